package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Parts words that lost the blank or the full stop between them: "clubsAccording", "announcedthat", "prisoners.The". A
 * word is parted only where it is unknown as a whole and both parts are known, so that names keep their inner capitals.
 */
final class JoinedWordRepair implements Repair {
    static final String WORDS = "text.repair.joined-words";
    static final String SENTENCES = "text.repair.joined-sentences";
    static final String BLANK = "text.repair.missing-blank";
    private static final int SHORTEST = 3;
    private static final String BREAK = String.valueOf(RepairedText.SENTENCE_BREAK);

    private final Vocabulary vocabulary;

    JoinedWordRepair(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Edit> edits(String view) {
        List<Edit> edits = new ArrayList<>();
        @Nullable Word before = null;
        for (Word word : Word.of(view)) {
            Edit lost = before == null ? null : lostBlank(view, before, word);
            if (lost != null) {
                edits.add(lost);
            }
            Edit joint = joint(view, word);
            if (joint != null) {
                edits.add(joint);
            }
            before = word;
        }
        return edits;
    }

    /** A blank lost after a full stop, comma or closing quote between two words. */
    private static @Nullable Edit lostBlank(String view, Word before, Word word) {
        String between = view.substring(before.end(), Math.min(word.start(), before.end() + 4));
        boolean capital = Character.isUpperCase(word.text().charAt(0))
                && isLowerCase(word.text().substring(1));
        boolean ended =
                before.text().length() >= SHORTEST && isLowerCase(before.text().substring(1));
        return switch (between) {
            case ".", "?", "!" ->
                capital
                                && ended
                                && !isInAddress(view, before, word)
                                && (word.text().length() > 1
                                        || word.text().equals("A")
                                        || word.text().equals("I"))
                        ? new Edit(word.start(), word.start(), BREAK, BLANK)
                        : null;
            case ".\"", "?\"", "!\"" -> capital ? new Edit(word.start(), word.start(), BREAK, BLANK) : null;
            case "," ->
                ended && isLowerCase(word.text()) && word.text().length() > 1 && !isInAddress(view, before, word)
                        ? new Edit(word.start(), word.start(), " ", BLANK)
                        : null;
            default -> null;
        };
    }

    /** Whether the words stand in an address of the web or of mail, which has stops but no blanks. */
    private static boolean isInAddress(String view, Word before, Word word) {
        int start = before.start();
        while (start > 0 && view.charAt(start - 1) > ' ' && before.start() - start < 100) {
            start--;
        }
        int end = word.end();
        while (end < view.length() && view.charAt(end) > ' ' && end - word.end() < 100) {
            end++;
        }
        String run = view.substring(start, end);
        return run.contains("/")
                || run.contains("@")
                || run.toLowerCase(Locale.ROOT).startsWith("www.");
    }

    private @Nullable Edit joint(String view, Word word) {
        String text = word.text();
        if (text.length() < 2 * SHORTEST || known(text) || isAffixed(view, word)) {
            return null;
        }
        int capital = onlyInnerCapital(text);
        if (capital > 0) {
            return capitalJoint(word, capital);
        }
        return capital == 0 ? null : lowerCaseJoint(word);
    }

    /** The offset of the one capital after small letters; 0 where there are others; -1 where there is none. */
    private static int onlyInnerCapital(String text) {
        int found = -1;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                if (found > 0 || !Character.isLowerCase(text.charAt(i - 1))) {
                    return 0;
                }
                found = i;
            }
        }
        return found;
    }

    private @Nullable Edit capitalJoint(Word word, int capital) {
        String first = word.text().substring(0, capital);
        String second = word.text().substring(capital);
        boolean function = English.isFunctionWord(first);
        boolean opener = English.isOpener(second);
        boolean small = Character.isLowerCase(first.charAt(0));
        boolean longEnough = first.length() >= SHORTEST && (second.length() >= SHORTEST || opener);
        if (!known(second)
                || !(small
                        ? function || (longEnough && known(first))
                        : opener && first.length() > SHORTEST && known(first))) {
            return null;
        }
        int at = word.start() + capital;
        return function && !opener ? new Edit(at, at, " ", WORDS) : new Edit(at, at, BREAK, SENTENCES);
    }

    private @Nullable Edit lowerCaseJoint(Word word) {
        String text = word.text();
        if (!isLowerCase(text)) {
            return null;
        }
        for (int at = SHORTEST; at <= text.length() - SHORTEST; at++) {
            String first = text.substring(0, at);
            String second = text.substring(at);
            boolean function = (English.isFunctionWord(second) && first.length() > SHORTEST)
                    || (English.isFunctionWord(first) && second.length() > SHORTEST);
            if (function && known(first) && known(second)) {
                int offset = word.start() + at;
                return new Edit(offset, offset, " ", WORDS);
            }
        }
        return null;
    }

    /** Whether something other than blanks and plain punctuation touches the word: a hyphen, a digit, a slash, "@". */
    private static boolean isAffixed(String view, Word word) {
        char before = word.start() > 0 ? view.charAt(word.start() - 1) : ' ';
        char after = word.end() < view.length() ? view.charAt(word.end()) : ' ';
        return "-_/@#\\".indexOf(before) >= 0
                || "-_/@#\\".indexOf(after) >= 0
                || Character.isDigit(before)
                || Character.isDigit(after)
                || (before == '.' && word.start() > 1 && view.charAt(word.start() - 2) > ' ');
    }

    private boolean known(String word) {
        return vocabulary.knows(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isLowerCase(String word) {
        return word.chars().allMatch(Character::isLowerCase);
    }
}
