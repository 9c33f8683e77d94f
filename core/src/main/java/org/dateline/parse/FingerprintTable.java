package org.dateline.parse;

import java.io.IOException;

/**
 * A read-only map from the fingerprints of strings to numbers, in two flat arrays. The strings themselves are not kept:
 * of a million million lookups of unknown strings, fewer than one finds another's number.
 */
final class FingerprintTable {
    /** What {@link #get} gives for an unknown string. */
    static final int NONE = -1;

    private final long[] keys;
    private final int[] values;

    private FingerprintTable(long[] keys, int[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** An empty table with room for so many entries at a load of at most a half. */
    static FingerprintTable forEntries(int entries) {
        int capacity = Math.max(2, Integer.highestOneBit(Math.max(1, entries - 1)) << 2);
        return new FingerprintTable(new long[capacity], new int[capacity]);
    }

    /** Adds an entry while a table is built; two strings of one fingerprint are a fault. */
    void put(long key, int value) {
        int slot = slot(key);
        if (key == 0 || values[slot] != 0) {
            throw new IllegalStateException("Two strings have the fingerprint " + key);
        }
        keys[slot] = key;
        values[slot] = value + 1;
    }

    /** The number of a string's fingerprint, {@link #NONE} if it has none. */
    int get(long key) {
        return values[slot(key)] - 1;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (values[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    static FingerprintTable read(FlatReader in) throws IOException {
        return new FingerprintTable(in.longs(), in.ints());
    }

    void write(FlatWriter out) throws IOException {
        out.longs(keys);
        out.ints(values);
    }
}
