package org.dateline.read;

import java.io.IOException;

/** One format of input. A new format is a class, a line in {@link Readers#LIST} and a section in docs/cli.md. */
interface Reader {
    /** Whether an input is of this format, by its name and first bytes. */
    boolean reads(Input input);

    /** Hands over the articles of an input, and a problem for whatever of it cannot be read. */
    void read(Input input, Shelf shelf) throws IOException;
}
