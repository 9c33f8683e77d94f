package org.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.pipeline.Uploads;
import org.dateline.read.Intake;

/** The example articles of the project, which the jar has, in a folder for as long as they are read. */
final class Examples implements AutoCloseable {
    private static final String FOLDER = "/dateline/examples/";

    private final Path folder;

    private Examples(Path folder) {
        this.folder = folder;
    }

    /** Unpacks them. */
    static Examples unpacked() throws IOException {
        Path folder = Files.createTempDirectory("dateline-examples");
        for (String name : names()) {
            try (InputStream in = Examples.class.getResourceAsStream(FOLDER + name)) {
                if (in != null) {
                    Files.copy(in, folder.resolve(name));
                }
            }
        }
        return new Examples(folder);
    }

    private static List<String> names() throws IOException {
        try (InputStream in = Examples.class.getResourceAsStream(FOLDER + "index.txt")) {
            if (in == null) {
                throw new IOException("this build has none");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(name -> !name.isBlank())
                    .toList();
        }
    }

    void read(Intake intake) {
        try (Stream<Path> files = Files.list(folder)) {
            Consumer<Intake> reading = Uploads.of(folder, files.toList(), true);
            reading.accept(intake);
        } catch (IOException e) {
            throw new Refusal("the examples cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
