package org.dateline.model;

/** Whether a figure is all of its kind, or a part of another figure of the same account. */
public enum FigureScope implements Term {
    TOTAL,
    PART;
}
