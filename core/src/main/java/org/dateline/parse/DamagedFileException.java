package org.dateline.parse;

import java.io.IOException;
import java.nio.file.Path;

/** A file of the cache is not what was written there: cut off, changed or of another format. */
final class DamagedFileException extends IOException {
    DamagedFileException(Path file, String reason) {
        super(file + " is damaged: " + reason);
    }
}
