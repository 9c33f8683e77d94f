package org.dateline.model;

/** Where a date comes from: words of the text, or only the article's day of publication. */
public enum DateBasis implements Term {
    TEXT,
    PUBLISHED;
}
