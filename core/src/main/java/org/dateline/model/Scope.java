package org.dateline.model;

/** Whether an account tells of one incident, or gives a total over a period or over many incidents. */
public enum Scope implements Term {
    INCIDENT,
    AGGREGATE;
}
