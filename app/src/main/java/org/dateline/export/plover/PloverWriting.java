package org.dateline.export.plover;

import java.io.IOException;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;

/** A file of events of the PLOVER ontology under way, in whatever form: an incident that is no event of it is left out, and why is counted. */
abstract class PloverWriting implements FileWriting {
    private final Vocabulary vocabulary;
    private final Losses losses;

    PloverWriting(Vocabulary vocabulary, Losses losses) {
        this.vocabulary = vocabulary;
        this.losses = losses;
    }

    /** Writes an incident that is an event. */
    abstract void event(Outgoing outgoing) throws IOException;

    @Override
    public final int write(int pass, Outgoing outgoing) throws IOException {
        String why = PloverEvent.why(outgoing.incident(), vocabulary);
        if (!why.isEmpty()) {
            losses.leftOut(why);
            return 0;
        }
        event(outgoing);
        return 1;
    }
}
