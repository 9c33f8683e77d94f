package org.dateline.pipeline;

import java.util.Locale;

/** Whether articles that by their words tell of no violence are read at all. */
public enum Triage {
    /** Every article is read. */
    OFF,
    /** Those are turned away, before anything is parsed; some few that tell of violence are among them. */
    ON;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
