package org.dateline.parse;

import java.io.IOException;

/**
 * A read-only map from the fingerprints of strings to numbers below 2^24, in one flat array, so that a lookup costs one
 * fetch from memory. The strings themselves are not kept: of a million million lookups of unknown strings, one or two find
 * another's number.
 */
final class FingerprintTable {
    /** What {@link #get} gives for an unknown string. */
    static final int NONE = -1;

    private static final int NUMBER_BITS = 24;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    /** The upper 40 bits of a fingerprint, and the number plus one; 0 where nothing stands. The lower bits choose the slot. */
    private final long[] slots;

    private FingerprintTable(long[] slots) {
        this.slots = slots;
    }

    /** An empty table with room for so many entries at a load of at most a half. */
    static FingerprintTable forEntries(int entries) {
        return new FingerprintTable(new long[Math.max(2, Integer.highestOneBit(Math.max(1, entries - 1)) << 2)]);
    }

    /** Adds an entry while a table is built; two strings of one fingerprint are a fault. */
    void put(long fingerprint, int number) {
        if (number < 0 || number + 1 > NUMBER) {
            throw new IllegalStateException(number + " does not fit into " + NUMBER_BITS + " bits");
        }
        int slot = slot(fingerprint);
        if (slots[slot] != 0) {
            throw new IllegalStateException("Two strings have the fingerprint " + fingerprint);
        }
        slots[slot] = (fingerprint & ~NUMBER) | (number + 1);
    }

    /** The number of a string's fingerprint, {@link #NONE} if it has none. */
    int get(long fingerprint) {
        return (int) (slots[slot(fingerprint)] & NUMBER) - 1;
    }

    private int slot(long fingerprint) {
        int mask = slots.length - 1;
        int slot = (int) fingerprint & mask;
        while (slots[slot] != 0 && (slots[slot] ^ fingerprint) >>> NUMBER_BITS != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    static FingerprintTable read(FlatReader in) throws IOException {
        return new FingerprintTable(in.longs());
    }

    void write(FlatWriter out) throws IOException {
        out.longs(slots);
    }
}
