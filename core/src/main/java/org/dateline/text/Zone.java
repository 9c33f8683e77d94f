package org.dateline.text;

/** What part of an article a sentence stands in. Only {@link #BODY} tells of incidents. */
public enum Zone {
    /** The headline, also where the scraper repeated it at the head of the text. */
    TITLE,
    /** "By Somebody in Somewhere". */
    BYLINE,
    /** A picture's caption or credit. */
    CAPTION,
    /** The running text. */
    BODY,
    /** "Read more", share buttons and the like. */
    FURNITURE
}
