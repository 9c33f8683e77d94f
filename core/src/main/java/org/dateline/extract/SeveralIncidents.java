package org.dateline.extract;

import java.util.Locale;
import java.util.Set;
import org.dateline.model.FigureMention;
import org.dateline.text.Relation;
import org.dateline.text.Token;

/**
 * Whether what a sentence counts is the sum of several incidents: "four killed in shootings across the city", "two men died in
 * separate attacks". A string of shootings may be one man's spree.
 */
final class SeveralIncidents {
    /** Each of these is an incident of its own; attacks and blasts across a town may be one operation. */
    private static final Set<String> CRIMES = Set.of("shooting", "stabbing", "robbery");

    private static final Set<String> INCIDENTS = Set.of(
            "attack",
            "act",
            "incident",
            "bombing",
            "assault",
            "ambush",
            "raid",
            "clash",
            "explosion",
            "blast",
            "homicide",
            "killing",
            "murder");
    private static final Set<String> APART = Set.of("separate", "unrelated");
    private static final Set<String> OVER =
            Set.of("across", "throughout", "around", "citywide", "statewide", "since", "between");
    private static final Set<String> ONE_OF = Set.of("one", "latest", "first", "last", "among", "none");
    private static final int MANY = 3;

    private final AnnotatedDocument document;

    SeveralIncidents(AnnotatedDocument document) {
        this.document = document;
    }

    /** Whether the event counts people over several incidents, or is the plural noun that tells of these. */
    boolean areCounted(Event event) {
        Tree tree = event.trigger().tree();
        Token head = event.trigger().head();
        return tree.tokens().stream()
                .filter(t -> areSeveral(tree, t))
                .anyMatch(t -> t.index() == head.index()
                        || !event.figures().isEmpty() && tree.upwards(t).contains(head));
    }

    private boolean areSeveral(Tree tree, Token noun) {
        boolean crimes = CRIMES.contains(noun.lemma());
        if (!noun.tag().equals("NNS") || !crimes && !INCIDENTS.contains(noun.lemma()) || isOneOf(tree, noun)) {
            return false;
        }
        boolean apart = tree.children(noun, Relation.MODIFIER).stream()
                .anyMatch(t -> APART.contains(t.form().toLowerCase(Locale.ROOT)));
        boolean over = tree.children(noun, Relation.PREPOSITION, Relation.ADVERB).stream()
                .anyMatch(t -> OVER.contains(t.form().toLowerCase(Locale.ROOT)));
        return apart || crimes && (over || areMany(tree, noun));
    }

    /** "The latest of twelve shootings" is one. */
    private static boolean isOneOf(Tree tree, Token noun) {
        return tree.upwards(noun).stream().limit(3).anyMatch(t -> ONE_OF.contains(t.lemma()));
    }

    private boolean areMany(Tree tree, Token noun) {
        return tree.children(noun, Relation.MODIFIER).stream()
                .flatMap(t -> document.over(tree, t, FigureMention.class).stream())
                .map(f -> f.quantity().low())
                .anyMatch(n -> n != null && n >= MANY);
    }
}
