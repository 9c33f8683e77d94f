package org.dateline.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.TimeMention;
import org.dateline.text.Token;

/** Times that tell when somebody spoke, was charged or buried, when an autopsy was made: not when the deed was done. */
final class ReportedTime {
    private static final String AFTERWARDS = "aftermath-word";

    private static final Pattern HANDLE = Pattern.compile("\\(@\\w+\\)\\s*$");
    /** Characters of a handle. */
    private static final int FAR = 40;

    private static final Set<String> DEEDS = Set.of("attack-noun", "gun-word", "killing-noun");

    private ReportedTime() {}

    /**
     * "The man hurt in the attack was in a stable condition on Saturday", "the mother of a boy shot in Aville appears on 4 May": the
     * day is that of what stands above the deed. Not where the deed stands between: "arrested a man who shot two on Saturday".
     */
    static boolean isOfAftermath(Trigger trigger, TimeMention time, Semantics semantics) {
        Tree tree = trigger.tree();
        Token top = Nearness.top(tree, time);
        Token over = null;
        for (Token token : top == null ? List.<Token>of() : tree.upwards(top)) {
            if (token.index() == trigger.head().index()
                    || trigger.words().contains(token)
                    || token.isNoun() && semantics.isA(tree, token, DEEDS)) {
                return false;
            }
            if (token.isVerb()) {
                over = token;
                break;
            }
        }
        if (top == null || over == null) {
            return false;
        }
        boolean nearer = trigger.head().index() < top.index()
                && tree.tokens().subList(trigger.head().index() + 1, top.index()).stream()
                        .noneMatch(Token::isVerb);
        return !nearer
                && !tree.upwards(over).contains(trigger.head())
                && (semantics.isA(tree, over, AFTERWARDS) || isOfCondition(tree, over, top));
    }

    private static boolean isOfCondition(Tree tree, Token verb, Token time) {
        return tree.tokens().stream()
                .anyMatch(t -> t.lemma().equals("condition")
                        && Math.min(verb.index(), time.index()) < t.index()
                        && t.index() < Math.max(verb.index(), time.index())
                        && tree.upwards(t).contains(verb));
    }

    /** The day that is printed below what somebody has posted: "(@handle) May 5, 2015". */
    static boolean isOfPost(String text, TimeMention time) {
        return HANDLE.matcher(text.substring(Math.max(0, time.start() - FAR), time.start()))
                .find();
    }

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
