package org.dateline.store;

import org.jspecify.annotations.Nullable;

/** What incidents come to, those that somebody rejected left out, as tallies count: a number is that of those of which one is told. */
public record Sums(Sum killed, Sum wounded) {
    /**
     * People counted.
     *
     * @param toll null where no number is told of any incident
     * @param incidents of how many one is told
     */
    public record Sum(@Nullable Toll toll, long incidents) {}
}
