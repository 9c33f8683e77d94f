package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.Act;
import org.dateline.knowledge.Acts;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Which act a verb, or a noun with the words before it, tells. */
final class ActMatcher {
    private static final int REACH = 3;
    private static final int LONGEST_NOUN = 3;

    private final Acts acts;

    ActMatcher(Acts acts) {
        this.acts = acts;
    }

    /** The act of a verb: the one with most words, then one that demands something of what stands with it. */
    Optional<Act> ofVerb(Tree tree, Token verb) {
        @Nullable Act best = null;
        int most = -1;
        @Nullable Set<String> near = null;
        for (Act act : acts.ofVerb(verb.lemma())) {
            int words = words(tree, verb, act);
            if (words == 0) {
                continue;
            }
            if (!act.with().isEmpty()) {
                near = near == null ? near(tree, verb, false) : near;
                Set<String> around = act.isDoneByTarget() ? near(tree, verb, true) : near;
                if (around.stream().noneMatch(act.with()::contains)) {
                    continue;
                }
            }
            int rank = 2 * words + (act.with().isEmpty() ? 0 : 3);
            if (rank > most) {
                best = act;
                most = rank;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many words of the longest alternative stand there, 0 where none does in full. */
    private static int words(Tree tree, Token verb, Act act) {
        int most = 0;
        for (List<String> words : act.words()) {
            if (words.get(0).equals(verb.lemma())
                    && words.size() > most
                    && words.subList(1, words.size()).stream().allMatch(w -> stands(tree, verb, w))) {
                most = words.size();
            }
        }
        return most;
    }

    private static boolean stands(Tree tree, Token verb, String word) {
        for (Token child : tree.children(verb)) {
            boolean follows = child.index() > verb.index() || child.relation() == Relation.PASSIVE_SUBJECT;
            if (follows && child.relation() != Relation.SUBJECT && is(child, word)) {
                return true;
            }
            if (follows
                    && tree.children(child, Relation.PREPOSITION_OBJECT).stream()
                            .anyMatch(t -> is(t, word))) {
                return true;
            }
        }
        for (int i = verb.index() + 1; i <= verb.index() + REACH; i++) {
            Token next = tree.at(i);
            if (next == null || next.relation() == Relation.PUNCTUATION) {
                return false;
            }
            if (is(next, word)) {
                return !next.tag().equals("TO");
            }
            if (next.isVerb()) {
                return false;
            }
        }
        return false;
    }

    private static boolean is(Token token, String word) {
        return token.lemma().equals(word)
                || token.form().toLowerCase(Locale.ROOT).equals(word);
    }

    /** The words and pairs of words of what stands with a verb: without clauses, possessors and, unless wanted, the subject. */
    private static Set<String> near(Tree tree, Token verb, boolean subject) {
        Set<String> found = new HashSet<>();
        for (Token token : tree.under(verb, t -> !leavesOut(t) || subject && t.relation() == Relation.SUBJECT)) {
            if (token.index() == verb.index()) {
                continue;
            }
            found.add(token.lemma());
            found.add(token.form().toLowerCase(Locale.ROOT));
            for (Token child : tree.children(token, Relation.COMPOUND, Relation.MODIFIER)) {
                found.add(child.lemma() + " " + token.lemma());
            }
            Token before = tree.at(token.index() - 2);
            Token hyphen = tree.at(token.index() - 1);
            if (before != null && hyphen != null && hyphen.form().equals("-")) {
                found.add(before.lemma() + "-" + token.lemma());
            }
        }
        return found;
    }

    private static boolean leavesOut(Token token) {
        return switch (token.relation()) {
            case SUBJECT,
                    COMPLEMENT_CLAUSE,
                    OPEN_COMPLEMENT,
                    ADVERBIAL_CLAUSE,
                    RELATIVE_CLAUSE,
                    PARATAXIS,
                    POSSESSIVE -> true;
            case CONJUNCT -> token.isVerb();
            default -> false;
        };
    }

    /** The act that a noun names, by itself or with words before it: "martial law", "joint military exercise". */
    Optional<Act> ofNoun(Tree tree, Token noun) {
        for (String words : namings(tree, noun)) {
            Optional<Act> act = acts.ofNoun(words);
            if (act.isPresent()) {
                return act;
            }
        }
        return Optional.empty();
    }

    private static List<String> namings(Tree tree, Token noun) {
        List<String> found = new ArrayList<>();
        for (int length = LONGEST_NOUN; length > 1; length--) {
            int from = noun.index() - length + 1;
            if (from >= 0) {
                List<String> lemmas = tree.tokens().subList(from, noun.index() + 1).stream()
                        .map(Token::lemma)
                        .toList();
                found.add(String.join(" ", lemmas).replace(" - ", "-"));
            }
        }
        for (Token child : tree.children(noun, Relation.COMPOUND, Relation.MODIFIER)) {
            found.add(child.lemma() + " " + noun.lemma());
        }
        found.add(noun.lemma());
        return found;
    }
}
