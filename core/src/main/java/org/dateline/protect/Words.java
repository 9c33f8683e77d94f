package org.dateline.protect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text with their places, and how they are compared: without case, marks and apostrophes. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’`]\\p{L}[\\p{L}\\p{M}]*)*");
    private static final Pattern GENITIVE = Pattern.compile("['’`][sS]$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What may stand in a name and is in many: it is left as it is. */
    static final Set<String> PARTICLES = Set.of(
            "abu", "ad", "al", "an", "ap", "ar", "as", "at", "az", "ben", "bin", "bint", "da", "das", "de", "del",
            "della", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "ibne", "la", "le", "o", "of", "the",
            "ul", "um", "umm", "ur", "van", "von", "y");

    /** How somebody is addressed. */
    static final Set<String> TITLES = Set.of(
            "dr",
            "father",
            "haji",
            "hajji",
            "imam",
            "jr",
            "lady",
            "lord",
            "madam",
            "miss",
            "mr",
            "mrs",
            "ms",
            "mullah",
            "prof",
            "professor",
            "rev",
            "reverend",
            "sheik",
            "sheikh",
            "sir",
            "sister",
            "sr",
            "brother");

    /** A word from {@code start} to {@code end}, without the genitive's ending. */
    record Word(int start, int end, String folded) {}

    private Words() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            Matcher genitive = GENITIVE.matcher(word);
            String plain = genitive.find() ? word.substring(0, genitive.start()) : word;
            words.add(new Word(matcher.start(), matcher.start() + plain.length(), fold(plain)));
        }
        return words;
    }

    static List<String> folded(String text) {
        return of(text).stream().map(Word::folded).toList();
    }

    static String fold(String word) {
        String plain =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTER.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static boolean beginsLarge(String text, Word word) {
        return Character.isUpperCase(text.codePointAt(word.start()));
    }

    static boolean isPart(String folded) {
        return folded.length() > 1 && !PARTICLES.contains(folded) && !TITLES.contains(folded);
    }
}
