package org.dateline.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dateline.alert.RulesFile;
import org.dateline.knowledge.EventTypes;
import org.dateline.knowledge.KnowledgeException;

/** A user's file of rules for alerts, and so the reader of YAML: what is wrong is told with the file and the line. */
public final class RulesFuzz {
    private static final EventTypes TYPES = EventTypes.load();
    private static final Path FILE = file();
    private static final Heap HEAP = new Heap();

    private RulesFuzz() {}

    /** Loads what is loaded once, before the clock of an input runs. */
    public static void fuzzerInitialize() {
        FuzzSeeds.warm("Rules");
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Files.write(FILE, input);
            RulesFile.read(FILE, TYPES, Map.of("HOOK_SECRET", "a secret of the test"));
        } catch (KnowledgeException e) {
            if (!String.valueOf(e.getMessage()).startsWith(FILE + ":")) {
                throw new Finding("neither file nor line: " + e.getMessage(), e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HEAP.look();
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("dateline-rules", ".yml");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
