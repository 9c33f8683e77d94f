package org.dateline.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
    @TempDir
    private Path folder = Path.of("");

    private int stores;

    @Override
    String location() {
        return folder.resolve("deep/store" + stores++ + ".db").toString();
    }
}
