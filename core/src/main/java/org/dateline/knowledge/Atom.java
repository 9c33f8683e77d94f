package org.dateline.knowledge;

/**
 * The smallest piece that the pattern rules see: a run of letters, a run of digits, a sign, an ordinal ("6th") or a dotted
 * abbreviation ("p.m."). Finer than a parser's token, so that "9:30PM" and "mid-1916" read like "9:30 p.m." and "mid 1916".
 *
 * @param word lower case, every dash as "-" and every apostrophe as "'"
 * @param start first UTF-16 offset in the article's untouched text
 * @param end offset after the last
 * @param tag part of speech of the token it stands in
 * @param token index of that token in its sentence
 * @param capital whether it begins with a capital letter
 * @param glued whether nothing stands between it and the atom before
 */
public record Atom(String word, int start, int end, String tag, int token, boolean capital, boolean glued) {
    /** Whether it is a run of digits. */
    public boolean isDigits() {
        return digit(word.charAt(0)) && digit(word.charAt(word.length() - 1));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
