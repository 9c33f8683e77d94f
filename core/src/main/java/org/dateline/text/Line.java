package org.dateline.text;

/**
 * A paragraph of a view, without the blanks around it.
 *
 * @param zone what part of the article it is
 */
record Line(int start, int end, Zone zone) {
    Line as(Zone other) {
        return new Line(start, end, other);
    }
}
