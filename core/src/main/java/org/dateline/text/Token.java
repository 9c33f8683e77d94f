package org.dateline.text;

import java.io.Serializable;

/**
 * A token of a parsed sentence.
 *
 * @param index position in its sentence, from 0
 * @param start first UTF-16 offset: in the article's untouched text once it stands in a {@link Document}, in the parsed
 *     string where a {@link Parser} returns it
 * @param end offset after the last
 * @param form the word as repaired
 * @param lemma its base form, lower case, the number or word itself for numbers ("41", "twenty")
 * @param tag Penn Treebank part of speech
 * @param head index of its head in the sentence, -1 for the root
 * @param relation to its head
 */
public record Token(int index, int start, int end, String form, String lemma, String tag, int head, Relation relation)
        implements Serializable {

    /** Whether it is a verb form (not a modal). */
    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    /** Whether it is a common or proper noun. */
    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    /** Whether it is a proper noun. */
    public boolean isName() {
        return tag.startsWith("NNP");
    }

    /** Whether it is a cardinal number, in digits or words. */
    public boolean isNumber() {
        return tag.equals("CD");
    }
}
