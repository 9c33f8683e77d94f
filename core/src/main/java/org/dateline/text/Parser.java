package org.dateline.text;

import java.util.List;

/** Splits a sentence into tokens and finds their lemmas, parts of speech and grammatical relations. Safe for many threads. */
public interface Parser {
    /**
     * Parses one sentence.
     *
     * @param sentence at most a few thousand characters; longer ones are the caller's to cut
     * @return its tokens in order, offsets in {@code sentence}; empty for blank text
     */
    List<Token> parse(String sentence);

    /** Name and version, for the record of what read a text. */
    String version();
}
