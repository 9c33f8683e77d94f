package org.dateline.text;

import java.io.Serializable;
import java.util.List;

/**
 * A sentence: its place in the article, and its parsed tokens (empty where it has no word).
 *
 * @param index position in the document, from 0
 * @param paragraph index of its paragraph, from 0
 * @param zone part of the article
 * @param start first UTF-16 offset in the article's untouched text
 * @param end offset after the last
 * @param tokens in text order
 */
public record Sentence(int index, int paragraph, Zone zone, int start, int end, List<Token> tokens)
        implements Serializable {
    /** Copies the list. */
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** The tokens that hang directly from a token, in text order. */
    public List<Token> children(Token head) {
        return tokens.stream().filter(t -> t.head() == head.index()).toList();
    }
}
