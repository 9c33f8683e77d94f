package org.dateline.team;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** In a file. */
class MembersTest extends MembersContract {
    @TempDir
    private Path folder = Path.of("");

    @Override
    String location() {
        return folder.resolve("s.db").toString();
    }
}
