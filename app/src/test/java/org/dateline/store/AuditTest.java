package org.dateline.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** In a file. */
class AuditTest extends AuditContract {
    @TempDir
    private Path folder = Path.of("");

    @Override
    String location() {
        return folder.resolve("s.db").toString();
    }
}
