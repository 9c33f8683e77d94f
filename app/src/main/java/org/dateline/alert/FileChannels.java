package org.dateline.alert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Channels that are files: whole at every moment, since each is written beside and then moved into its place. */
final class FileChannels {
    private FileChannels() {}

    /** A file of CAP for each alert, under its id: written again it is the same. */
    record CapFolder(Path folder, String restriction) implements Channel {
        @Override
        public void send(Alert alert) throws DeliveryException {
            write(folder.resolve(alert.id() + ".xml"), CapXml.of(alert, restriction));
        }
    }

    /** A feed of the last alerts, written anew with each. */
    record AtomFeed(Path file, String title, Supplier<List<Alert>> latest) implements Channel {
        @Override
        public void send(Alert alert) throws DeliveryException {
            write(file, AtomXml.of(title, alert.sender(), latest.get()));
        }
    }

    private static void write(Path file, String text) throws DeliveryException {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, ".alert", ".unfinished");
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DeliveryException.passing("cannot write " + file + ": " + e);
        }
    }
}
