package org.dateline.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.read.Addresses;
import org.dateline.store.Store;

/** How far large files were read into a store before, so that an archive of a million pages need not begin anew after a crash. */
final class ReadBefore {
    private static final int HEAD = 1 << 16;

    private final Store store;
    private final Map<Path, String> prints = new HashMap<>();
    private final Set<Path> noted = new HashSet<>();

    ReadBefore(Store store) {
        this.store = store;
    }

    /** From where on to read; 0 where the file was never read, was read to its end, or is another by now. */
    long from(Path file) throws IOException {
        String print = print(file);
        prints.put(file, print);
        long from = store.progress(name(file), print).orElse(0);
        if (from > 0) {
            noted.add(file);
        }
        return from;
    }

    /** Notes that a file was read to its end: the next time is from its beginning on, as a new version of the program may want. */
    void ended(Path file) {
        if (noted.contains(file)) {
            reached(file, 0);
        }
    }

    /** Notes how far a file was read, of which was asked {@link #from} where. */
    void reached(Path file, long place) {
        String print = prints.get(file);
        if (print != null) {
            noted.add(file);
            store.progress(name(file), print, place);
        }
    }

    private static String name(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    /** Length and beginning: enough to tell one archive from the next under the same name. */
    private static String print(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Files.size(file) + " " + Addresses.sha256(in.readNBytes(HEAD));
        }
    }
}
