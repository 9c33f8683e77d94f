package org.dateline.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dateline.knowledge.Knowledge;
import org.dateline.knowledge.KnowledgeException;

/** The file of imported places: in {@code $DATELINE_DATA}, else {@code $XDG_DATA_HOME/dateline}, else in the home folder. */
final class PlacesFile {
    private static final String NAME = "places.idx";

    private PlacesFile() {}

    static Path path() {
        return path(System.getenv());
    }

    static Path path(Map<String, String> environment) {
        String own = environment.getOrDefault("DATELINE_DATA", "");
        if (!own.isEmpty()) {
            return Path.of(own, NAME);
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path data = xdg.isEmpty()
                ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".local", "share")
                : Path.of(xdg);
        return data.resolve("dateline").resolve(NAME);
    }

    /** The program's knowledge, with imported places where there are some. */
    static Knowledge knowledge() {
        Path imported = path();
        if (!Files.isRegularFile(imported)) {
            return Knowledge.load();
        }
        try {
            return Knowledge.load(imported);
        } catch (UncheckedIOException | KnowledgeException e) {
            throw new Refusal("the imported places in " + imported + " cannot be read (" + e.getMessage()
                    + "); import them again, or delete the file");
        }
    }
}
