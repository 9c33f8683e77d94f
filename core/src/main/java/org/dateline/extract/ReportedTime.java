package org.dateline.extract;

import org.dateline.model.TimeMention;
import org.dateline.text.Token;

/** Times that tell when somebody spoke, was charged or buried, when an autopsy was made: not when the deed was done. */
final class ReportedTime {
    private static final String AFTERWARDS = "aftermath-word";

    private ReportedTime() {}

    /** Whether a time hangs from a verb of saying, or from a verb or noun of what follows a deed. */
    static boolean is(Tree tree, TimeMention time, Semantics semantics) {
        Token top = Nearness.top(tree, time);
        if (top == null) {
            return false;
        }
        for (Token token : tree.upwards(top)) {
            if (token.isVerb()) {
                return Nearness.isSaying(token) || semantics.isA(tree, token, AFTERWARDS);
            }
            if (token.isNoun() && semantics.isWord(token.lemma(), AFTERWARDS)) {
                return true;
            }
        }
        return false;
    }
}
