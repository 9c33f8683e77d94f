package org.dateline.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.text.Relation;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** A sentence's parse as phrases: what hangs from what, and the stretch of text that it covers. Odd parses do no harm. */
final class Phrases {
    private static final Set<Relation> NO_PART = EnumSet.of(Relation.RELATIVE_CLAUSE, Relation.PARATAXIS);
    private static final Set<String> WHO = Set.of("who", "whose", "whom", "which");

    private final Sentence sentence;
    private final List<List<Token>> children = new ArrayList<>();

    Phrases(Sentence sentence) {
        this.sentence = sentence;
        sentence.tokens().forEach(t -> children.add(new ArrayList<>()));
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0 && token.head() != token.index()) {
                children.get(token.head()).add(token);
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    List<Token> tokens() {
        return sentence.tokens();
    }

    List<Token> children(Token token) {
        return children.get(token.index());
    }

    List<Token> children(Token token, Relation first, Relation... rest) {
        Set<Relation> wanted = EnumSet.of(first, rest);
        return children(token).stream()
                .filter(t -> wanted.contains(t.relation()))
                .toList();
    }

    @Nullable
    Token child(Token token, Relation first, Relation... rest) {
        List<Token> found = children(token, first, rest);
        return found.isEmpty() ? null : found.get(0);
    }

    @Nullable
    Token head(Token token) {
        return token.head() < 0 || token.head() == token.index() ? null : tokens().get(token.head());
    }

    @Nullable
    Token at(int index) {
        return index < 0 || index >= tokens().size() ? null : tokens().get(index);
    }

    /** First and last index of the token and what hangs from it, as far as {@code step} allows; the last is inclusive. */
    int[] range(Token top, Predicate<Token> step) {
        boolean[] seen = new boolean[tokens().size()];
        int[] range = {top.index(), top.index()};
        collect(top, step, seen, range);
        return range;
    }

    private void collect(Token token, Predicate<Token> step, boolean[] seen, int[] range) {
        if (seen[token.index()]) {
            return;
        }
        seen[token.index()] = true;
        range[0] = Math.min(range[0], token.index());
        range[1] = Math.max(range[1], token.index());
        children(token).stream().filter(step).forEach(t -> collect(t, step, seen, range));
    }

    /** The words of a noun phrase without its relative clauses and the verbs beside it; null where nothing is left. */
    Span noun(Token head) {
        int[] range = nounRange(head);
        return span(range[0], range[1]);
    }

    /** First and last index of a noun phrase without its relative clauses and the verbs beside it. */
    int[] nounRange(Token head) {
        int[] range = range(
                head,
                t -> !NO_PART.contains(t.relation())
                        && !(t.isVerb() && t.relation() == Relation.CONJUNCT)
                        && t.relation() != Relation.PUNCTUATION
                        && t.relation() != Relation.COMPLEMENT_CLAUSE);
        for (int i = head.index() + 1; i <= range[1]; i++) {
            boolean aside = tokens().get(i).tag().equals("VBG")
                    && tokens().get(i - 1).form().equals(",");
            if (aside || WHO.contains(tokens().get(i).lemma())) {
                range[1] = i - 1;
            }
        }
        for (int i = head.index() - 1; i > range[0]; i--) {
            boolean comma = tokens().get(i).form().equals(",");
            if (comma && tokens().subList(range[0], i).stream().anyMatch(Token::isVerb)) {
                range[0] = i + 1;
            }
        }
        return range;
    }

    /** The text of tokens first to last, without punctuation at its ends save quotation marks and brackets. */
    Span span(int first, int last) {
        int from = first;
        int to = last;
        while (from < to && trimmed(tokens().get(from))) {
            from++;
        }
        while (to > from && trimmed(tokens().get(to))) {
            to--;
        }
        return new Span(tokens().get(from).start(), tokens().get(to).end());
    }

    private static boolean trimmed(Token token) {
        return token.form().matches("[,;:.–—-]+");
    }

    /** Whether a token is or hangs from another. */
    boolean under(Token token, Token top) {
        Token at = token;
        for (int steps = 0; at != null && steps <= tokens().size(); steps++) {
            if (at.index() == top.index()) {
                return true;
            }
            at = head(at);
        }
        return false;
    }
}
