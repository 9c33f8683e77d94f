package org.dateline.model;

/** How exactly a place is known. */
public enum PlacePrecision implements Term {
    EXACT,
    NEAR,
    ADMIN2,
    ADMIN1,
    COUNTRY,
    UNKNOWN;
}
