package org.dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Guards one input against unpacking to more than it could honestly hold. It counts the bytes that came from outside and those
 * that were unpacked from them, at every depth together, so that archives in archives gain nothing.
 */
final class Budget {
    private final Limits limits;
    private long outside;
    private long unpacked;
    private boolean exhausted;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** The stream from outside, counted. */
    InputStream outside(InputStream in) {
        return new Counting(in) {
            @Override
            void count(long bytes) {
                outside += bytes;
            }
        };
    }

    /** A stream that is being unpacked, counted. It refuses to go on where too much comes out. */
    InputStream unpacked(InputStream in) {
        return new Counting(in) {
            @Override
            void count(long bytes) throws RefusedException {
                spend(bytes);
            }
        };
    }

    /** Whether too much came out: then nothing more of this input is to be unpacked. */
    boolean isExhausted() {
        return exhausted;
    }

    private void spend(long bytes) throws RefusedException {
        unpacked += bytes;
        long ratio = limits.of(Limit.RATIO);
        if (unpacked > limits.of(Limit.UNPACKED) && unpacked / ratio > outside) {
            exhausted = true;
            throw new RefusedException(
                    Codes.UNPACKS_TO_TOO_MUCH,
                    "it unpacks to more than " + ratio + " times its size, as no text does; the rest is left out"
                            + " (--limit ratio=N allows more)");
        }
        if (unpacked > limits.of(Limit.TOTAL)) {
            exhausted = true;
            throw new RefusedException(
                    Codes.UNPACKS_TO_TOO_MUCH,
                    "it unpacks to more than " + limits.of(Limit.TOTAL) + " bytes; the rest is left out"
                            + " (--limit total=N allows more)");
        }
    }

    /** A stream whose bytes are counted as they are read. */
    private abstract static class Counting extends FilterInputStream {
        Counting(InputStream in) {
            super(in);
        }

        abstract void count(long bytes) throws RefusedException;

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) {
                count(1);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = in.skip(wanted);
            count(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
