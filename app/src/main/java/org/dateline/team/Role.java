package org.dateline.team;

import java.util.Arrays;
import java.util.Optional;
import org.dateline.model.Term;

/** What a member is there for; each may what those before may. */
public enum Role implements Term {
    /** Reads and exports; names are withheld unless the member may see them. */
    READER,
    /** Rules, adds articles, and takes back rulings of their own; names as for a reader. */
    CODER,
    /** Takes back anybody's rulings and sees names. */
    REVIEWER,
    /** Keeps users, tokens and the audit. */
    ADMIN;

    /** The role of a word. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** Whether this role may what that one may. */
    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
