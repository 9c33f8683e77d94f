package org.dateline.model;

/** What a ruling says. */
public enum RulingKind implements Term {
    /** The accounts of both sides tell of one incident. */
    SAME,
    /** No account of the one side tells of the incident of the other. */
    DIFFERENT,
    /** The incident is as shown. */
    CONFIRMED,
    /** The incident did not happen, or is none. */
    REJECTED,
    /** A field of the incident has another value. */
    CORRECTED,
    /** An earlier ruling no longer holds. */
    TAKEN_BACK;
}
