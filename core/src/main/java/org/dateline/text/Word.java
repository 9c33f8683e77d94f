package org.dateline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of letters in a view, with apostrophes and hyphens taken as its ends.
 *
 * @param text as written
 */
record Word(int start, int end, String text) {
    /** The words of a view in order. Numbers and signs are none, and words longer than any language's are left out. */
    static List<Word> of(String view) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= view.length(); i++) {
            boolean letter = i < view.length() && Character.isLetter(view.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (i - start <= LONGEST) {
                    words.add(new Word(start, i, view.substring(start, i)));
                }
                start = -1;
            }
        }
        return words;
    }

    private static final int LONGEST = 60;
}
