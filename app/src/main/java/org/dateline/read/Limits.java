package org.dateline.read;

/** How much is read. A newspaper's longest reports stay far below; what is above is another kind of thing. */
final class Limits {
    /** UTF-16 units of one article's text: about 50,000 words. */
    static final int TEXT = 300_000;
    /** Bytes of one text file, and of one line of JSONL: the longest text, escaped, and what goes with it. */
    static final int BYTES = 4 << 20;

    private Limits() {}
}
