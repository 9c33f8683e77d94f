package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Leaves out the second of two equal runs of words: "the the", "mobile phonesmobile phones", "at the gate at the gate". */
final class DoubledWordRepair implements Repair {
    static final String WORD = "text.repair.doubled-word";
    static final String PHRASE = "text.repair.doubled-phrase";
    private static final int LONGEST = 6;
    private static final int SHORTEST_SPACED = 3;
    private static final int SHORTEST_GLUED = 4;

    private final Vocabulary vocabulary;

    DoubledWordRepair(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Edit> edits(String view) {
        List<Word> words = Word.of(view);
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Edit edit = doubledWord(view, words, i);
            edit = edit != null ? edit : glued(view, words, i);
            edit = edit != null ? edit : doubledPhrase(view, words, i);
            if (edit != null && (edits.isEmpty() || edits.get(edits.size() - 1).end() <= edit.start())) {
                edits.add(edit);
            }
        }
        return edits;
    }

    private static @Nullable Edit doubledWord(String view, List<Word> words, int i) {
        if (i + 1 >= words.size()
                || !English.isNeverDoubled(words.get(i).text())
                || !same(words.get(i), words.get(i + 1))) {
            return null;
        }
        return isRun(view, words, i, i + 1)
                ? new Edit(words.get(i).end(), words.get(i + 1).end(), "", WORD)
                : null;
    }

    /** A phrase of three words or more said twice running, with nothing but blanks between. */
    private static @Nullable Edit doubledPhrase(String view, List<Word> words, int i) {
        for (int length = SHORTEST_SPACED; length <= LONGEST && i + 2 * length <= words.size(); length++) {
            int last = i + 2 * length - 1;
            if (!same(words.get(i), words.get(i + length)) || !isRun(view, words, i, last)) {
                continue;
            }
            boolean equal = true;
            for (int k = 1; k < length && equal; k++) {
                equal = same(words.get(i + k), words.get(i + length + k));
            }
            if (equal) {
                return new Edit(words.get(i + length - 1).end(), words.get(last).end(), "", PHRASE);
            }
        }
        return null;
    }

    /** A phrase said twice without a blank between: word {@code i} holds the end of the first and the head of the second. */
    private @Nullable Edit glued(String view, List<Word> words, int i) {
        Word word = words.get(i);
        String text = word.text();
        if (text.length() < SHORTEST_GLUED || vocabulary.knows(text.toLowerCase(Locale.ROOT))) {
            return null;
        }
        int half = text.length() / 2;
        if (text.length() == 2 * half && half >= SHORTEST_GLUED && text.regionMatches(true, 0, text, half, half)) {
            return new Edit(word.start() + half, word.end(), "", PHRASE);
        }
        for (int more = 1; more < LONGEST && more <= i && i + more < words.size(); more++) {
            Word first = words.get(i - more);
            Word last = words.get(i + more);
            int joint = text.length() - first.text().length();
            boolean fits = joint > 0
                    && last.text().equalsIgnoreCase(text.substring(0, joint))
                    && first.text().equalsIgnoreCase(text.substring(joint))
                    && isRun(view, words, i - more, i + more);
            for (int k = 1; k < more && fits; k++) {
                fits = same(words.get(i - more + k), words.get(i + k));
            }
            if (fits) {
                return new Edit(word.start() + joint, last.end(), "", PHRASE);
            }
        }
        return null;
    }

    private static boolean same(Word a, Word b) {
        return a.text().equalsIgnoreCase(b.text());
    }

    /** Whether nothing but single blanks parts the words. */
    private static boolean isRun(String view, List<Word> words, int first, int last) {
        for (int i = first; i < last; i++) {
            if (words.get(i + 1).start() - words.get(i).end() != 1
                    || view.charAt(words.get(i).end()) != ' ') {
                return false;
            }
        }
        return true;
    }
}
