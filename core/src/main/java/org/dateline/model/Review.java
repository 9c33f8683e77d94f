package org.dateline.model;

/** What people have ruled on an incident. */
public enum Review implements Term {
    AUTOMATIC,
    CONFIRMED,
    CORRECTED,
    REJECTED;
}
