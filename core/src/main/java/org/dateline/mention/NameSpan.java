package org.dateline.mention;

import java.util.List;
import org.dateline.knowledge.Candidate;
import org.dateline.knowledge.PlaceKind;
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

    private static final long BIG = 500_000;

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

    /** The first of its candidates: the project's own before others, then the one with most people. */
    Candidate best() {
        return candidates.get(0);
    }

    boolean isCountry() {
        return candidates.stream().anyMatch(c -> c.kind() == PlaceKind.COUNTRY);
    }

    boolean isKnown() {
        return candidates.stream().anyMatch(Candidate::known);
    }

    /** Whether a place of that name is so well known that it is meant unless the words around say otherwise. */
    boolean isProminent() {
        PlaceKind kind = best().kind();
        return kind == PlaceKind.COUNTRY
                || kind == PlaceKind.CAPITAL
                || kind == PlaceKind.REGION
                || kind == PlaceKind.CONTINENT
                || kind == PlaceKind.ADMIN1 && best().known()
                || best().usual() && best().population() >= BIG;
    }

    /** "Adams County", "Taji prison": the word for the unit or facility is part of the name. */
    boolean endsInItsKind() {
        return !single() && (best().kind().isUnit() || best().kind().facility().isPresent());
    }

    /** Whether a capitalised name stands right before it, without a comma. */
    boolean isAfterName() {
        Token before = before(1);
        return before != null
                && before.isName()
                && PlaceNameScanner.isCapital(before.form())
                && start - before.end() <= 1;
    }

    /** Whether a capitalised name stands right after it, without a comma. */
    boolean isBeforeName() {
        Token after = after(1);
        return after != null && after.isName() && PlaceNameScanner.isCapital(after.form()) && after.start() - end <= 1;
    }

    /** The form of the token so many before it, empty at the sentence's start. */
    String formBefore(int distance) {
        Token before = before(distance);
        return before == null ? "" : before.form();
    }

    /** The form of the token so many after it, empty at the sentence's end. */
    String formAfter(int distance) {
        Token after = after(distance);
        return after == null ? "" : after.form();
    }
}
