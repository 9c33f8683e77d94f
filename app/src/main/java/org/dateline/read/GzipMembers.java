package org.dateline.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip, one member after the other. Where it is told to, it steps over a damaged member to the next that begins: an
 * archive of many records, each a member of its own, then loses one record and not all that follow.
 */
final class GzipMembers extends InputStream {
    private static final int BUFFER = 1 << 16;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream packed;
    private final byte[] buffer = new byte[BUFFER];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private @Nullable LongConsumer damage;
    private int at;
    private int end;
    private long read;
    private boolean inMember;
    private boolean any;
    private long unpacked;
    private @Nullable Deque<long[]> begun = new ArrayDeque<>();
    private long lastBegun;

    GzipMembers(InputStream packed) {
        this.packed = packed;
    }

    /** From now on steps over damaged members; each is told with the place in the packed bytes where it was noticed. */
    void stepOverDamage(LongConsumer told) {
        damage = told;
    }

    /**
     * Where in the packed bytes the member begins that holds a byte of the unpacked ones. To be asked for bytes in their order, and
     * not for such as are still to be read.
     */
    long placeOf(long offset) {
        while (begun != null && !begun.isEmpty() && begun.element()[0] <= offset) {
            lastBegun = begun.remove()[1];
        }
        return lastBegun;
    }

    /** Nobody will ask where members begin, which there may be millions of. */
    void forgetPlaces() {
        begun = null;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (inMember || begin()) {
            try {
                int count = inflate(bytes, from, length);
                if (count > 0) {
                    return count;
                }
            } catch (ZipException | EOFException e) {
                stepOver(e);
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }

    private int inflate(byte[] bytes, int from, int length) throws IOException {
        try {
            int count = inflater.inflate(bytes, from, length);
            sum.update(bytes, from, count);
            unpacked += count;
            if (inflater.finished()) {
                at = end - inflater.getRemaining();
                inMember = false;
                endMember();
            } else if (count == 0) {
                if (inflater.needsDictionary()) {
                    throw new ZipException("it is packed with a dictionary");
                }
                fill();
                inflater.setInput(buffer, at, end - at);
                at = end;
            }
            return count;
        } catch (DataFormatException e) {
            at = end - inflater.getRemaining();
            throw new ZipException("the packed bytes make no sense");
        }
    }

    private void endMember() throws IOException {
        long expected = little(4);
        little(4);
        if (expected != sum.getValue()) {
            throw new ZipException("the check sum is another");
        }
    }

    /** Reads the header of the next member; false at the end of the bytes. */
    private boolean begin() throws IOException {
        while (true) {
            int first = next();
            while (first == 0 && any) {
                first = next();
            }
            long beginning = read - (end - at) - 1;
            if (first < 0) {
                return false;
            }
            try {
                if (first != 0x1F || need() != 0x8B || need() != 8) {
                    throw new ZipException("what follows is no gzip");
                }
                header();
                any = true;
                inMember = true;
                if (begun != null) {
                    begun.add(new long[] {unpacked, beginning});
                }
                sum.reset();
                inflater.reset();
                inflater.setInput(buffer, at, end - at);
                at = end;
                return true;
            } catch (ZipException | EOFException e) {
                stepOver(e);
            }
        }
    }

    private void header() throws IOException {
        int flags = need();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("its header makes no sense");
        }
        little(6);
        if ((flags & EXTRA) != 0) {
            long extra = little(2);
            for (long i = 0; i < extra; i++) {
                need();
            }
        }
        for (int flag : new int[] {NAME, COMMENT}) {
            if ((flags & flag) != 0) {
                int b = need();
                while (b != 0) {
                    b = need();
                }
            }
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            little(2);
        }
    }

    /** After damage: to the next place that looks like a member, or the end. */
    private void stepOver(IOException why) throws IOException {
        if (damage == null) {
            throw why;
        }
        damage.accept(read - (end - at));
        inMember = false;
        int state = 0;
        int b = next();
        while (b >= 0) {
            if (state == 2 && b == 8) {
                at -= 1;
                begun();
                return;
            }
            state = b == 0x1F ? 1 : state == 1 && b == 0x8B ? 2 : 0;
            b = next();
        }
    }

    /** Reads on behind the two bytes that begin a member. */
    private void begun() throws IOException {
        try {
            need();
            header();
            inMember = true;
            sum.reset();
            inflater.reset();
            inflater.setInput(buffer, at, end - at);
            at = end;
        } catch (ZipException | EOFException e) {
            stepOver(e);
        }
    }

    private long little(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) need() << (8 * i);
        }
        return value;
    }

    private int need() throws IOException {
        int b = next();
        if (b < 0) {
            throw new EOFException("it ends in the middle");
        }
        return b;
    }

    private int next() throws IOException {
        if (at == end) {
            int count = packed.read(buffer, 0, BUFFER);
            if (count <= 0) {
                return -1;
            }
            at = 0;
            end = count;
            read += count;
        }
        return buffer[at++] & 0xFF;
    }

    private void fill() throws IOException {
        if (next() < 0) {
            throw new EOFException("it ends in the middle");
        }
        at--;
    }
}
