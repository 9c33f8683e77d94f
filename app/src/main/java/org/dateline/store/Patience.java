package org.dateline.store;

/** How long a writer waits for another program's transaction. */
final class Patience {
    /** The system property that says otherwise, in seconds. */
    static final String PROPERTY = "dateline.patience";

    /** From 1 on; 60 if nothing is said. */
    static final int SECONDS = Math.max(1, Integer.getInteger(PROPERTY, 60));

    private Patience() {}
}
