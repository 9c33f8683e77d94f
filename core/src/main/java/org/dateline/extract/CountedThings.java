package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.Evidence;
import org.dateline.model.FigureMention;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;
import org.dateline.model.Speaker;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Counted things that stand with an event: 19 embassies closed, three cars driven into a gate, nine prisons assaulted. */
final class CountedThings {
    private static final Set<String> THINGS = Set.of(
            "facility",
            "vehicle",
            "weapon",
            "settlement",
            "home",
            "explosive",
            "projectile",
            "attack-noun",
            "country",
            "diplomatic",
            "prison");
    private static final Set<String> UNITS_OF_LAND =
            Set.of("country", "province", "state", "city", "town", "village", "district", "region");
    private static final int THING_REACH = 5;

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final Nearness nearness;

    CountedThings(AnnotatedDocument document, Semantics semantics, Nearness nearness) {
        this.document = document;
        this.semantics = semantics;
        this.nearness = nearness;
    }

    /** The figures of things near a trigger or in its slots. */
    List<HowMany> of(Trigger trigger, @Nullable Speaker speaker) {
        Tree tree = trigger.tree();
        List<HowMany> found = new ArrayList<>();
        for (FigureMention figure : document.in(tree, FigureMention.class)) {
            Token counted = counted(tree, figure);
            boolean stands = counted != null
                    && (nearness.cost(trigger, figure) <= THING_REACH
                            || trigger.slots().values().stream().anyMatch(heads -> heads.contains(counted)));
            if (counted != null
                    && figure.unit() != null
                    && isThing(tree, counted)
                    && stands
                    && !Counts.saysNothing(figure)) {
                found.add(new HowMany(
                        plural(counted),
                        "things",
                        figure.quantity(),
                        FigureScope.TOTAL,
                        List.of(Evidence.of(
                                        document.text(),
                                        figure.start(),
                                        Math.max(figure.end(), counted.end()),
                                        trigger.rule().id() + "#things",
                                        document.speaker(figure.start(), counted.end(), speaker))
                                .along(tree.path(counted, trigger.head())))));
            }
        }
        return found;
    }

    /** The noun that a number counts: the head of one of its words. */
    private static @Nullable Token counted(Tree tree, FigureMention figure) {
        for (Token token : tree.tokens()) {
            if (figure.start() <= token.start() && token.end() <= figure.end()) {
                Token head = tree.head(token);
                if (head != null && head.isNoun() && head.start() >= figure.end()) {
                    return head;
                }
            }
        }
        return null;
    }

    private boolean isThing(Tree tree, Token counted) {
        return !semantics.isA(tree, counted, Set.of("human", "actor"))
                && (semantics.isA(tree, counted, THINGS) || UNITS_OF_LAND.contains(counted.lemma()));
    }

    private static String plural(Token noun) {
        String form = noun.form().toLowerCase(Locale.ROOT);
        return noun.tag().equals("NN") ? form + "s" : form;
    }
}
