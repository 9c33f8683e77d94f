package org.dateline.store;

import java.time.Instant;
import java.util.List;

/**
 * One entry of the change feed.
 *
 * @param number rises by each change of a store, never given twice
 * @param incident the incident's id
 * @param others of a merged one the incidents that took its accounts, the one that its id now leads to among them; of a split
 *     or created one the incidents that its accounts were in before; else empty
 */
public record Change(long number, Instant at, Kind kind, String incident, List<String> others) {
    /** Copies the list. */
    public Change {
        others = List.copyOf(others);
    }

    /** What happened to the incident. */
    public enum Kind {
        /** It is new, or has taken the place of others that are gone. */
        CREATED,
        CHANGED,
        /** It is gone, and its accounts are in another. */
        MERGED,
        /** It is new, and its accounts come from one that still is. */
        SPLIT,
        /** It is gone, and so are its accounts. */
        DELETED
    }
}
