package org.dateline.parse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Reads what {@link FlatWriter} wrote. Whatever is wrong with the file is a {@link DamagedFileException}. */
final class FlatReader implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final long size;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    private long read;

    private FlatReader(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
        buffer.limit(0);
    }

    static FlatReader open(Path file) throws IOException {
        FlatReader reader = new FlatReader(file, FileChannel.open(file, StandardOpenOption.READ));
        if (reader.available(Long.BYTES).getLong() != FlatWriter.MAGIC) {
            reader.close();
            throw new DamagedFileException(file, "it does not start as such a file does");
        }
        return reader;
    }

    int number() throws IOException {
        return available(Integer.BYTES).getInt();
    }

    long[] longs() throws IOException {
        long[] values = new long[count(Long.BYTES)];
        for (int done = 0; done < values.length; ) {
            int part = Math.min(values.length - done, available(Long.BYTES).remaining() / Long.BYTES);
            buffer.asLongBuffer().get(values, done, part);
            buffer.position(buffer.position() + part * Long.BYTES);
            done += part;
        }
        return values;
    }

    int[] ints() throws IOException {
        int[] values = new int[count(Integer.BYTES)];
        for (int done = 0; done < values.length; ) {
            int part = Math.min(values.length - done, available(Integer.BYTES).remaining() / Integer.BYTES);
            buffer.asIntBuffer().get(values, done, part);
            buffer.position(buffer.position() + part * Integer.BYTES);
            done += part;
        }
        return values;
    }

    float[] floats() throws IOException {
        float[] values = new float[count(Float.BYTES)];
        for (int done = 0; done < values.length; ) {
            int part = Math.min(values.length - done, available(Float.BYTES).remaining() / Float.BYTES);
            buffer.asFloatBuffer().get(values, done, part);
            buffer.position(buffer.position() + part * Float.BYTES);
            done += part;
        }
        return values;
    }

    byte[] bytes() throws IOException {
        byte[] values = new byte[count(1)];
        for (int done = 0; done < values.length; ) {
            int part = Math.min(values.length - done, available(1).remaining());
            buffer.get(values, done, part);
            done += part;
        }
        return values;
    }

    List<String> strings() throws IOException {
        int count = count(Integer.BYTES);
        List<String> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(new String(bytes(), StandardCharsets.UTF_8));
        }
        return values;
    }

    /** The length of an array, refused where the file is too short for it, so that damage never asks for much memory. */
    private int count(int bytesEach) throws IOException {
        int count = number();
        if (count < 0 || (long) count * bytesEach > size - read + buffer.remaining()) {
            throw new DamagedFileException(file, "it ends too early");
        }
        return count;
    }

    private ByteBuffer available(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            buffer.compact();
            int kept = buffer.position();
            while (buffer.position() < bytes) {
                if (channel.read(buffer) < 0) {
                    throw new DamagedFileException(file, "it ends too early");
                }
            }
            buffer.flip();
            int fresh = buffer.remaining() - kept;
            long checked = Math.max(0, Math.min(fresh, size - Long.BYTES - read));
            checksum.update(buffer.duplicate().position(kept).limit(kept + (int) checked));
            read += fresh;
        }
        return buffer;
    }

    /** Checks that all was read, and read as it was written. */
    void finish() throws IOException {
        boolean whole = available(Long.BYTES).getLong() == checksum.getValue();
        if (!whole || buffer.hasRemaining() || read != size) {
            throw new DamagedFileException(file, "its checksum is wrong");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
