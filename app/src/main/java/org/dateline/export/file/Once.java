package org.dateline.export.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which ids were there before, at 32 bytes each instead of a text: half of their SHA-256 stands for them, which nobody has ever
 * found two texts of.
 */
public final class Once {
    private static final int FIRST = 1 << 10;

    private final MessageDigest digest;
    private long[] slots = new long[FIRST * 2];
    private int size;

    /** Nothing was there yet. */
    public Once() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether the id comes for the first time. */
    public boolean add(String id) {
        long[] hash = hash(id);
        int slot = slot(slots, hash);
        if (slots[slot] != 0) {
            return false;
        }
        System.arraycopy(hash, 0, slots, slot, 2);
        size++;
        if (size * 4L > slots.length) {
            grow();
        }
        return true;
    }

    /** Whether the id was there before. */
    public boolean holds(String id) {
        return slots[slot(slots, hash(id))] != 0;
    }

    private long[] hash(String id) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        // Zeros mark a free slot.
        return new long[] {hash.getLong() | 1, hash.getLong()};
    }

    /** Where it is, or the free slot where it belongs. */
    private static int slot(long[] slots, long[] hash) {
        int mask = slots.length / 2 - 1;
        int slot = (int) (hash[1] & mask);
        while (slots[slot * 2] != 0 && (slots[slot * 2] != hash[0] || slots[slot * 2 + 1] != hash[1])) {
            slot = (slot + 1) & mask;
        }
        return slot * 2;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i] != 0) {
                long[] hash = {slots[i], slots[i + 1]};
                System.arraycopy(hash, 0, larger, slot(larger, hash), 2);
            }
        }
        slots = larger;
    }
}
