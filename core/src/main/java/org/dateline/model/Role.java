package org.dateline.model;

/** What a participant did or suffered. */
public enum Role implements Term {
    PERPETRATOR,
    TARGET,
    VICTIM,
    PARTY,
    RESPONDER;
}
