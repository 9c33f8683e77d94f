package org.dateline.knowledge;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The form in which an index of places lies in the repository: records and entries byte column by byte column, so that like
 * stands beside like, then deflated. Packing and unpacking give the same bytes back.
 */
final class PackedPlaces {
    private PackedPlaces() {}

    static void pack(byte[] index, OutputStream out) throws IOException {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        new DataOutputStream(out).writeInt(index.length);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, best)) {
            deflated.write(turn(index, true));
        } finally {
            best.end();
        }
    }

    static ByteBuffer unpack(InputStream in) throws IOException {
        byte[] length = in.readNBytes(Integer.BYTES);
        byte[] columns = new byte[ByteBuffer.wrap(length).getInt()];
        try (InflaterInputStream inflated = new InflaterInputStream(in)) {
            int read = inflated.readNBytes(columns, 0, columns.length);
            if (read < columns.length) {
                throw new IOException("the packed index of places is cut off");
            }
        }
        return ByteBuffer.wrap(turn(columns, false));
    }

    private static byte[] turn(byte[] from, boolean toColumns) {
        byte[] to = from.clone();
        ByteBuffer header = ByteBuffer.wrap(from);
        int records = header.getInt(8);
        int entries = header.getInt(12);
        turn(from, to, PlaceIndex.HEADER, PlaceIndex.RECORD, records, toColumns);
        turn(from, to, PlaceIndex.HEADER + PlaceIndex.RECORD * records, PlaceIndex.ENTRY, entries, toColumns);
        return to;
    }

    private static void turn(byte[] from, byte[] to, int start, int width, int rows, boolean toColumns) {
        for (int column = 0; column < width; column++) {
            int columnStart = start + column * rows;
            for (int row = 0, cell = start + column; row < rows; row++, cell += width) {
                if (toColumns) {
                    to[columnStart + row] = from[cell];
                } else {
                    to[cell] = from[columnStart + row];
                }
            }
        }
    }
}
