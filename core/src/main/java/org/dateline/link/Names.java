package org.dateline.link;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names as linking compares them: without case, marks, articles or punctuation, and lenient in how a name is spelt. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "al", "el", "ad", "as", "ash", "at", "of");
    /** What a facility is called beside its own name: "Abu Ghraib jail" and "Abu Ghraib prison" are one. */
    private static final Set<String> FACILITY_WORDS = Set.of(
            "prison",
            "jail",
            "gaol",
            "penitentiary",
            "facility",
            "complex",
            "central",
            "base",
            "camp",
            "barracks",
            "building",
            "hospital",
            "mosque",
            "church",
            "school",
            "market",
            "airport",
            "embassy",
            "consulate",
            "mission",
            "checkpoint",
            "police",
            "station",
            "army",
            "military",
            "headquarters",
            "compound",
            "town",
            "city",
            "village",
            "district",
            "province");

    private static final int LONG_ENOUGH = 4;

    private Names() {}

    /** The name folded to words divided by one space; empty for null. */
    static String fold(@Nullable String name) {
        return String.join(" ", words(name));
    }

    /** A place's or facility's own name: folded, without the words for what it is; empty where nothing else is left. */
    static String proper(@Nullable String name) {
        return words(name).stream()
                .filter(word -> !FACILITY_WORDS.contains(word))
                .collect(Collectors.joining(" "));
    }

    /**
     * Whether two names of people or groups may be one spelt in two ways: the same folded; or the same last name, and first
     * names that begin alike or are left out by one.
     */
    static boolean alike(String a, String b) {
        List<String> first = words(a);
        List<String> second = words(b);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        if (first.equals(second)) {
            return true;
        }
        String last = first.get(first.size() - 1);
        return last.length() >= LONG_ENOUGH
                && last.equals(second.get(second.size() - 1))
                && (first.size() == 1
                        || second.size() == 1
                        || first.get(0).charAt(0) == second.get(0).charAt(0));
    }

    /**
     * Whether two place names may be one word of another script spelt in two ways: the same consonants. To be asked only of
     * places that are known to be near each other.
     */
    static boolean spelling(String a, String b) {
        String first = consonants(a);
        return first.length() >= 2 && first.equals(consonants(b)) && sameStart(a, b);
    }

    private static boolean sameStart(String a, String b) {
        return fold(a).charAt(0) == fold(b).charAt(0);
    }

    private static String consonants(String name) {
        String letters =
                proper(name).replaceAll("[aeiouyhw ]", "").replace('q', 'k').replace('c', 'k');
        return letters.replaceAll("(.)\\1", "$1");
    }

    /** Whether it reads as a person's full name: two words or more that begin with a capital, and not all in capitals. */
    static boolean fullName(String name) {
        List<String> words =
                NO_LETTER.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
        long capitals = words.stream()
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .count();
        return capitals >= 2 && name.chars().anyMatch(Character::isLowerCase);
    }

    private static List<String> words(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_LETTER
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .toList();
    }
}
