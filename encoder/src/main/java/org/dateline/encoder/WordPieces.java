package org.dateline.encoder;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cuts words into the longest pieces that a vocabulary has, from the left (WordPiece). Safe for many threads. */
final class WordPieces {
    /** What a word becomes of which no piece is known. */
    static final int UNKNOWN = 100;
    /** The piece before a segment. */
    static final int START = 101;
    /** The piece after a segment. */
    static final int END = 102;

    private static final int LONGEST_WORD = 100;
    private static final int MOST_KEPT = 50_000;

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, int[]> known = new ConcurrentHashMap<>();

    /** With the vocabulary in the order of its numbers; pieces that go on a word begin with "##". */
    WordPieces(List<String> vocabulary) {
        for (int i = 0; i < vocabulary.size(); i++) {
            ids.put(vocabulary.get(i), i);
        }
    }

    /** The numbers of a word's pieces; the array is not to be changed. */
    int[] ids(String word) {
        int[] pieces = known.get(word);
        if (pieces == null) {
            pieces = cut(word);
            if (known.size() < MOST_KEPT) {
                known.put(word, pieces);
            }
        }
        return pieces;
    }

    private int[] cut(String word) {
        if (word.length() > LONGEST_WORD) {
            return new int[] {UNKNOWN};
        }
        int[] pieces = new int[word.length()];
        int count = 0;
        int start = 0;
        while (start < word.length()) {
            String prefix = start == 0 ? "" : "##";
            int end = word.length();
            Integer id = ids.get(prefix + word.substring(start, end));
            while (id == null && --end > start) {
                id = ids.get(prefix + word.substring(start, end));
            }
            if (id == null) {
                return new int[] {UNKNOWN};
            }
            pieces[count++] = id;
            start = end;
        }
        return Arrays.copyOf(pieces, count);
    }
}
