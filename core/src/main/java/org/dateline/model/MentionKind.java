package org.dateline.model;

/** The kinds of mention, as {@code dateline mentions --kind} names them. */
public enum MentionKind implements Term {
    PLACE,
    TIME,
    FIGURE,
    ACTOR,
    WEAPON,
    ATTRIBUTION;
}
