package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A ZIP archive, read from its beginning on as it streams. Names in it are only names: nothing is ever written to disk. */
final class ZipReader implements Reader {
    @Override
    public boolean reads(Input input) {
        return input.begins("PK\3\4") || input.begins("PK\5\6");
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        ZipInputStream zip = new ZipInputStream(new Kept(input.stream()), StandardCharsets.UTF_8);
        Entries entries = new Entries(input, shelf);
        for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
            if (!entry.isDirectory() && !entries.read(entry.getName(), zip)) {
                return;
            }
        }
        entries.end();
    }

    /** The next entry, null behind the last. */
    static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            ZipException damaged = new ZipException("the name of an entry makes no sense");
            damaged.initCause(e);
            throw damaged;
        }
    }

    /** A stream that others may not close. */
    static final class Kept extends java.io.FilterInputStream {
        Kept(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Whoever opened the input closes it.
        }
    }
}
