package org.dateline.link;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which of many numbered things are filed under a key, in the order in which they were filed. Keys are hashes of 64 bits, so a
 * million accounts take some hundred bytes each; two keys of one hash would make two accounts be compared that need not be.
 */
final class Shelf {
    private static final int FIRST_SIZE = 1 << 10;
    private static final int NONE = -1;

    /** By place of the key in the table: the key, and its last entry. */
    private long[] keys = new long[FIRST_SIZE];

    private int[] last = filled(FIRST_SIZE);
    private int used;

    /** By entry: what is filed, and the entry of the same key before it. */
    private int[] things = new int[FIRST_SIZE];

    private int[] before = new int[FIRST_SIZE];
    private int entries;

    private static int[] filled(int size) {
        int[] empty = new int[size];
        Arrays.fill(empty, NONE);
        return empty;
    }

    void file(long key, int thing) {
        if (2 * used >= keys.length) {
            grow();
        }
        if (entries == things.length) {
            things = Arrays.copyOf(things, 2 * entries);
            before = Arrays.copyOf(before, 2 * entries);
        }
        int place = place(key);
        if (last[place] == NONE) {
            keys[place] = key;
            used++;
        }
        things[entries] = thing;
        before[entries] = last[place];
        last[place] = entries++;
    }

    /** Hands over all that is filed under a key, the last first. Many may ask at once while nobody files. */
    void find(long key, IntConsumer found) {
        for (int entry = last[place(key)]; entry != NONE; entry = before[entry]) {
            found.accept(things[entry]);
        }
    }

    private int place(long key) {
        int place = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & keys.length - 1;
        while (last[place] != NONE && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldLast = last;
        keys = new long[2 * oldKeys.length];
        last = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLast[i] != NONE) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                last[place] = oldLast[i];
            }
        }
    }

    /** The hash of a word. */
    static long key(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    /** What was found so far. */
    static final class Found {
        private int[] things = new int[16];
        private int size;

        void add(int thing) {
            if (size == things.length) {
                things = Arrays.copyOf(things, 2 * size);
            }
            things[size++] = thing;
        }

        /** What was found, sorted, as often as it was found; what comes next is another finding. */
        int[] take() {
            int[] taken = Arrays.copyOf(things, size);
            Arrays.sort(taken);
            size = 0;
            return taken;
        }
    }
}
