package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Subjects that the parse cuts off from their verb, found again by the order of the words. */
final class SeveredSubjects {
    /** Prepositions that a clause may follow. */
    private static final Set<String> ORDER = Set.of("after", "before", "since", "until");

    private final Tree tree;

    SeveredSubjects(Tree tree) {
        this.tree = tree;
    }

    /** "It came a day after Smith, a lawyer, was shot": the parse may leave the subject hanging from "after". */
    Optional<Token> subject(Token verb) {
        Token auxiliary = tree.child(verb, Relation.PASSIVE_AUXILIARY);
        Token comma = auxiliary == null ? null : tree.at(auxiliary.index() - 1);
        if (comma == null || !comma.form().equals(",")) {
            return Optional.empty();
        }
        return tree.tokens().stream()
                .limit(comma.index())
                .filter(t -> t.isNoun() && t.relation() == Relation.PREPOSITION_OBJECT)
                .filter(t -> tree.has(t, Relation.APPOSITION) && isOfOrder(tree.head(t)))
                .reduce((first, last) -> last);
    }

    private static boolean isOfOrder(@Nullable Token preposition) {
        return preposition != null && ORDER.contains(preposition.lemma());
    }

    /** "Ali Karim, 62, and three of his nephews died": the parse may give the verb two subjects where "and" joins them. */
    List<Token> row(Token verb) {
        List<Token> subjects = tree.children(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT);
        Token last = subjects.get(subjects.size() - 1);
        Token before = tree.at(last.index() - 1);
        boolean joined =
                subjects.size() == 2 && before != null && before.form().equals("and") && last.index() < verb.index();
        List<Token> row = new ArrayList<>();
        if (joined) {
            subjects.forEach(subject -> row.addAll(tree.coordinated(subject)));
        }
        return row;
    }

    /** "Before 50 to 60 of them got in": the number right before the verb, where the parse gives it away. */
    Optional<Token> someOfThem(Token verb) {
        Token them = tree.at(verb.index() - 1);
        Token of = tree.at(verb.index() - 2);
        return them != null
                        && of != null
                        && them.form().equals("them")
                        && of.form().equals("of")
                ? Optional.ofNullable(tree.at(of.index() - 1)).filter(Token::isNumber)
                : Optional.empty();
    }
}
