package org.dateline.extract;

import java.util.Set;
import org.dateline.model.FigureMention;
import org.dateline.text.Token;

/**
 * What stands between those who suffer and the participle that tells it.
 *
 * @param at index of the last word before the gap
 * @param active whether "has" without "been" in it makes the verb active
 */
record Gap(int at, boolean active) {
    private static final Set<String> BE = Set.of("be", "get");
    private static final Set<String> REPORTING = Set.of("report", "believe", "presume", "confirm", "fear", "allege");
    /** What opens a remark between commas that names a part of those who suffer. */
    private static final Set<String> PART_OPENERS =
            Set.of("include", "including", "among", "possibly", "mostly", "most", "one", "some", "all", "both");

    private static final int LONGEST_REMARK = 16;

    /** Skips what may stand between those who suffer and the participle: "were reportedly", "shot and", "(2 women)". */
    static Gap before(AnnotatedDocument document, Tree tree, int from) {
        int at = from;
        boolean be = false;
        boolean have = false;
        while (at >= 0) {
            Token token = tree.tokens().get(at);
            Token before = tree.at(at - 1);
            boolean joined = token.tag().equals("CC")
                    || token.form().equals("/")
                    || token.form().equals(",");
            if (token.tag().startsWith("RB")
                    && document.over(tree, token, FigureMention.class).isEmpty()) {
                at--;
            } else if (BE.contains(token.lemma())
                    || token.lemma().equals("have")
                    || token.tag().equals("MD")) {
                be |= BE.contains(token.lemma());
                have |= token.lemma().equals("have");
                at--;
            } else if (Sufferers.isParticiple(token) && REPORTING.contains(token.lemma())) {
                at--;
            } else if (joined && before != null && Sufferers.isParticiple(before)) {
                at -= 2;
            } else if (token.tag().equals("RP") && before != null && Sufferers.isParticiple(before)) {
                at -= 1;
            } else if (joined && before != null && before.tag().equals("RP")) {
                at -= 3;
            } else if (token.tag().equals("``") || token.tag().equals("''")) {
                at--;
            } else if (token.tag().equals(":") && dash(tree, at) >= 0) {
                at = dash(tree, at) - 1;
            } else if (token.form().equals(",")) {
                int opening = remark(tree, at);
                if (opening < 0) {
                    return new Gap(at, have && !be);
                }
                at = opening - 1;
            } else {
                return new Gap(at, have && !be);
            }
        }
        return new Gap(at, have && !be);
    }

    /** The dash that opens what a dash closes; -1 where there is none. */
    private static int dash(Tree tree, int closing) {
        for (int i = closing - 1; i >= 0 && closing - i <= LONGEST_REMARK; i--) {
            if (tree.tokens().get(i).form().equals(tree.tokens().get(closing).form())) {
                return i;
            }
        }
        return -1;
    }

    /** The comma that opens a remark on a part ("25 people, including nine women,"); -1 where there is none. */
    private static int remark(Tree tree, int closing) {
        for (int i = closing - 1; i >= 0 && closing - i <= LONGEST_REMARK; i--) {
            if (tree.tokens().get(i).form().equals(",")
                    && PART_OPENERS.contains(tree.tokens().get(i + 1).lemma())) {
                return i;
            }
            if (tree.tokens().get(i).form().equals(";")) {
                return -1;
            }
        }
        return -1;
    }
}
