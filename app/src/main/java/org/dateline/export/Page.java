package org.dateline.export;

/** How text is laid out: columns of a line, whether it may be coloured, and whether each value says what found it. */
public record Page(int width, boolean colour, boolean explain) {
    /** For files: 80 columns, no colour. */
    public static final Page PLAIN = new Page(80, false, false);
}
