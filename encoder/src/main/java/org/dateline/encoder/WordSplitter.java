package org.dateline.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.dateline.encode.EncodedWord;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Words as the network was fitted on them: runs of Latin letters and digits, and every other visible character alone; lower
 * case, without accents. {@code wordpiece.py} in {@code fit} does the same.
 */
final class WordSplitter {
    private final List<EncodedWord> words = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private int runStart;
    private int runEnd;

    private WordSplitter() {}

    /** The words of a text, with their places in it. */
    static List<EncodedWord> split(String text) {
        WordSplitter splitter = new WordSplitter();
        splitter.read(text, 0, text.length());
        splitter.endRun();
        return splitter.words;
    }

    /** The words of a sentence as repaired, with their places in the article's untouched text. */
    static List<EncodedWord> split(Sentence sentence) {
        WordSplitter splitter = new WordSplitter();
        Token before = null;
        for (Token token : sentence.tokens()) {
            if (before != null && !isOneWord(before, token)) {
                splitter.endRun();
            }
            splitter.read(token.form(), token.start(), token.end());
            before = token;
        }
        splitter.endRun();
        return splitter.words;
    }

    /** The parser parts "do" from "n't": the network has read "don", "'" and "t". Words that ran together stay apart. */
    private static boolean isOneWord(Token before, Token token) {
        return before.end() == token.start()
                && !(Character.isLowerCase(before.form().charAt(before.form().length() - 1))
                        && Character.isUpperCase(token.form().charAt(0)));
    }

    private void read(String form, int start, int end) {
        boolean exact = form.length() == end - start;
        int step;
        for (int at = 0; at < form.length(); at += step) {
            int character = form.codePointAt(at);
            step = Character.charCount(character);
            int from = exact ? start + at : start;
            int to = exact ? from + step : end;
            int letter = plain(character);
            if (isLatin(letter)) {
                if (run.isEmpty()) {
                    runStart = from;
                }
                run.append((char) letter);
                runEnd = to;
                continue;
            }
            endRun();
            if (!isBlank(character)) {
                words.add(new EncodedWord(from, to, Character.toString(letter)));
            }
        }
    }

    private void endRun() {
        if (!run.isEmpty()) {
            words.add(new EncodedWord(runStart, runEnd, run.toString()));
            run.setLength(0);
        }
    }

    /** A character without its accent, in lower case; wire transcripts write square brackets for round ones. */
    private static int plain(int character) {
        int base = character < 128
                ? character
                : Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                        .codePointAt(0);
        return switch (base) {
            case '[' -> '(';
            case ']' -> ')';
            default -> Character.toLowerCase(base);
        };
    }

    private static boolean isLatin(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }
}
