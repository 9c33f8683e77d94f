package org.dateline.export.file;

import java.io.Closeable;
import java.io.IOException;

/** A file that is being written, incident by incident. */
public interface FileWriting extends Closeable {
    /** How often all incidents are handed over, in the same order; more than once where a file has several lists. */
    default int passes() {
        return 1;
    }

    /**
     * Writes what this pass has to of an incident.
     *
     * @param pass from 0 on
     * @return how many rows went into the file
     */
    int write(int pass, Outgoing incident) throws IOException;

    /** Ends the file; the stream that it goes to stays open. */
    @Override
    void close() throws IOException;
}
