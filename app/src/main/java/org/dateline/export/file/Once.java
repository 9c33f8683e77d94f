package org.dateline.export.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which ids were there before, at some 32 bytes each instead of a text: half of their SHA-256 stands for them, which nobody has
 * ever found two texts of. The first thirty thousand are held in memory; more lie in a temporary file, which the system throws
 * away when the program ends, however it ends.
 */
public final class Once {
    private static final int FIRST = 1 << 10;
    /** So many numbers are held in memory, a megabyte. */
    private static final int HELD = 1 << 17;
    /** So many a file may have, a gigabyte, which is nearly sixty million ids. */
    private static final int MOST = 1 << 27;

    private static final int BLOCK = 1 << 20;

    private final MessageDigest digest;
    private LongBuffer slots = LongBuffer.allocate(FIRST * 2);
    private int size;

    /** Nothing was there yet. */
    public Once() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Whether the id comes for the first time.
     *
     * @throws IOException where there is no room for a temporary file
     */
    public boolean add(String id) throws IOException {
        long[] hash = hash(id);
        int slot = slot(slots, hash[0], hash[1]);
        if (slots.get(slot) != 0) {
            return false;
        }
        put(slots, slot, hash[0], hash[1]);
        size++;
        if (size * 4L > slots.capacity()) {
            grow();
        }
        return true;
    }

    /** Whether the id was there before. */
    public boolean holds(String id) {
        long[] hash = hash(id);
        return slots.get(slot(slots, hash[0], hash[1])) != 0;
    }

    private long[] hash(String id) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        // Zeros mark a free slot.
        return new long[] {hash.getLong() | 1, hash.getLong()};
    }

    /** Where it is, or the free slot where it belongs. */
    private static int slot(LongBuffer slots, long first, long second) {
        int mask = slots.capacity() / 2 - 1;
        int slot = (int) (second & mask);
        while (slots.get(slot * 2) != 0 && (slots.get(slot * 2) != first || slots.get(slot * 2 + 1) != second)) {
            slot = (slot + 1) & mask;
        }
        return slot * 2;
    }

    private static void put(LongBuffer slots, int slot, long first, long second) {
        slots.put(slot, first);
        slots.put(slot + 1, second);
    }

    private void grow() throws IOException {
        if (slots.capacity() >= MOST) {
            // Half full; there is room for as many again, less some free slots to end each search at.
            if (size > MOST / 2 / 8 * 7) {
                throw new IOException("more than " + size
                        + " articles or rows for one file: take them out in several, by" + " --from and --to");
            }
            return;
        }
        LongBuffer larger = room(slots.capacity() * 2);
        for (int i = 0; i < slots.capacity(); i += 2) {
            long first = slots.get(i);
            if (first != 0) {
                long second = slots.get(i + 1);
                put(larger, slot(larger, first, second), first, second);
            }
        }
        slots = larger;
    }

    private static LongBuffer room(int longs) throws IOException {
        if (longs <= HELD) {
            return LongBuffer.allocate(longs);
        }
        Path file = Files.createTempFile("dateline-", ".ids");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            long bytes = 8L * longs;
            // Written, not only claimed: a disk that is full is told of now, and not in the midst of it.
            for (long written = 0; written < bytes; ) {
                written += channel.write(ByteBuffer.allocate((int) Math.min(BLOCK, bytes - written)));
            }
            return channel.map(MapMode.READ_WRITE, 0, bytes).asLongBuffer();
        }
    }
}
