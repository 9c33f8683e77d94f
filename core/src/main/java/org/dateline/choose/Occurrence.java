package org.dateline.choose;

/**
 * A place in the text where a candidate stands.
 *
 * @param from its first word in the encoding
 * @param to the word after its last
 * @param start first UTF-16 offset in the article's text
 * @param end offset after the last
 * @param score the encoder's probability (0 to 1) that a filler begins there
 * @param shape how the words were cut out
 */
record Occurrence(int from, int to, int start, int end, double score, Shape shape) {

    /** How words were cut out: as the encoder did, or by the parse around what the encoder found. */
    enum Shape {
        /** The encoder's own span. */
        ENCODED,
        /** The noun phrase around it, without what hangs behind its head. */
        PHRASE,
        /** That phrase with the phrase behind "of". */
        OF_PHRASE,
        /** What a rule gave a role. */
        RULE
    }

    boolean overlaps(int otherStart, int otherEnd) {
        return start < otherEnd && otherStart < end;
    }
}
