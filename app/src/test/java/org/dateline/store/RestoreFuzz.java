package org.dateline.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.fuzz.Finding;
import org.dateline.fuzz.FuzzSeeds;
import org.dateline.fuzz.Heap;

/**
 * A backup that is restored: what is none is refused in words and leaves nothing behind, what is one can be read. The first byte says
 * whether the rest is packed already, so that inputs get behind the packing.
 */
public final class RestoreFuzz {
    private static final byte PACKED = 1;
    private static final int MOST_WORDS = 2_000;
    private static final Path FILE = file();
    private static final Heap HEAP = new Heap();

    private RestoreFuzz() {}

    /** Loads what is loaded once, before the clock of an input runs. */
    public static void fuzzerInitialize() {
        FuzzSeeds.warm("Restore");
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        try {
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(Path.of(FILE + end));
            }
            Stores.restore(FILE.toString(), new ByteArrayInputStream(input[0] == PACKED ? rest : packed(rest)));
        } catch (StoreException e) {
            refused(e);
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Store store = Stores.open(FILE.toString())) {
            store.counts();
            store.articles(null, 0, 10);
            store.lastChange();
        }
        HEAP.look();
    }

    private static void refused(StoreException e) {
        String words = String.valueOf(e.getMessage());
        if (e.getMessage() == null || words.length() > MOST_WORDS) {
            throw new Finding("no message for a person: " + words);
        }
        try (Database left = Database.look(Stores.dialect(FILE.toString()), FILE.toString())) {
            List<String> tables = left.read(left.dialect()::tables);
            if (tables.contains("article")) {
                throw new Finding("something was left behind by: " + words);
            }
        }
        HEAP.look();
    }

    private static byte[] packed(byte[] lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(lines);
        }
        return out.toByteArray();
    }

    /** A backup of a store of two articles, a ruling, a source and an account, packed and not. */
    public static List<byte[]> seeds() {
        try {
            Path folder = Files.createTempDirectory("dateline-backup");
            ByteArrayOutputStream backup = new ByteArrayOutputStream();
            Path file = folder.resolve("s.db");
            try (Store store = Stores.open(file.toString())) {
                store.add(Dispatch.article("a")
                        .in("Mosul", 36.3, 43.1, "IQ")
                        .killed("all", 3)
                        .read());
                store.add(Dispatch.article("b")
                        .in("Mosul", 36.3, 43.1, "IQ")
                        .killed("all", 4)
                        .read());
                store.watchlist().add("https://paper.example/feed", java.time.Instant.EPOCH);
                store.team().note("ada", "import", "2 new articles");
                store.backup(backup);
            }
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(Path.of(file + end));
            }
            Files.delete(folder);
            byte[] lines = new GZIPInputStream(new ByteArrayInputStream(backup.toByteArray())).readAllBytes();
            String text = new String(lines, StandardCharsets.UTF_8);
            return List.of(
                    marked((byte) 0, lines),
                    marked(
                            (byte) 0,
                            text.lines()
                                    .limit(3)
                                    .reduce("", (a, b) -> a + b + "\n")
                                    .getBytes(StandardCharsets.UTF_8)),
                    marked(PACKED, backup.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] marked(byte mark, byte[] bytes) {
        byte[] all = new byte[bytes.length + 1];
        all[0] = mark;
        System.arraycopy(bytes, 0, all, 1, bytes.length);
        return all;
    }

    private static Path file() {
        try {
            return Files.createTempDirectory("dateline-restore").resolve("s.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
