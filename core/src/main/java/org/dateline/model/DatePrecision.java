package org.dateline.model;

/** How exactly a date is known. */
public enum DatePrecision implements Term {
    DAY,
    RANGE,
    WEEK,
    MONTH,
    YEAR,
    UNKNOWN;
}
