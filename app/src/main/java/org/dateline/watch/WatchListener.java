package org.dateline.watch;

import java.time.Duration;
import java.util.function.Supplier;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.dateline.model.Relevance;
import org.dateline.observe.Stage;
import org.dateline.store.Store;

/** Hears what a watcher does, on its threads and as it happens: it must be quick, and safe for many of them. */
public interface WatchListener {
    /** Hears nothing. */
    WatchListener NONE = new WatchListener() {};

    /** A source was asked, and has so many items that are new or changed. */
    default void polled(String source, int news) {}

    /** An item of a source was read. */
    default void read(String source, int articles, int versions) {}

    /** An article was read; it tells of political violence, or does not. */
    default void understood(boolean relevant) {}

    /** An article of a source was turned away for its words, and is not kept. */
    default void turnedAway(String source, Article article, Relevance weighed) {}

    /** What the store made of an article. */
    default void kept(Store.Added outcome) {}

    /** A stage took so long. */
    default void took(Stage stage, Duration time) {}

    /** Does something, and tells how long it took, also where it fails. */
    default <T> T timed(Stage stage, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            took(stage, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** Something of a source could not be had or read. */
    default void problem(String source, Problem problem) {}
}
