package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;

/** One format of output. A new format is a class, a line in {@link Exporters#LIST} and a section in docs/cli.md. */
public interface Exporter {
    /** The format's name on the command line. */
    String name();

    /** Whether the format carries what the fitted models choose; for others nobody pays for asking them. */
    default boolean carriesTemplates() {
        return false;
    }

    /** Writes the whole reading in UTF-8; the stream stays open. */
    void write(Export export, OutputStream out) throws IOException;
}
