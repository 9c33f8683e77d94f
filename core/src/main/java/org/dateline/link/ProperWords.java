package org.dateline.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dateline.model.Article;

/**
 * The proper words of an article's beginning: those that it always writes with a capital. They name its people, places and
 * bodies without any list, and two articles on one story share many of them.
 */
final class ProperWords {
    /** The story stands at the beginning; web pages end in other stories' headlines. */
    private static final int BEGINNING = 2000;

    private static final int SHORTEST = 3;
    private static final Pattern SPACE = Pattern.compile("[\\s-]+");
    private static final int FEW = 8;
    private static final int SHOWN = 3;
    private static final int MANY = 5;

    private ProperWords() {}

    /** The title and the beginning of the text. */
    static String beginning(Article article) {
        String text =
                article.text().substring(0, Math.min(BEGINNING, article.text().length()));
        return article.title() == null ? text : article.title() + "\n" + text;
    }

    static Set<String> of(Article article) {
        String all = beginning(article);
        Set<String> capital = new TreeSet<>();
        long begun = 0;
        for (int start = 0, end; start < all.length(); start = after(all, start, end)) {
            end = endOfLetters(all, start);
            if (end > start && Character.isUpperCase(all.charAt(start)) && isWord(all, start, end)) {
                capital.add(all.substring(start, end));
                begun |= bit(all.charAt(start));
            }
        }
        for (int start = 0, end; start < all.length() && !capital.isEmpty(); start = after(all, start, end)) {
            end = endOfLetters(all, start);
            // Most words begin as no proper word does.
            if (end > start
                    && (begun & bit(all.charAt(start))) != 0
                    && !Character.isUpperCase(all.charAt(start))
                    && isWord(all, start, end)) {
                String rest = all.substring(start + 1, end);
                char first = all.charAt(start);
                capital.removeIf(word -> Character.toLowerCase(word.charAt(0)) == first
                        && word.length() == rest.length() + 1
                        && word.endsWith(rest));
            }
        }
        return capital;
    }

    private static int after(String text, int start, int end) {
        return end == start ? start + Character.charCount(text.codePointAt(start)) : end;
    }

    private static long bit(char letter) {
        return 1L << Character.toLowerCase(letter);
    }

    private static int endOfLetters(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Three letters or more, and all but the first small. */
    private static boolean isWord(String text, int start, int end) {
        if (end - start < SHORTEST || text.codePointCount(start, end) < SHORTEST) {
            return false;
        }
        for (int i = start + Character.charCount(text.codePointAt(start)); i < end; ) {
            int letter = text.codePointAt(i);
            if (Character.getType(letter) != Character.LOWERCASE_LETTER) {
                return false;
            }
            i += Character.charCount(letter);
        }
        return true;
    }

    /** One account names a town; the other's place is unknown, or is another, but its article names that town. */
    static Clue town(Telling a, Telling b) {
        if (a.spot().isUnknown() != b.spot().isUnknown()) {
            return a.spot().isUnknown() ? named(Sign.TOWN_NAMED, a, b) : named(Sign.TOWN_NAMED, b, a);
        }
        if (!a.spot().precise()
                || !b.spot().precise()
                || a.spot().name().equals(b.spot().name())) {
            return Clue.NOTHING;
        }
        Clue first = named(Sign.TOWN_NAMED_BESIDE_ANOTHER, a, b);
        return first.signs().isEmpty() ? named(Sign.TOWN_NAMED_BESIDE_ANOTHER, b, a) : first;
    }

    private static Clue named(Sign sign, Telling naming, Telling placed) {
        String town = placed.spot().where().name();
        boolean named = town != null
                && !naming.names().isEmpty()
                && placed.spot().precise()
                && ofTown(town).stream().allMatch(naming.names()::contains);
        return named ? Clue.of(sign, () -> "both name " + town) : Clue.NOTHING;
    }

    /** The words of a town's name, of which an article that names it has every one. */
    static List<String> ofTown(String town) {
        return SPACE.splitAsStream(town).toList();
    }

    /** What two leading accounts' articles have in common; nothing is said where a set is empty. */
    static Clue compare(Set<String> a, Set<String> b) {
        int smaller = Math.min(a.size(), b.size());
        if (smaller == 0) {
            return Clue.NOTHING;
        }
        List<String> shared = shared(a, b);
        double share = (double) shared.size() / smaller;
        if (shared.size() < SHOWN || share < 0.25) {
            return smaller >= FEW && share < 0.08 ? Clue.of(Sign.WORDS_NONE) : Clue.NOTHING;
        }
        return Clue.of(
                share >= 0.5 && shared.size() >= MANY
                        ? Sign.WORDS_MANY
                        : share >= 0.35 ? Sign.WORDS_SOME : Sign.WORDS_FEW,
                () -> shared.size() + " of " + smaller + " names in common, such as "
                        + String.join(", ", shared.subList(0, SHOWN)));
    }

    /** In the order of the first. */
    static List<String> shared(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return List.of();
        }
        List<String> shared = new ArrayList<>();
        for (String word : a) {
            if (b.contains(word)) {
                shared.add(word);
            }
        }
        return shared;
    }
}
