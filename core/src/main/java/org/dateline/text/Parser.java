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

    /**
     * Whether a word, given in lower case, is one the parser has met. Serves to tell real words from words run together;
     * a parser without a word list knows every word.
     */
    default boolean knows(String word) {
        return true;
    }

    /** Name and version, for the record of what read a text. */
    String version();
}
