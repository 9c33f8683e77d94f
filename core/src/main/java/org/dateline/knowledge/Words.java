package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits the words that a knowledge file gives as the parser splits a text, so that the two can be compared token by
 * token: "cease-fire" is three tokens, "ex-president" and "AK-47" are one.
 */
final class Words {
    /** What the tokenizer leaves on its word. */
    private static final Set<String> PREFIXES = Set.of(
            "anti", "co", "counter", "cross", "ex", "multi", "non", "pre", "pro", "re", "self", "semi", "vice");

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            int hyphen = word.indexOf('-');
            boolean whole = hyphen < 1
                    || PREFIXES.contains(word.substring(0, hyphen))
                    || word.chars().anyMatch(Character::isDigit);
            if (whole) {
                words.add(word);
            } else {
                String[] parts = word.split("-");
                for (int i = 0; i < parts.length; i++) {
                    if (i > 0) {
                        words.add("-");
                    }
                    words.add(parts[i]);
                }
            }
        }
        return List.copyOf(words);
    }
}
