package org.dateline.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract where incidents are found and added up in memory. */
class SqliteStoreForManyTest extends StoreContract {
    @TempDir
    private Path folder = Path.of("");

    private int stores;

    @Override
    String location() {
        return folder.resolve("store" + stores++ + ".db").toString();
    }

    @Override
    Store open() {
        return openForMany();
    }
}
