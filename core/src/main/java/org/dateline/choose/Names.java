package org.dateline.choose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Whether two names in an article name the same. */
final class Names {
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "de", "la", "el");

    private Names() {}

    /** Whether all words of one, in the singular, stand in the other, or one is made of the other's first letters. */
    static boolean same(String a, String b) {
        Set<String> these = singular(a);
        Set<String> those = singular(b);
        return these.containsAll(those) || those.containsAll(these) || isAcronym(a, b) || isAcronym(b, a);
    }

    private static Set<String> singular(String name) {
        Set<String> words = new TreeSet<>();
        for (String word : name.split(" ", -1)) {
            boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
            words.add(plural ? word.substring(0, word.length() - 1) : word);
        }
        return words;
    }

    private static boolean isAcronym(String shorter, String longer) {
        List<String> words = List.of(longer.split(" ", -1));
        if (shorter.indexOf(' ') >= 0 || words.size() < 2) {
            return false;
        }
        return shorter.equals(initials(words, w -> true)) || shorter.equals(initials(words, w -> !SMALL.contains(w)));
    }

    private static String initials(List<String> words, Predicate<String> counts) {
        List<String> first = new ArrayList<>();
        words.stream().filter(w -> !w.isEmpty() && counts.test(w)).forEach(w -> first.add(w.substring(0, 1)));
        return String.join("", first);
    }
}
