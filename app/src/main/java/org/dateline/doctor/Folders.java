package org.dateline.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.knowledge.Knowledge;
import org.dateline.parse.ModelCache;

/** The folders that the program keeps: unpacked models, and data. */
final class Folders {
    /** What the unpacked models take. */
    private static final long MODELS = 300L << 20;

    private Folders() {}

    static List<Finding> cache(ModelCache cache) {
        Path folder = cache.folder();
        Optional<String> unwritable = unwritable(folder);
        if (cache.isFilled()) {
            return List.of(cache.damage()
                    .map(damage -> unwritable.isPresent()
                            ? Finding.fault("models", damage, "delete the folder " + folder + ", it is made again")
                            : Finding.warning(
                                    "models", damage, "nothing: the next start makes it again, which takes a minute"))
                    .orElseGet(() -> Finding.good("models", "unpacked in " + folder + ", the checksum is right")));
        }
        if (unwritable.isPresent()) {
            return List.of(Finding.fault(
                    "models",
                    "cannot be unpacked into " + folder + ": " + unwritable.get(),
                    "name a folder that can be written, by the environment variable DATELINE_CACHE"));
        }
        long free = free(folder);
        return List.of(
                free < MODELS
                        ? Finding.fault(
                                "models",
                                String.format(
                                        Locale.ROOT, "not unpacked yet, and %s has %,d MB free", folder, free >> 20),
                                "make room for 300 MB, or name another folder by DATELINE_CACHE")
                        : Finding.good("models", "not unpacked yet: the first start does it in " + folder));
    }

    static List<Finding> data(Path folder, Supplier<Knowledge> knowledge) {
        List<Finding> found = new ArrayList<>();
        try {
            int types = knowledge.get().eventTypes().all().size();
            found.add(Finding.good("data", "places, actors, weapons and " + types + " event types can be read"));
        } catch (RuntimeException e) {
            found.add(Finding.fault(
                    "data",
                    "what the program knows cannot be read: " + e.getMessage(),
                    "import the places again or delete " + folder.resolve("places.idx")
                            + "; where there is none, install the program again"));
        }
        unwritable(folder)
                .ifPresent(why -> found.add(Finding.warning(
                        "data",
                        "nothing can be written in " + folder + ": " + why,
                        "name another folder by the environment variable DATELINE_DATA, or make it writable")));
        return found;
    }

    /** Why nothing can be written there, tried for real; a folder that is not there yet must be makeable. */
    static Optional<String> unwritable(Path folder) {
        Path there = existing(folder);
        try {
            Path tried = Files.createTempFile(there, ".dateline-doctor", null);
            Files.delete(tried);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    /** Bytes that are free where a folder is, or would be. */
    static long free(Path folder) {
        try {
            return Files.getFileStore(existing(folder)).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static Path existing(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.isDirectory(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
