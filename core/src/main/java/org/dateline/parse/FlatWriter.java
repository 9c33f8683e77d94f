package org.dateline.parse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/** Writes the flat file of models: numbers and arrays in little-endian order, and a checksum of all of them at the end. */
final class FlatWriter implements AutoCloseable {
    /** "DTLMODL2" as a number: what every flat file starts with. Its last digit is the format's. */
    static final long MAGIC = 0x324C444F4D4C5444L;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    private FlatWriter(FileChannel channel) {
        this.channel = channel;
    }

    /** Starts a file that must not be there yet. */
    static FlatWriter create(Path file) throws IOException {
        FlatWriter writer =
                new FlatWriter(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        writer.room(Long.BYTES).putLong(MAGIC);
        return writer;
    }

    void number(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
    }

    void longs(long[] values) throws IOException {
        number(values.length);
        for (long value : values) {
            room(Long.BYTES).putLong(value);
        }
    }

    void ints(int[] values) throws IOException {
        number(values.length);
        for (int value : values) {
            room(Integer.BYTES).putInt(value);
        }
    }

    void floats(float[] values) throws IOException {
        number(values.length);
        for (float value : values) {
            room(Float.BYTES).putFloat(value);
        }
    }

    void bytes(byte[] values) throws IOException {
        number(values.length);
        for (byte value : values) {
            room(1).put(value);
        }
    }

    void strings(List<String> values) throws IOException {
        number(values.size());
        for (String value : values) {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            drain();
        }
        return buffer;
    }

    private void drain() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** Writes the checksum and forces the file to the disk; without it the file does not count as whole. */
    void finish() throws IOException {
        drain();
        buffer.putLong(checksum.getValue());
        drain();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
