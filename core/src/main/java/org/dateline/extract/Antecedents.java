package org.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.Token;

/** Who a personal pronoun stands for: the last one person for "he" and "she", the last counted people for "they". */
final class Antecedents {
    private static final Set<String> ONE = Set.of("he", "she", "him");
    private static final Set<String> SEVERAL = Set.of("they", "them");
    private static final Set<String> ARMED = Set.of("armed-actor", "security-forces");
    private static final int SENTENCES_BACK = 2;

    /** A noun where it stands. */
    record Named(Tree tree, Token head) {}

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final NounPhrases phrases;

    Antecedents(AnnotatedDocument document, Semantics semantics, NounPhrases phrases) {
        this.document = document;
        this.semantics = semantics;
        this.phrases = phrases;
    }

    /** Whether a token is a pronoun that this resolves. */
    static boolean isPronoun(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        return ONE.contains(form) || SEVERAL.contains(form);
    }

    /** Before the pronoun in its own sentence the nearest, in the sentences before it the first. */
    Optional<Named> of(Tree tree, Token pronoun) {
        boolean one = ONE.contains(pronoun.form().toLowerCase(Locale.ROOT));
        for (int i = pronoun.index() - 1; i >= 0; i--) {
            if (fits(tree, tree.tokens().get(i), one)) {
                return Optional.of(new Named(tree, tree.tokens().get(i)));
            }
        }
        List<Tree> trees = document.trees();
        int at = trees.indexOf(tree);
        for (int back = 1; back <= SENTENCES_BACK && back <= at; back++) {
            Tree earlier = trees.get(at - back);
            for (Token token : earlier.tokens()) {
                if (fits(earlier, token, one)) {
                    return Optional.of(new Named(earlier, token));
                }
            }
        }
        return Optional.empty();
    }

    private boolean fits(Tree tree, Token token, boolean one) {
        if (!token.isNoun() || !semantics.isA(tree, token, "human") || semantics.isA(tree, token, ARMED)) {
            return false;
        }
        Optional<Long> number =
                phrases.number(tree, token).map(f -> f.quantity().best());
        return one
                ? number.map(n -> n == 1).orElseGet(() -> phrases.isOnePerson(tree, token))
                : number.map(n -> n > 1).orElse(false);
    }
}
