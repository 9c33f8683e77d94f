package org.dateline.team;

import java.util.Arrays;
import java.util.Optional;
import org.dateline.model.Term;

/** What a token may be used for, as far as its member may it. */
public enum Scope implements Term {
    READ,
    RULE,
    ADD,
    ADMIN,
    /** Read what the program counts of itself, and nothing else. */
    METRICS;

    /** The scope of a word. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }
}
