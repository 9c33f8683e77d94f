package org.dateline.model;

/** The TIMEX3 types of a time expression. */
public enum TimeType implements Term {
    DATE,
    TIME,
    DURATION,
    SET;
}
