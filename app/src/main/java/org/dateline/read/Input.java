package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dateline.model.FetchRecord;
import org.jspecify.annotations.Nullable;

/** One input opened: what is known of it, its first bytes and its stream. An entry of an archive is an input too. */
final class Input implements Closeable {
    private static final int HEAD = 8192;

    /**
     * What is known of an input before it is read.
     *
     * @param name as the user would name it: the file, or the archive and the entry in it
     * @param file the file itself, null for standard input and entries
     * @param uri the address that an article has where none is given
     * @param mediaType as the archive or server says, lower case, empty where nobody says
     * @param charset as the archive or server says, empty where nobody says
     * @param depth how many archives are around it, or lists led to it
     * @param places where in the file a byte of this input is, or what it was unpacked of begins; null where nobody can tell
     */
    record Origin(
            String name,
            @Nullable Path file,
            @Nullable String uri,
            String mediaType,
            String charset,
            int depth,
            Budget budget,
            @Nullable Places places) {}

    /** Tells places in a file. */
    interface Places {
        /** The last place in the file, not behind what holds this byte of the input, from which reading can begin. */
        Place of(long offset);
    }

    /** A place in a file. */
    record Place(Path file, long offset) {}

    private final Origin origin;
    private final byte[] head;
    private final InputStream stream;
    private final String opening;
    private final String lowerOpening;

    private Input(Origin origin, InputStream in) throws IOException {
        this.origin = origin;
        this.stream = new BufferedInputStream(in, 2 * HEAD);
        stream.mark(HEAD);
        this.head = stream.readNBytes(HEAD);
        stream.reset();
        this.opening = new String(head, Charsets.guess(head))
                .replaceFirst("^\\uFEFF", "")
                .stripLeading();
        this.lowerOpening = opening.toLowerCase(Locale.ROOT);
    }

    /** Opens a file, of which what comes before a byte is left out. */
    static Input open(Path file, long from, Limits limits) throws IOException {
        Budget budget = new Budget(limits);
        Places places = offset -> new Place(file, from + offset);
        Origin origin = new Origin(file.toString(), file, file.toString(), "", "", 0, budget, places);
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(from);
            return new Input(origin, budget.outside(in));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    static Input standard(InputStream in, Limits limits) throws IOException {
        Budget budget = new Budget(limits);
        return new Input(new Origin("-", null, null, "", "", 0, budget, null), budget.outside(in));
    }

    /** An input that is opened already, and where an article that gives no address was read. */
    static Input named(String name, InputStream in, Limits limits) throws IOException {
        Budget budget = new Budget(limits);
        return new Input(new Origin(name, null, name, "", "", 0, budget, null), budget.outside(in));
    }

    /** What was fetched, from what lay so deep. */
    static Input fetched(Fetched fetched, int depth, Limits limits) throws IOException {
        Budget budget = new Budget(limits);
        FetchRecord how = fetched.how();
        Origin origin =
                new Origin(how.uri(), null, how.finalUri(), how.mediaType(), how.charset(), depth, budget, null);
        return new Input(origin, budget.outside(new ByteArrayInputStream(fetched.bytes())));
    }

    /** What was in this input: an entry of an archive, or what it unpacks to. Its bytes count as unpacked. */
    Input entry(String name, @Nullable String uri, InputStream in) throws IOException {
        return entry(name, uri, "", "", in);
    }

    /** An entry of which the archive says what it is. */
    Input entry(String name, @Nullable String uri, String mediaType, String charset, InputStream in)
            throws IOException {
        return new Input(
                new Origin(name, null, uri, mediaType, charset, origin.depth() + 1, origin.budget(), null),
                origin.budget().unpacked(in));
    }

    /** What an input unpacks to, where it can be told where in the file each part of it comes from. */
    Input unpacked(String name, InputStream in, @Nullable Places places) throws IOException {
        return new Input(
                new Origin(name, null, uri(), "", "", origin.depth() + 1, origin.budget(), places),
                origin.budget().unpacked(in));
    }

    Origin origin() {
        return origin;
    }

    String name() {
        return origin.name();
    }

    @Nullable
    Path file() {
        return origin.file();
    }

    /** The address that an article has where none is given: the file as named, null for standard input. */
    @Nullable
    String uri() {
        return origin.uri();
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
    boolean named(String... endings) {
        String lower = name().toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the archive or server says that it is of one of these types. */
    boolean isOf(String... mediaTypes) {
        return java.util.List.of(mediaTypes).contains(origin.mediaType());
    }

    /** Whether the first bytes are these, one byte a character. */
    boolean begins(String bytes) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(bytes);
    }

    /** The first bytes as text, with the byte order mark and leading white space left out. */
    String opening() {
        return opening;
    }

    /** The opening in lower case. */
    String lowerOpening() {
        return lowerOpening;
    }

    /** All bytes up to a limit; null where there are more. */
    byte @Nullable [] bytes(int limit) throws IOException {
        byte[] bytes = stream.readNBytes(limit + 1);
        return bytes.length > limit ? null : bytes;
    }

    /** All bytes.
     *
     * @throws RefusedException where there are more than the limit allows
     */
    byte[] bytes(Limits limits, Limit limit) throws IOException {
        byte[] bytes = bytes(limits.bytes(limit));
        if (bytes == null) {
            throw new RefusedException(
                    Codes.TOO_LARGE,
                    "it has more than " + limits.of(limit) + " bytes (--limit " + limit + "=N allows more)");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
