package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SqliteStoreTest extends StoreContract {
    private final Path folder = folder();

    private static Path folder() {
        try {
            return Files.createTempDirectory("dateline-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String location() {
        return folder.resolve("deep/store.db").toString();
    }
}
