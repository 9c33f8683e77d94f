package org.dateline.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteForgettingTest extends ForgettingContract {
    @TempDir
    private Path folder = Path.of("");

    private int stores;

    @Override
    String location() {
        return folder.resolve("store" + stores++ + "/s.db").toString();
    }

    /** With the log: it is no excuse. */
    @Override
    Path files() {
        return folder.resolve("store0");
    }

    @Override
    void flush() {
        // Nothing is held back: what is written is in the file or its log.
    }
}
