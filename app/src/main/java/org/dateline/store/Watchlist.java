package org.dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The sources that are watched, and how far each was read: all that a watcher must know to go on where it, or another before it,
 * stopped. Each call is one transaction.
 */
public interface Watchlist {
    /** Takes a source on, to be asked from an instant on; false where it was there already. */
    boolean add(String address, Instant from);

    /** Drops a source and what is known of its items; its articles stay. False where there was none. */
    boolean remove(String address);

    /** All sources, by address. */
    List<WatchedSource> sources();

    /** The source with this address. */
    Optional<WatchedSource> source(String address);

    /**
     * Keeps what a feed gave, at once or not at all: the items that are new, or of which it now says something else, are waiting
     * from here on, and only with them is the feed's state known.
     *
     * @return those items
     */
    List<WaitingItem> polled(String address, Poll poll, List<WaitingItem> items);

    /** Notes that a feed is what it was. */
    void unchanged(String address, Instant at, Instant next);

    /** Notes that a feed could not be had. */
    void failed(String address, Instant at, Instant next, Problem problem);

    /** All items that are still to be read, in the order in which they came. */
    List<WaitingItem> waiting();

    /** Puts an item off. */
    void again(WaitingItem item, Instant next);

    /** Notes that an item needs no more reading, and what came of it. */
    default void done(WaitingItem item, Came came) {
        done(List.of(new Done(item, came)));
    }

    /** The same of several, in one transaction. */
    void done(List<Done> some);

    /** An item that needs no more reading, and what came of it. */
    record Done(WaitingItem item, Came came) {}

    /** What was read of a feed. */
    record Poll(
            String feed,
            @Nullable String title,
            @Nullable String etag,
            @Nullable String lastModified,
            Instant at,
            Instant next) {}

    /** What came of an item: articles that were new, new versions of known ones, and problems with the last of them. */
    record Came(
            int articles,
            int versions,
            int problems,
            @Nullable Problem problem) {}
}
