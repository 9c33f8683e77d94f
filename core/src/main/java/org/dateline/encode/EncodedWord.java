package org.dateline.encode;

/**
 * A word as an encoder reads it: a run of letters and digits, or one sign. Where the text was repaired, several words may
 * stand for one span.
 *
 * @param start first UTF-16 offset in the article's untouched text
 * @param end offset after the last
 * @param form lower case, without accents
 */
public record EncodedWord(int start, int end, String form) {
    /** Whether it is a run of letters and digits and no sign. */
    public boolean isWord() {
        return !form.isEmpty() && Character.isLetterOrDigit(form.codePointAt(0));
    }
}
