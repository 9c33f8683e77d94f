package org.dateline.store;

import org.jspecify.annotations.Nullable;

/** Tolls as they are added up. */
final class TollSum {
    private long incidents;
    private long low;
    private long best;
    private long high;

    /** Adds one; one that is not told adds nothing. */
    void add(@Nullable Toll toll) {
        if (toll != null) {
            incidents++;
            low += toll.low();
            best += toll.best();
            high += toll.high();
        }
    }

    /** Null where none was told. */
    @Nullable
    Toll toll() {
        return incidents == 0 ? null : new Toll(low, best, high);
    }

    /** Of how many one was told. */
    long incidents() {
        return incidents;
    }
}
