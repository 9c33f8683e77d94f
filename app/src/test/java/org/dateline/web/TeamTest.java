package org.dateline.web;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** In a file. */
class TeamTest extends TeamContract {
    @TempDir
    private static Path folder = Path.of("");

    @Override
    String location() {
        return folder.resolve("s.db").toString();
    }
}
