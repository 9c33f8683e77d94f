package org.dateline.text;

/** What words there are, as far as a parser knows. */
@FunctionalInterface
interface Vocabulary {
    /** Whether a word, given in lower case, is known. */
    boolean knows(String word);
}
