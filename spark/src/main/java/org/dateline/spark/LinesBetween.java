package org.dateline.spark;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a file that begin in a part of it: the bytes from the first line that begins at the part's first byte or after it,
 * to the end of the last one that begins before the next part.
 */
final class LinesBetween extends InputStream {
    private final InputStream in;
    private final long to;
    private long place;
    private boolean ended;

    private LinesBetween(InputStream in, long place, long to) {
        this.in = in;
        this.place = place;
        this.to = to;
    }

    /** A stream of the file from its first byte on is wanted; it is closed with this one. */
    static LinesBetween of(InputStream file, Piece piece) throws IOException {
        long place = 0;
        if (piece.from() > 0) {
            file.skipNBytes(piece.from() - 1);
            place = piece.from();
            int before = file.read();
            while (before >= 0 && before != '\n') {
                before = file.read();
                place++;
            }
        }
        LinesBetween lines = new LinesBetween(file, place, piece.to());
        lines.ended = place >= piece.to();
        return lines;
    }

    /** How many lines begin in a part. */
    static long count(InputStream file, Piece piece) throws IOException {
        try (LinesBetween lines = of(file, piece)) {
            long count = 0;
            boolean begun = false;
            for (int b = lines.read(); b >= 0; b = lines.read()) {
                count += begun ? 0 : 1;
                begun = b != '\n';
            }
            return count;
        }
    }

    @Override
    public int read() throws IOException {
        if (ended) {
            return -1;
        }
        int b = in.read();
        place++;
        ended = b < 0 || b == '\n' && place >= to;
        return b;
    }

    /** As many as come before the next line end may be the last. */
    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int b = read();
            if (b < 0) {
                return count == 0 ? -1 : count;
            }
            bytes[from + count++] = (byte) b;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
