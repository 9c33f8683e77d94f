package org.dateline.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What is done or said in answer to violence: arrests, searches, curfews, warnings. An article that opens with an arrest for an
 * attack reports the attack; so the accounts of answers come after those of what they answer, whatever the text tells first.
 */
final class Answers {
    private static final Set<String> FAMILIES = Set.of("custody", "security", "statement", "talks", "military");

    private Answers() {}

    /** The drafts, those of answers behind the others, else in the order of the text. */
    static List<AccountDraft> last(List<AccountDraft> drafts) {
        return drafts.stream()
                .sorted(Comparator.comparing(d -> FAMILIES.contains(d.family)))
                .toList();
    }
}
