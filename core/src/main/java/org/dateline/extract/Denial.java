package org.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.Relation;
import org.dateline.text.Token;

/**
 * Whether a verb denies a deed in other words than "deny": "rejected the accusation", "has no link with the killing", "said that
 * no strike had been carried out", "had nothing to do with it".
 */
final class Denial {
    private static final Set<String> REJECTING = Set.of("reject", "dismiss", "refute", "dispute", "deny");
    private static final Set<String> CHARGES = Set.of("accusation", "allegation", "blame");
    private static final Set<String> TIES =
            Set.of("link", "role", "part", "hand", "connection", "involvement", "responsibility", "tie");
    private static final Set<String> DISOWNING = Set.of("disown", "distance", "disavow", "repudiate");
    private static final Set<String> UNTRUE =
            Set.of("lie", "false", "untrue", "fabrication", "nonsense", "baseless", "propaganda", "rubbish");
    private static final Set<String> INVOLVING = Set.of("involve", "involved", "responsible", "behind");
    private static final Set<String> NO = Set.of("no", "none", "not", "n't", "never");
    private static final Set<String> DOING =
            Set.of("carry", "conduct", "launch", "perform", "stage", "make", "occur", "happen", "mount", "commit");

    private Denial() {}

    /** "Rejected the accusation", "dismissed the allegations". Who rejects a claim or a report may reject a figure, which denies no deed. */
    static boolean isOfCharge(Token verb, List<Token> patients) {
        return REJECTING.contains(verb.lemma()) && patients.stream().anyMatch(p -> CHARGES.contains(p.lemma()));
    }

    /** "Has no link with the killing", "had nothing to do with it". */
    static boolean isOfTie(Tree tree, Token verb, List<Token> patients) {
        return verb.lemma().equals("have")
                && patients.stream()
                        .anyMatch(p -> isNothingToDo(tree, p)
                                || TIES.contains(p.lemma()) && (isNone(tree, p) || tree.has(verb, Relation.NEGATION)));
    }

    /** "Said that no strike had been carried out". */
    static boolean isOfDeed(Tree tree, Token clause, Set<String> deeds) {
        return tree.children(clause, Relation.SUBJECT, Relation.PASSIVE_SUBJECT).stream()
                .anyMatch(s -> isNone(tree, s) && deeds.contains(s.lemma()) && DOING.contains(clause.lemma()));
    }

    /** "Disowned the attack", "distanced itself from the killings", "called the charge a lie". */
    static boolean isOfPart(Tree tree, Token verb, List<Token> patients, Set<String> deeds) {
        boolean disowns = DISOWNING.contains(verb.lemma())
                && tree.under(verb).stream().anyMatch(t -> t.index() > verb.index() && deeds.contains(t.lemma()));
        boolean lie = verb.lemma().equals("call")
                && patients.stream()
                        .anyMatch(p -> CHARGES.contains(p.lemma()) || p.lemma().equals("charge"))
                && tree.under(verb).stream().anyMatch(t -> UNTRUE.contains(t.lemma()));
        return disowns || lie;
    }

    /** "Its men were not involved", "had not taken part". */
    static boolean isOfInvolvement(Tree tree, Token clause) {
        return tree.has(clause, Relation.NEGATION)
                && (INVOLVING.contains(clause.lemma())
                        || tree.children(clause).stream().anyMatch(t -> INVOLVING.contains(t.form())));
    }

    private static boolean isNothingToDo(Tree tree, Token nothing) {
        Token to = tree.at(nothing.index() + 1);
        Token then = tree.at(nothing.index() + 2);
        return nothing.form().equals("nothing")
                && to != null
                && to.form().equals("to")
                && then != null
                && then.form().equals("do");
    }

    private static boolean isNone(Tree tree, Token token) {
        return tree.children(token).stream().anyMatch(c -> NO.contains(c.form().toLowerCase(Locale.ROOT)));
    }
}
