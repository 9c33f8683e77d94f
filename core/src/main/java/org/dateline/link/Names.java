package org.dateline.link;

import java.text.Normalizer;
import java.util.ArrayList;
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
     * Whether two names of people or groups, folded, may be one spelt in two ways: the same; or the same last name, and first
     * names that begin alike, have the same consonants, or are left out by one.
     */
    static boolean alike(String a, String b) {
        if (a.equals(b) || a.isEmpty() || b.isEmpty()) {
            return !a.isEmpty() && a.equals(b);
        }
        String last = a.substring(a.lastIndexOf(' ') + 1);
        if (last.length() < LONG_ENOUGH || !last.equals(b.substring(b.lastIndexOf(' ') + 1))) {
            return false;
        }
        return a.equals(last) || b.equals(last) || a.regionMatches(0, b, 0, 2) || spelling(first(a), first(b));
    }

    private static String first(String folded) {
        return folded.substring(0, folded.indexOf(' '));
    }

    /**
     * Whether two folded names may be one word of another script spelt in two ways: the same consonants. To be asked of places
     * only where they are known to be near each other.
     */
    static boolean spelling(String a, String b) {
        String consonants = consonants(a);
        return !consonants.isEmpty()
                && consonants.equals(consonants(b))
                && isVowel(a.charAt(0)) == isVowel(b.charAt(0));
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    private static String consonants(String folded) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            char heard = letter == 'q' || letter == 'c' ? 'k' : letter;
            boolean doubled = kept.length() > 0 && kept.charAt(kept.length() - 1) == heard;
            if ("aeiouyhw ".indexOf(heard) < 0 && !doubled) {
                kept.append(heard);
            }
        }
        return kept.toString();
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
        if (isPlain(name)) {
            return plainWords(name);
        }
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_LETTER
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .toList();
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The same for what has no marks and no letters but those of ASCII, which most names are. */
    private static List<String> plainWords(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
                if (i > start) {
                    String word = name.substring(start, i).toLowerCase(Locale.ROOT);
                    if (!ARTICLES.contains(word)) {
                        words.add(word);
                    }
                }
                start = i + 1;
            }
        }
        return words;
    }
}
