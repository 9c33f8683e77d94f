package org.dateline.doctor;

import org.dateline.model.Term;

/**
 * What one check found.
 *
 * @param about what was looked at, a stable word such as {@code store}
 * @param told how it is, in words
 * @param advice what to do, empty where nothing is
 */
public record Finding(String about, State state, String told, String advice) {
    /** How it is. */
    public enum State implements Term {
        GOOD,
        /** It works, and something should be looked at. */
        WARNING,
        /** It does not work, or something would be lost. */
        FAULT
    }

    static Finding good(String about, String told) {
        return new Finding(about, State.GOOD, told, "");
    }

    static Finding warning(String about, String told, String advice) {
        return new Finding(about, State.WARNING, told, advice);
    }

    static Finding fault(String about, String told, String advice) {
        return new Finding(about, State.FAULT, told, advice);
    }
}
