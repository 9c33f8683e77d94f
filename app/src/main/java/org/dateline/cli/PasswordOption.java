package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dateline.seal.Password;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the password of a backup comes from: never the command line, which other users of the machine can see. */
final class PasswordOption {
    static final String VARIABLE = "DATELINE_BACKUP_PASSWORD";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The file whose first line is the password of an encrypted backup; if not given, that of the"
                    + " environment variable " + VARIABLE + ".")
    private @Nullable Path file;

    /** The password, which must be there. */
    Password wanted() {
        return wanted(System.getenv());
    }

    private Password wanted(Map<String, String> environment) {
        String words = file == null ? environment.getOrDefault(VARIABLE, "") : firstLine(file);
        if (words.isEmpty()) {
            throw new Refusal("a password is wanted: give it with --password-file FILE, or by the environment variable "
                    + VARIABLE);
        }
        try {
            return new Password(words);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Refusal("the password cannot be read from " + file + ": " + e.getMessage());
        }
    }
}
