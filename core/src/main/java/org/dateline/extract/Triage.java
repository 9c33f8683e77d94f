package org.dateline.extract;

import java.util.Map;
import java.util.Set;
import org.dateline.text.Token;

/**
 * Settles that an article is of another world, in which shots are goals and raids are take-overs: where the sure words of
 * sport, markets or entertainment are many, nothing is read as violence.
 */
final class Triage {
    /** Classes of words that leave no doubt, each with the wider class of its world. */
    private static final Map<String, String> WORLDS =
            Map.of("sports-sure", "sports", "market-sure", "market", "entertainment-sure", "entertainment");

    private static final int FEWEST_SURE = 2;
    private static final int WORDS_PER_POINT = 16;

    private static final Set<String> BORROWING =
            Set.of("sports-sure", "market-sure", "entertainment-sure", "play-likely");
    private static final Set<String> FORCE =
            Set.of("armed-actor", "police", "explosive", "firearm", "prisoner", "hostage", "protester", "force-word");
    private static final int ENOUGH_BORROWING = 5;

    private final AnnotatedDocument document;
    private final Semantics semantics;

    Triage(AnnotatedDocument document, Semantics semantics) {
        this.document = document;
        this.semantics = semantics;
    }

    /** Whether the article may tell of violence at all. */
    boolean mayMatter() {
        int words = document.trees().stream().mapToInt(t -> t.tokens().size()).sum();
        if (borrowsItsWords()) {
            return false;
        }
        return WORLDS.entrySet().stream().noneMatch(world -> {
            int sure = count(Set.of(world.getKey()));
            int points = 2 * sure + count(Set.of(world.getValue()));
            return sure >= FEWEST_SURE && points * WORDS_PER_POINT >= words;
        });
    }

    /** Whether the words of sport, markets and fiction are many, more than twice those of force. */
    private boolean borrowsItsWords() {
        int borrowing = count(BORROWING);
        return borrowing >= ENOUGH_BORROWING && borrowing > 2 * count(FORCE);
    }

    private int count(Set<String> wanted) {
        int found = 0;
        for (Tree tree : document.trees()) {
            for (Token token : tree.tokens()) {
                if (token.isNoun() && semantics.isA(tree, token, wanted)) {
                    found++;
                }
            }
        }
        return found;
    }
}
