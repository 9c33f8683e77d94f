package org.dateline.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a view into sentences by its stops, quotes and abbreviations. A sentence never crosses a line feed. */
final class SentenceSplitter {
    /** The most characters of a sentence; a longer one is cut at a blank. */
    static final int LONGEST = 1000;

    /** Fewer letters tell nothing of how a text is written. */
    private static final int FEWEST_LETTERS = 120;

    private static final double MOST_CAPITALS = 0.004;

    /** A sentence's span in the view, without the blanks around it. */
    record Span(int start, int end) {}

    private SentenceSplitter() {}

    /** The sentences in [from, to) of a view. */
    static List<Span> split(String view, int from, int to) {
        List<Span> spans = new ArrayList<>();
        boolean small = isInSmallLetters(view, from, to);
        int start = from;
        for (int i = from; i < to; ) {
            char c = view.charAt(i);
            if (c == '\n' || c == RepairedText.SENTENCE_BREAK) {
                add(view, start, i, spans);
                start = ++i;
            } else if (c == '.' || c == '?' || c == '!') {
                int end = afterStop(view, i, to);
                if (small ? endsInSmallLetters(view, start, i, end, to) : ends(view, start, i, end, to)) {
                    add(view, start, end, spans);
                    start = end;
                }
                i = end;
            } else if (isBullet(c) && i > start) {
                add(view, start, i, spans);
                start = i++;
            } else {
                i++;
            }
        }
        add(view, start, to, spans);
        return spans;
    }

    /** Whether a text is written without capitals, as some archives keep theirs: then none opens a sentence. */
    private static boolean isInSmallLetters(String view, int from, int to) {
        int letters = 0;
        int capitals = 0;
        for (int i = from; i < to; i++) {
            letters += Character.isLetter(view.charAt(i)) ? 1 : 0;
            capitals += Character.isUpperCase(view.charAt(i)) ? 1 : 0;
        }
        return letters >= FEWEST_LETTERS && capitals <= MOST_CAPITALS * letters;
    }

    /** Whether a stop before a blank ends a sentence where no capital can tell: not after what is often abbreviated. */
    private static boolean endsInSmallLetters(String view, int start, int stop, int end, int to) {
        boolean blank = end == to || view.charAt(end) == ' ' || view.charAt(end) == '\n';
        if (!blank || view.charAt(stop) != '.') {
            return blank;
        }
        int from = stop;
        while (from > start && (Character.isLetterOrDigit(view.charAt(from - 1)) || view.charAt(from - 1) == '.')) {
            from--;
        }
        String word = view.substring(from, stop);
        return word.length() > 1
                && word.indexOf('.') < 0
                && !English.isTitle(word)
                && !English.isAbbreviation(word)
                && (!Character.isDigit(word.charAt(0)) || from - start > 2);
    }

    /** The offset after a run of stops and what closes behind it. */
    private static int afterStop(String view, int stop, int to) {
        int end = stop;
        while (end < to && (view.charAt(end) == '.' || view.charAt(end) == '?' || view.charAt(end) == '!')) {
            end++;
        }
        while (end < to && "\"')]}".indexOf(view.charAt(end)) >= 0 && !opens(view, end, to)) {
            end++;
        }
        return end;
    }

    /** Whether a quotation mark after a blank-less stop opens rather than closes: a letter follows it at once. */
    private static boolean opens(String view, int at, int to) {
        return "\"'".indexOf(view.charAt(at)) >= 0 && at + 1 < to && Character.isLetterOrDigit(view.charAt(at + 1));
    }

