package org.dateline.takeout;

import java.io.IOException;
import org.dateline.export.file.Outgoing;

/** Incidents on their way out, from a store or a file; the same ones in the same order as often as they are asked for. */
public interface IncidentSource {
    /** Hands over each, holding few at once. */
    void each(Taking taking) throws IOException;

    /** What is done with each. */
    interface Taking {
        /** Takes one. */
        void take(Outgoing incident) throws IOException;
    }
}
