package org.dateline.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.dateline.read.Codes;
import org.dateline.read.Limit;
import org.dateline.read.Limits;
import org.dateline.read.RefusedException;
import org.jspecify.annotations.Nullable;

/** Takes the body of an answer: unpacked, and never more than the limits allow, packed or not, whatever the headers promise. */
final class Transfer {
    private static final int BUFFER = 1 << 14;

    private final Limits limits;

    Transfer(Limits limits) {
        this.limits = limits;
    }

    byte[] take(InputStream body, @Nullable String packing) throws IOException {
        Counted packed = new Counted(body);
        InputStream in =
                unpacking(packed, packing == null ? "" : packing.strip().toLowerCase(Locale.ROOT));
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            taken.write(buffer, 0, count);
            check(taken.size(), packed.count);
        }
        return taken.toByteArray();
    }

    private static InputStream unpacking(InputStream packed, String packing) throws IOException {
        return switch (packing) {
            case "gzip", "x-gzip" -> new GZIPInputStream(packed, BUFFER);
            case "deflate" -> new InflaterInputStream(packed);
            case "", "identity", "utf-8", "none" -> packed;
            default ->
                throw new FetchRefusal(FetchCodes.BAD_ANSWER, "its answer is packed with " + packing + ", unasked");
        };
    }

    private void check(long taken, long packed) throws RefusedException {
        long most = limits.of(Limit.FETCHED);
        long ratio = limits.of(Limit.RATIO);
        // The first megabyte may be of any ratio: short pages of one repeated line are no bombs.
        if (taken > 1 << 20 && taken / ratio > packed) {
            throw new RefusedException(
                    Codes.UNPACKS_TO_TOO_MUCH,
                    "its answer unpacks to more than " + ratio + " times its size, as no text does"
                            + " (--limit ratio=N allows more)");
        }
        if (taken > most) {
            throw new RefusedException(
                    Codes.TOO_LARGE, "its answer has more than " + most + " bytes (--limit fetched=N allows more)");
        }
    }

    /** Counts what comes over the wire. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
