package org.dateline.model;

/** Whether the article reports it as its news, or recalls it as history. */
public enum Focus implements Term {
    MAIN,
    BACKGROUND;
}
