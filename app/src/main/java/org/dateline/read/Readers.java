package org.dateline.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.dateline.model.FeedItem;
import org.jspecify.annotations.Nullable;

/** The door of this package: reads inputs, each with the first of the visible list of readers that reads its format. */
public final class Readers {
    /** In this order: what begins like another format is no text, and text is what nothing else reads. */
    static final List<Reader> LIST = List.of(
            new GzipReader(),
            new DocxReader(),
            new ZipReader(),
            new TarReader(),
            new PdfReader(),
            new WarcReader(),
            new AddressListReader(),
            new FeedReader(),
            new HtmlReader(),
            new UnsupportedReader(),
            new MailReader(),
            new CsvReader(),
            new MarkdownReader(),
            new JsonFeedReader(),
            new JsonReader(),
            new JsonLinesReader(),
            new TextReader());

    /** So many bytes are read again rather than remembered how far they were. */
    private static final long LARGE = 1 << 20;

    private final Shelf shelf;

    private Readers(ReadingOptions options, Intake intake) {
        this.shelf = new Shelf(options, intake, this::read);
    }

    /**
     * Reads files, folders and, for {@code -}, standard input.
     *
     * @param inputs as the user names them, read in this order
     * @param standardInput what {@code -} reads
     * @param published day or instant of publication of articles that do not say it themselves, null if unknown
     * @param title title of articles that do not say it themselves, null if unknown
     */
    public static Articles read(
            List<String> inputs, InputStream standardInput, @Nullable String published, @Nullable String title) {
        return read(inputs, standardInput, new ReadingOptions(published, title, Limits.STANDARD));
    }

    /** Reads files, folders and, for {@code -}, standard input, and keeps all of it; of articles with one id only the first. */
    public static Articles read(List<String> inputs, InputStream standardInput, ReadingOptions options) {
        Collection collection = new Collection();
        stream(inputs, standardInput, options, collection);
        return collection.articles();
    }

    /**
     * Reads files, folders, addresses and, for {@code -}, standard input, and hands over each article as soon as it is read: in constant
     * memory, however large the inputs are.
     */
    public static void stream(List<String> inputs, InputStream standardInput, ReadingOptions options, Intake intake) {
        Readers readers = new Readers(options, intake);
        for (String input : inputs) {
            if (input.equals("-")) {
                readers.open(input, () -> Input.standard(standardInput, options.limits()));
            } else if (Addresses.isAddress(input)) {
                readers.address(input);
            } else {
                readers.path(input);
            }
        }
    }

    /** Reads one input that is opened already, such as a file that lies elsewhere; it is named so in problems, and closed. */
    public static void stream(String name, InputStream in, ReadingOptions options, Intake intake) {
        Readers readers = new Readers(options, intake);
        readers.open(name, () -> Input.named(name, in, options.limits()));
    }

    /**
     * Reads a part of a JSONL in UTF-8, and closes it.
     *
     * @param first the number of the part's first line, from 1 on
     */
    public static void lines(String name, long first, InputStream in, ReadingOptions options, Intake intake) {
        Readers readers = new Readers(options, intake);
        try (Input input = Input.named(name, in, options.limits())) {
            JsonLinesReader.lines(input, first, input.stream(), readers.shelf);
        } catch (IOException e) {
            readers.unreadable(name, e);
        }
    }

    /** Reads the article of a page to which a feed led; what the page does not say, the feed does. Whether there is one. */
    public static boolean page(Fetched page, FeedItem item, ReadingOptions options, Intake intake) {
        Shelf shelf = new Readers(options, intake).shelf.of(page);
        return Items.page(page, item, shelf);
    }

    /** Reads what a feed itself says of an article, where its page cannot be had. */
    public static void summary(FeedItem item, String name, ReadingOptions options, Intake intake) {
        Items.summary(item, name, new Readers(options, intake).shelf);
    }

    private void address(String address) {
        if (!shelf.following().fetches()) {
            shelf.problem(Codes.NEEDS_FETCHING, address, "it is an address, and nothing is fetched here");
        } else {
            shelf.following().follow(address, address, 0, shelf);
        }
    }

    private void path(String name) {
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                folder(name, path);
            } else if (Files.exists(path)) {
                file(name, path);
            } else {
                shelf.problem(Codes.NO_SUCH_INPUT, name, "there is no such file or folder");
            }
        } catch (InvalidPathException e) {
            shelf.problem(Codes.NO_SUCH_INPUT, name, "no file can have this name: " + e.getReason());
        } catch (IOException e) {
            unreadable(name, e);
        }
    }

    private void file(String name, Path file) throws IOException {
        boolean large = Files.size(file) > LARGE;
        long from = large ? shelf.intake().from(file) : 0;
        open(name, () -> Input.open(file, from, shelf.limits()));
        if (large) {
            shelf.intake().ended(file);
        }
    }

    private void folder(String name, Path folder) {
        try {
            List<Path> files = Folder.files(folder);
            if (files.isEmpty()) {
                shelf.problem(Codes.EMPTY_INPUT, name, "there is no file in this folder that is read");
            }
            for (Path file : files) {
                file(file.toString(), file);
            }
        } catch (IOException | UncheckedIOException e) {
            unreadable(name, e);
        }
    }

    private void open(String name, Opening opening) {
        try (Input input = opening.open()) {
            read(input, shelf);
        } catch (IOException e) {
            unreadable(name, e);
        }
    }

    /** Reads an input, or an entry of one, with the first reader that knows its format. */
    private void read(Input input, Shelf shelf) {
        try {
            if (input.isEmpty()) {
                shelf.problem(Codes.EMPTY_INPUT, input.name(), "it is empty");
            } else if (input.origin().depth() > shelf.limits().of(Limit.DEPTH)) {
                shelf.problem(
                        Codes.TOO_DEEP,
                        input.name(),
                        "it lies in more than " + shelf.limits().of(Limit.DEPTH)
                                + " archives, one in the other (--limit depth=N allows more)");
            } else {
                reader(input).read(input, shelf);
            }
        } catch (RefusedException e) {
            shelf.problem(e.code(), input.name(), String.valueOf(e.getMessage()));
        } catch (EOFException | ZipException e) {
            shelf.problem(Codes.DAMAGED, input.name(), "it is damaged or cut off: " + e.getMessage());
        } catch (IOException e) {
            unreadable(input.name(), e);
        }
    }

    private static Reader reader(Input input) {
        return LIST.stream()
                .filter(reader -> reader.reads(input))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("text is what nothing else reads"));
    }

    private void unreadable(String name, Exception e) {
        boolean denied = e instanceof AccessDeniedException || e.getCause() instanceof AccessDeniedException;
        String why = denied ? "no permission" : String.valueOf(e.getMessage());
        shelf.problem(Codes.UNREADABLE, name, "it cannot be read: " + why);
    }

    /** How an input is opened. */
    private interface Opening {
        Input open() throws IOException;
    }
}
