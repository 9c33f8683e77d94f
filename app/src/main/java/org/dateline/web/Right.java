package org.dateline.web;

import org.dateline.model.Term;

/** What a visitor may do. */
public enum Right implements Term {
    /** Look at what the server is, and sign in: everybody may. */
    VISIT,
    READ,
    EXPORT,
    RULE,
    ADD,
    /** Take back what others ruled. */
    UNDO,
    /** See the names of victims and witnesses. */
    NAMES,
    /** Keep users and tokens, and read the audit. */
    ADMIN,
    /** Read what the program counts of itself. */
    METRICS
}
