package org.dateline.model;

/** What a statement on responsibility does. */
public enum ResponsibilityKind implements Term {
    CLAIM,
    DENIAL,
    ACCUSATION;
}
