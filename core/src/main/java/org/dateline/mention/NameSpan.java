package org.dateline.mention;

import java.util.List;
import org.dateline.knowledge.Candidate;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A run of tokens that the gazetteer knows as a name.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param end UTF-16 offset after it; beyond the last token where a point belongs to the name
 * @param name the words in which the gazetteer knows it, without what was added to the span
 * @param candidates the places of that name
 * @param demonym whether it is a people's name or its adjective
 * @param loose whether the name is only written much like a known one
 */
record NameSpan(
        Sentence sentence,
        int from,
        int to,
        int start,
        int end,
        String name,
        List<Candidate> candidates,
        boolean demonym,
        boolean loose) {

    Token first() {
        return sentence.tokens().get(from);
    }

    Token last() {
        return sentence.tokens().get(to - 1);
    }

    /** The token so many before it (1: right before), null at the sentence's start. */
    @Nullable
    Token before(int distance) {
        return from - distance < 0 ? null : sentence.tokens().get(from - distance);
    }

    /** The token so many after it (1: right after), null at the sentence's end. */
    @Nullable
    Token after(int distance) {
        int at = to - 1 + distance;
        return at >= sentence.tokens().size() ? null : sentence.tokens().get(at);
    }

    boolean single() {
        return to - from == 1;
    }
}