    private static boolean ends(String view, int start, int stop, int end, int to) {
        int next = end;
        while (next < to && view.charAt(next) == ' ') {
            next++;
        }
        if (next == to || view.charAt(next) == '\n' || view.charAt(next) == RepairedText.SENTENCE_BREAK) {
            return true;
        }
        boolean blank = next > end;
        if (!blank && "\"'([".indexOf(view.charAt(next)) < 0) {
            return false;
        }
        int word = next;
        while (word < to && "\"'([{-*".indexOf(view.charAt(word)) >= 0) {
            word++;
        }
        if (word == to || Character.isLowerCase(view.charAt(word))) {
            return word < to && word > next && view.charAt(next) == '-' && view.charAt(stop) != '.';
        }
        if (isEllipsisOfParts(view, stop, next)) {
            return false;
        }
        if (view.charAt(stop) != '.' || view.startsWith("..", stop)) {
            return true;
        }
        return endsAfterWord(view, start, stop, word, to, end > stop + 1);
    }

    /** ". . ." written with blanks is one ellipsis, not three sentences. */
    private static boolean isEllipsisOfParts(String view, int stop, int next) {
        return view.charAt(stop) == '.' && view.charAt(next) == '.';
    }

    /** Whether the single full stop at {@code stop} ends a sentence, by the word before and the word after it. */
    private static boolean endsAfterWord(String view, int start, int stop, int next, int to, boolean closed) {
        int from = stop;
        while (from > start && (Character.isLetterOrDigit(view.charAt(from - 1)) || view.charAt(from - 1) == '.')) {
            from--;
        }
        String word = view.substring(from, stop);
        int nextEnd = next;
        while (nextEnd < to && Character.isLetterOrDigit(view.charAt(nextEnd))) {
            nextEnd++;
        }
        String after = view.substring(next, nextEnd);
        if (word.isEmpty()) {
            return true;
        }
        if (Character.isDigit(word.charAt(0))) {
            boolean item = from - start <= 2 && word.length() <= 3;
            return !item;
        }
        if (closed) {
            return true;
        }
        boolean number = !after.isEmpty() && Character.isDigit(after.charAt(0));
        if (English.isTitle(word)) {
            return word.equals("no") || (word.equalsIgnoreCase("no") && !number);
        }
        if (word.length() == 1) {
            return English.isOpener(after) && !isInitial(view, from, start);
        }
        if (word.indexOf('.') >= 0 || English.isAbbreviation(word)) {
            boolean capital = Character.isUpperCase(word.charAt(0)) || word.indexOf('.') >= 0;
            return (!capital && !English.isMonthOrDay(word) && !number) || English.isOpener(after);
        }
        return true;
    }

    /** Whether the single letter is an initial in a name: a capitalised word stands before it. */
    private static boolean isInitial(String view, int letter, int start) {
        int i = letter - 1;
        while (i > start && view.charAt(i) == ' ') {
            i--;
        }
        while (i > start && Character.isLetterOrDigit(view.charAt(i - 1))) {
            i--;
        }
        return i >= start && Character.isUpperCase(view.charAt(i));
    }

    private static boolean isBullet(char c) {
        return c == '\u2022' || c == '\u25AA' || c == '\u25CF' || c == '\u25A0' || c == '\u2023';
    }

    /** Adds a span without its outer blanks, in pieces where it is too long; nothing where it is blank. */
    private static void add(String view, int start, int end, List<Span> spans) {
        int from = start;
        int to = end;
        while (from < to && view.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && view.charAt(to - 1) <= ' ') {
            to--;
        }
        while (to - from > LONGEST) {
            int cut = cut(view, from);
            spans.add(new Span(from, cut));
            from = cut;
            while (from < to && view.charAt(from) == ' ') {
                from++;
            }
        }
        if (to > from) {
            spans.add(new Span(from, to));
        }
    }

    /** Where to cut a sentence that is too long: after a semicolon, else at a blank, else between two characters. */
    private static int cut(String view, int from) {
        int limit = from + LONGEST;
        int semicolon = view.lastIndexOf("; ", limit - 1);
        if (semicolon > from + LONGEST / 2) {
            return semicolon + 1;
        }
        int blank = view.lastIndexOf(' ', limit);
        if (blank > from + LONGEST / 2) {
            return blank;
        }
        return Character.isLowSurrogate(view.charAt(limit)) ? limit - 1 : limit;
    }
}
