package org.dateline.store;

import java.time.Instant;
import java.util.List;

/**
 * One entry of the change feed.
 *
 * @param number rises by each change of a store, never given twice
 * @param incident the incident's id
 * @param others into which it was merged, or from which it was split or merged; empty for the other kinds
 */
public record Change(long number, Instant at, Kind kind, String incident, List<String> others) {
    /** Copies the list. */
    public Change {
        others = List.copyOf(others);
    }

    /** What happened to the incident. */
    public enum Kind {
        CREATED,
        CHANGED,
        MERGED,
        SPLIT,
        DELETED
    }
}
