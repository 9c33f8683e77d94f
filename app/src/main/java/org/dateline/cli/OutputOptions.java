package org.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes. */
final class OutputOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    private @Nullable Path output;

    /** Writes the output. A file that cannot be written, or a pipe that closes, is a refusal. */
    void write(Writing writing) {
        try (OutputStream out = output == null
                ? new BufferedOutputStream(new FileOutputStream(java.io.FileDescriptor.out), 1 << 16)
                : new BufferedOutputStream(Files.newOutputStream(output), 1 << 16)) {
            writing.write(out);
        } catch (IOException e) {
            throw new Refusal("cannot write " + (output == null ? "standard output" : output) + ": " + e.getMessage());
        }
    }

    boolean toFile() {
        return output != null;
    }

    /** What writes. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }
}
