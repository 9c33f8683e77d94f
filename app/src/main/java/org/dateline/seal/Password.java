package org.dateline.seal;

/**
 * A password; it is never shown.
 *
 * @param words of 12 characters or more
 */
public record Password(String words) {
    /** A file may be tried for years: what is short is found. */
    public static final int SHORTEST = 12;

    /** Refuses what is too short. */
    public Password {
        if (words.codePointCount(0, words.length()) < SHORTEST) {
            throw new IllegalArgumentException(
                    "a password has " + SHORTEST + " characters or more; a few words will do");
        }
    }

    @Override
    public String toString() {
        return "Password";
    }
}
