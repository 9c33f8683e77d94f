package org.dateline.store;

/** Why a person should look at an incident. */
public enum Concern {
    /** Its sources contradict each other. */
    CONFLICTS,
    /** Something that matters is not known of it, or known by one source alone; nobody has ruled on it yet. */
    LOW_CONFIDENCE,
    /** It is new, or has changed. */
    NEW
}
