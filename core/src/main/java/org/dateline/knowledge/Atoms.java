package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into {@link Atom atoms}. */
public final class Atoms {
    private final List<Atom> atoms = new ArrayList<>();
    private int lastEnd = -1;

    /** The words of a text alone, for the knowledge files. */
    static List<String> words(String text) {
        Atoms atoms = new Atoms();
        atoms.add(text, 0, text.length(), "", 0);
        return atoms.list().stream().map(Atom::word).toList();
    }

    /** What was added so far. */
    public List<Atom> list() {
        return List.copyOf(atoms);
    }

    /**
     * Adds a token.
     *
     * @param form the word as repaired
     * @param start first offset of it in the article
     * @param end offset after it; where the form is longer or shorter than the span, all its atoms get the whole span
     */
    public void add(String form, int start, int end, String tag, int token) {
        boolean exact = form.length() == end - start;
        for (int from = 0; from < form.length(); ) {
            if (Character.isWhitespace(form.charAt(from)) || form.charAt(from) == '\u00a0') {
                from++;
                continue;
            }
            int to = endOf(form, from);
            String word = plain(form.substring(from, to));
            int first = exact ? start + from : start;
            int last = exact ? start + to : end;
            atoms.add(new Atom(
                    word, first, last, tag, token, Character.isUpperCase(form.charAt(from)), lastEnd == first));
            lastEnd = last;
            from = to;
        }
    }

    private static int endOf(String form, int from) {
        char c = form.charAt(from);
        if (isDigit(c)) {
            int to = from;
            while (to < form.length() && isDigit(form.charAt(to))) {
                to++;
            }
            return to + ordinalSuffix(form, to);
        }
        if (Character.isLetter(c)) {
            int dotted = dotted(form, from);
            if (dotted > from) {
                return dotted;
            }
            int to = from;
            while (to < form.length() && isWordPart(form, to)) {
                to++;
            }
            return to;
        }
        if (isApostrophe(c)
                && from + 1 < form.length()
                && (form.charAt(from + 1) == 's' || form.charAt(from + 1) == 'S')
                && !isLetterAt(form, from + 2)) {
            return from + 2;
        }
        return Math.min(form.length(), from + Character.charCount(form.codePointAt(from)));
    }

    /** The end of "p.m." or "B.C", {@code from} where no such abbreviation begins. */
    private static int dotted(String form, int from) {
        int to = from;
        while (isLetterAt(form, to)
                && !isLetterAt(form, to + 1)
                && to + 1 < form.length()
                && form.charAt(to + 1) == '.') {
            to += 2;
        }
        if (to < from + 2) {
            return from;
        }
        if (isLetterAt(form, to)) {
            return isLetterAt(form, to + 1) ? from : to + 1;
        }
        return to < from + 4 ? from : to;
    }

    private static boolean isWordPart(String form, int at) {
        char c = form.charAt(at);
        if (!isApostrophe(c)) {
            return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        }
        boolean possessive = isLetterAt(form, at + 1)
                && Character.toLowerCase(form.charAt(at + 1)) == 's'
                && !isLetterAt(form, at + 2);
        return isLetterAt(form, at + 1) && !possessive;
    }

    private static int ordinalSuffix(String form, int at) {
        if (!isLetterAt(form, at) || !isLetterAt(form, at + 1) || isLetterAt(form, at + 2)) {
            return 0;
        }
        return switch (form.substring(at, at + 2).toLowerCase(Locale.ROOT)) {
            case "st", "nd", "rd", "th" -> 2;
            default -> 0;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetterAt(String form, int at) {
        return at < form.length() && Character.isLetter(form.charAt(at));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`';
    }

    private static String plain(String word) {
        return switch (word) {
            case "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "--" -> "-";
            case "\u2019", "\u2018", "`" -> "'";
            default -> word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        };
    }
}
