package org.dateline.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where a file goes: a stream, or for formats of several files a folder. */
public interface Destination {
    /** The stream of a format that is one file. */
    OutputStream stream() throws IOException;

    /** The folder, which is there, of a format that is several. */
    Path folder() throws IOException;

    /** A destination of files that are one stream. */
    static Destination of(OutputStream out) {
        return new Destination() {
            @Override
            public OutputStream stream() {
                return out;
            }

            @Override
            public Path folder() throws IOException {
                throw new IOException("this format is several files, which a stream cannot hold");
            }
        };
    }

    /** A destination of formats of several files. */
    static Destination of(Path folder) {
        return new Destination() {
            @Override
            public OutputStream stream() throws IOException {
                throw new IOException(folder + " is a folder, and this format is one file");
            }

            @Override
            public Path folder() {
                return folder;
            }
        };
    }
}
