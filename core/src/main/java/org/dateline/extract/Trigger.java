package org.dateline.extract;

import java.util.List;
import java.util.Map;
import org.dateline.knowledge.EventRule;
import org.dateline.text.Token;

/**
 * Words that tell of an event or of harm, found by a rule.
 *
 * @param words the trigger's words, in text order
 * @param head the word that the slots hang from
 * @param slots who and what stands where
 */
record Trigger(EventRule rule, Tree tree, List<Token> words, Token head, Map<String, List<Token>> slots) {
    Trigger {
        words = List.copyOf(words);
    }

    List<Token> slot(String name) {
        return slots.getOrDefault(name, List.of());
    }

    /** The span of the words; of the head alone where other words lie between them. */
    int start() {
        return scattered() ? head.start() : words.get(0).start();
    }

    int end() {
        return scattered() ? head.end() : words.get(words.size() - 1).end();
    }

    private boolean scattered() {
        return words.get(words.size() - 1).index() - words.get(0).index() > words.size() + 3;
    }

    boolean isHarm() {
        return rule.type() == null;
    }
}
