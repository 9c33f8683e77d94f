package org.dateline.store;

/** A property by which incidents are sorted into heaps. */
public enum Facet {
    /** Every event type told of it; an incident may be in several heaps. */
    TYPE,
    COUNTRY,
    ADMIN1,
    /** Every participant that has a canonical id. */
    ACTOR,
    REVIEW,
    /** Every outlet that tells of it. */
    SOURCE
}
