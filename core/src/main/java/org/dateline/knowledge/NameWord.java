package org.dateline.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of running text as names are compared by it: hyphens divide words, a possessive ending is no part of one.
 *
 * @param start first UTF-16 offset in the text
 * @param end offset after the last, before any "'s"
 * @param key what is compared: lower case, no diacritics, no apostrophes, no stops ("U.S." is "us")
 * @param form the word as written
 */
public record NameWord(int start, int end, String key, String form) {
    private static final Pattern WORD = Pattern.compile(
            "(?:\\p{L}\\.){2,}|\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['’`ʻʿ‘][\\p{L}\\p{M}\\p{N}]+)*|\\p{N}+(?:\\p{L}+)?");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’`ʻʿ‘.]");
    private static final Pattern BETWEEN =
            Pattern.compile("(?:['’`][sS]?)?(?:[\\s\\u00a0]*|[-‐‑–/]\\s?|[\\s\\u00a0]*[/&(]\\s?|\\)[\\s\\u00a0]*)");

    /** The words of text[from, to). */
    public static List<NameWord> split(String text, int from, int to) {
        List<NameWord> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(from, to);
        while (matcher.find()) {
            String form = bare(matcher.group());
            words.add(new NameWord(matcher.start(), matcher.start() + form.length(), key(form), form));
        }
        return words;
    }

    /** The words of a name. */
    public static List<NameWord> split(String name) {
        return split(name, 0, name.length());
    }

    /** Whether a name may run on from this word to the next: only spaces, a hyphen, a stroke or a bracket between them. */
    public boolean runsOnTo(NameWord next, String text) {
        return BETWEEN.matcher(text).region(end, next.start).matches();
    }

    /** Whether it begins with a capital letter or a digit. */
    public boolean capital() {
        return !Character.isLowerCase(form.codePointAt(0));
    }

    /** The word without "'s". */
    private static String bare(String word) {
        int at = word.length() - 2;
        boolean possessive = at > 0
                && (word.charAt(at + 1) == 's' || word.charAt(at + 1) == 'S')
                && "'’`".indexOf(word.charAt(at)) >= 0;
        return possessive ? word.substring(0, at) : word;
    }

    private static String key(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
            return lower;
        }
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
