package org.dateline.extract;

import java.util.Map;
import java.util.Set;
import org.dateline.text.Token;

/**
 * Settles that an article is of another world, in which shots are goals and raids are take-overs: where the sure words of
 * sport, markets or entertainment are many, nothing is read as violence.
 */
final class Triage {
    private static final Map<String, Integer> SURE = Map.of("sports-sure", 4, "market-sure", 6, "entertainment", 7);
    private static final int WORDS_PER_SURE_WORD = 60;

    private final AnnotatedDocument document;
    private final Semantics semantics;

    Triage(AnnotatedDocument document, Semantics semantics) {
        this.document = document;
        this.semantics = semantics;
    }

    /** Whether the article may tell of violence at all. */
    boolean mayMatter() {
        int words = document.trees().stream().mapToInt(t -> t.tokens().size()).sum();
        return SURE.entrySet().stream().noneMatch(e -> {
            int found = count(e.getKey());
            return found >= e.getValue() && found * WORDS_PER_SURE_WORD >= words;
        });
    }

    private int count(String wanted) {
        int found = 0;
        for (Tree tree : document.trees()) {
            for (Token token : tree.tokens()) {
                if (token.isNoun() && semantics.isA(tree, token, Set.of(wanted))) {
                    found++;
                }
            }
        }
        return found;
    }
}
