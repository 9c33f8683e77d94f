package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One input opened: its name as the user gave it, its file (null for standard input), its first bytes and its stream. */
final class Input implements Closeable {
    private static final int HEAD = 8192;

    private final String name;
    private final @Nullable Path file;
    private final byte[] head;
    private final InputStream stream;

    private Input(String name, @Nullable Path file, InputStream in) throws IOException {
        this.name = name;
        this.file = file;
        this.stream = new BufferedInputStream(in, 2 * HEAD);
        stream.mark(HEAD);
        this.head = stream.readNBytes(HEAD);
        stream.reset();
    }

    static Input open(Path file) throws IOException {
        return new Input(file.toString(), file, Files.newInputStream(file));
    }

    static Input standard(InputStream in) throws IOException {
        return new Input("-", null, in);
    }

    String name() {
        return name;
    }

    @Nullable
    Path file() {
        return file;
    }

    /** The address that an article has where none is given: the file as named, null for standard input. */
    @Nullable
    String uri() {
        return file == null ? null : name;
    }

    boolean isEmpty() {
        return head.length == 0;
    }

    byte[] head() {
        return head.clone();
    }

    InputStream stream() {
        return stream;
    }

    /** Whether the name ends so, in any case. */
    boolean named(String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Whether the first bytes are these, one byte a character. */
    boolean begins(String bytes) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(bytes);
    }

    /** The first bytes as text, with the byte order mark and leading white space left out. */
    String opening() {
        return new String(head, Charsets.guess(head))
                .replaceFirst("^\\uFEFF", "")
                .stripLeading();
    }

    /** All bytes up to a limit; null where there are more. */
    byte @Nullable [] bytes(int limit) throws IOException {
        byte[] bytes = stream.readNBytes(limit + 1);
        return bytes.length > limit ? null : bytes;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
