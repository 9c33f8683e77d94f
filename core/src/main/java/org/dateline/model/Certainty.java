package org.dateline.model;

/** On what ground a participant is given its role. */
public enum Certainty implements Term {
    CLAIMED,
    STATED,
    ACCUSED,
    SUSPECTED,
    DENIED;
}
