package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits the words that a knowledge file gives as the parser splits a text, so that the two can be compared token by
 * token: "cease-fire" is three tokens, "ex-president" and "AK-47" are one.
 */
final class Words {
    /** What the tokenizer leaves on its word. */
    private static final Set<String> PREFIXES = Set.of(
            "anti", "co", "counter", "cross", "de", "ex", "multi", "non", "pre", "pro", "re", "self", "semi", "vice");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BLANKS.splitAsStream(text.strip()).toList()) {
            if (isWhole(word)) {
                words.add(word);
            } else {
                addParts(word, words);
            }
        }
        return List.copyOf(words);
    }

    private static boolean isWhole(String word) {
        int hyphen = word.indexOf('-');
        return hyphen < 1
                || PREFIXES.contains(word.substring(0, hyphen))
                || word.chars().anyMatch(Character::isDigit);
    }

    private static void addParts(String word, List<String> words) {
        int from = 0;
        for (int hyphen = word.indexOf('-'); hyphen >= 0; hyphen = word.indexOf('-', from)) {
            words.add(word.substring(from, hyphen));
            words.add("-");
            from = hyphen + 1;
        }
        words.add(word.substring(from));
    }
}
