package org.dateline.mention;

/** How surely a name means a place, and the rule that says so. */
record Verdict(Sureness sureness, String rule) {

    /** How surely. */
    enum Sureness {
        /** Something else is meant. */
        NO,
        /** A place if the document elsewhere says so, or if the place is well known. */
        MAYBE,
        /** A place. */
        YES
    }

    static Verdict yes(String rule) {
        return new Verdict(Sureness.YES, rule);
    }

    static Verdict maybe(String rule) {
        return new Verdict(Sureness.MAYBE, rule);
    }

    static Verdict no(String rule) {
        return new Verdict(Sureness.NO, rule);
    }
}
