package org.dateline.watch;

import org.dateline.model.Problem;

/** Hears what a watcher does, on its threads and as it happens: it must be quick, and safe for many of them. */
public interface WatchListener {
    /** Hears nothing. */
    WatchListener NONE = new WatchListener() {};

    /** A source was asked, and has so many items that are new or changed. */
    default void polled(String source, int news) {}

    /** An item of a source was read. */
    default void read(String source, int articles, int versions) {}

    /** Something of a source could not be had or read. */
    default void problem(String source, Problem problem) {}
}
