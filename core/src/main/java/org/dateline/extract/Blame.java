package org.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Certainty;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whom a sentence blames in other words than those of blaming: "put the blame on the army", "pointed to the front", "was
 * attributed to rebels", "arrested on suspicion of arson", "charged with murder".
 *
 * @param accused the head of the phrase that names whom
 * @param by who blames, where the sentence says so
 */
record Blame(Token accused, @Nullable Token by, Certainty certainty) {
    private static final Set<String> LAYING = Set.of("put", "lay", "pin", "place", "cast");
    private static final Set<String> POINTING = Set.of("point");
    private static final Set<String> ATTRIBUTING = Set.of("attribute", "ascribe");
    private static final Set<String> TAKING = Set.of("arrest", "detain", "hold", "apprehend");
    /** No "operation" and no "responsibility": offices are charged with those. */
    private static final Set<String> CRIMES = Set.of(
            "murder",
            "homicide",
            "manslaughter",
            "killing",
            "attack",
            "bombing",
            "shooting",
            "assault",
            "abduction",
            "kidnapping",
            "assassination",
            "massacre",
            "arson",
            "terrorism",
            "blast",
            "explosion",
            "raid",
            "ambush",
            "shelling",
            "strike");

    private static final Set<String> CHARGING = Set.of("charge", "indict");

    /**
     * The blame that a verb lays.
     *
     * @param agents who does what the verb says
     * @param patients to whom it is done
     */
    static Optional<Blame> of(Tree tree, Token verb, List<Token> agents, List<Token> patients, Semantics semantics) {
        Token by = agents.isEmpty() ? null : agents.get(0);
        String lemma = verb.lemma();
        if (LAYING.contains(lemma) && patients.stream().anyMatch(p -> p.lemma().equals("blame"))) {
            return behind(tree, verb, patients, "on").map(accused -> new Blame(accused, by, Certainty.ACCUSED));
        }
        if (POINTING.contains(lemma)) {
            return behind(tree, verb, patients, "to", "at")
                    .filter(accused -> semantics.isA(tree, accused, "armed-actor"))
                    .map(accused -> new Blame(accused, by, Certainty.ACCUSED));
        }
        if (ATTRIBUTING.contains(lemma) && patients.stream().anyMatch(p -> CRIMES.contains(p.lemma()))) {
            return behind(tree, verb, patients, "to").map(accused -> new Blame(accused, by, Certainty.ACCUSED));
        }
        if (patients.isEmpty()) {
            return Optional.empty();
        }
        if (TAKING.contains(lemma)
                && behind(tree, verb, patients, "on")
                        .filter(o -> o.lemma().equals("suspicion"))
                        .isPresent()) {
            return Optional.of(new Blame(patients.get(0), null, Certainty.SUSPECTED));
        }
        if (CHARGING.contains(lemma)
                && behind(tree, verb, patients, "with", "on", "for")
                        .filter(o -> isCrime(tree, o))
                        .isPresent()) {
            return Optional.of(new Blame(patients.get(0), null, Certainty.ACCUSED));
        }
        return Optional.empty();
    }

    /** "Blamed the attack on the rebels", "a raid blamed on the rebels". */
    static Optional<Blame> ofDeed(Tree tree, Token verb, List<Token> agents, List<Token> patients) {
        boolean deed = verb.lemma().equals("blame") && patients.stream().anyMatch(p -> CRIMES.contains(p.lemma()));
        Token above = tree.head(verb);
        boolean described = verb.lemma().equals("blame") && above != null && CRIMES.contains(above.lemma());
        Token by = agents.isEmpty() || described ? null : agents.get(0);
        return deed || described
                ? behind(tree, verb, patients, "on").map(accused -> new Blame(accused, by, Certainty.ACCUSED))
                : Optional.empty();
    }

    /** "Murder", "attempted murder", "two counts of murder". */
    private static boolean isCrime(Tree tree, Token object) {
        return tree.under(object).stream().anyMatch(t -> t.isNoun() && CRIMES.contains(t.lemma()));
    }

    /** The object of one of these prepositions at the verb or at what it is done to. */
    private static Optional<Token> behind(Tree tree, Token verb, List<Token> patients, String... words) {
        Set<String> wanted = Set.of(words);
        return Stream.concat(Stream.of(verb), patients.stream())
                .flatMap(t -> tree.children(t, Relation.PREPOSITION).stream())
                .filter(p ->
                        p.index() > verb.index() && wanted.contains(p.lemma().toLowerCase(Locale.ROOT)))
                .map(p -> tree.child(p, Relation.PREPOSITION_OBJECT))
                .filter(o -> o != null)
                .findFirst();
    }
}
