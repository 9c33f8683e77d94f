package org.dateline.mention;

import java.util.Set;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Whose deed a verb is: its own subject, or that of the verb it is coordinated with or hangs from. */
final class Subjects {
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    private static final int MOST_STEPS = 6;

    private Subjects() {}

    /** The head of the noun phrase that is the subject of an active verb, null where there is none. */
    static @Nullable Token of(Phrases parse, Token verb) {
        return of(parse, verb, 0);
    }

    private static @Nullable Token of(Phrases parse, Token verb, int steps) {
        if (steps > MOST_STEPS) {
            return null;
        }
        Token own = own(parse, verb);
        if (own != null) {
            return RELATIVE.contains(own.lemma()) && verb.relation() == Relation.RELATIVE_CLAUSE
                    ? parse.head(verb)
                    : own;
        }
        Token head = parse.head(verb);
        if (head == null) {
            return null;
        }
        return switch (verb.relation()) {
            case CONJUNCT, OPEN_COMPLEMENT, ADVERBIAL_CLAUSE, PARATAXIS ->
                head.isVerb() ? of(parse, head, steps + 1) : null;
            case NOUN_CLAUSE -> head.isNoun() ? head : null;
            case RELATIVE_CLAUSE -> head.isNoun() && verb.tag().equals("VBG") ? head : null;
            case PREPOSITION_CLAUSE -> {
                Token governor = parse.head(head);
                yield governor != null && governor.isVerb() ? of(parse, governor, steps + 1) : null;
            }
            default -> null;
        };
    }

    /**
     * First and last index of the noun phrase directly before a finite verb to which the parser gave no subject, with what
     * stands before an alias ("X, or Y, said"); null where there is none.
     */
    static int @Nullable [] before(Phrases parse, Token verb) {
        boolean finite = verb.tag().equals("VBD")
                || verb.tag().equals("VBZ")
                || verb.tag().equals("VBP");
        int last = verb.index() - 1;
        while (last > 0 && comma(parse, last)) {
            last--;
        }
        if (!finite || last < 0) {
            return null;
        }
        if (!parse.tokens().get(last).isNoun()) {
            return after(parse, verb);
        }
        int first = start(parse, last);
        Token alias = parse.at(first - 1);
        if (first > 2 && alias != null && alias.lemma().equals("or") && comma(parse, first - 2)) {
            first = start(parse, first - 3);
        }
        return parse.tokens().get(first).tag().equals("IN") ? null : new int[] {first, last};
    }

    /** "They fled," said the mayor of the town: the noun phrase after a verb that follows a comma or a quotation. */
    private static int @Nullable [] after(Phrases parse, Token verb) {
        int first = verb.index() + 1;
        int last = verb.index();
        while (last + 1 < parse.tokens().size()
                && !comma(parse, last + 1)
                && parse.tokens().get(last + 1).tag().matches("DT|JJ.*|NN.*|PRP.*|CD|POS|IN|HYPH")
                && (last > verb.index() || !parse.tokens().get(last + 1).tag().equals("IN"))) {
            last++;
        }
        boolean follows = verb.index() > 0 && comma(parse, verb.index() - 1);
        boolean named = last >= first
                && parse.tokens().subList(first, last + 1).stream().anyMatch(Token::isNoun);
        return follows && named ? new int[] {first, last} : null;
    }

    private static int start(Phrases parse, int last) {
        int first = last;
        while (first > 0 && !comma(parse, first - 1) && !finite(parse, first - 1)) {
            first--;
        }
        while (first < last && parse.tokens().get(first).tag().matches("CC|RB|MD|TO")) {
            first++;
        }
        return first;
    }

    /** A verb that is no participle beside a noun ("people briefed on it"). */
    private static boolean finite(Phrases parse, int index) {
        Token token = parse.tokens().get(index);
        return token.isVerb() && token.relation() != Relation.NOUN_CLAUSE;
    }

    private static boolean comma(Phrases parse, int index) {
        return parse.tokens().get(index).form().matches("[,;:–—\"”“]|--|''|``");
    }

    private static @Nullable Token own(Phrases parse, Token verb) {
        Token subject = parse.child(verb, Relation.SUBJECT);
        if (subject != null) {
            return subject;
        }
        Token passive = parse.child(verb, Relation.PASSIVE_SUBJECT);
        if (passive != null && parse.child(verb, Relation.PASSIVE_AUXILIARY) == null) {
            return passive;
        }
        return parse.children(verb, Relation.OTHER).stream()
                .filter(t -> t.isNoun() && t.index() < verb.index())
                .findFirst()
                .orElse(null);
    }
}
