package org.dateline.mention;

/** A stretch of an article's text, UTF-16 offsets, end exclusive. */
record Span(int start, int end) {
    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    Span with(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    int length() {
        return end - start;
    }
}
