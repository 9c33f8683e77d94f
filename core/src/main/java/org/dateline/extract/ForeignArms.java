package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.ActorMention;
import org.dateline.model.Certainty;
import org.dateline.model.Evidence;
import org.dateline.model.PlaceMention;
import org.dateline.model.Role;
import org.dateline.model.Speaker;
import org.dateline.model.Who;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whose arms they were: "Russian artillery hit a hospital", "an Israeli air strike", "a helicopter of the Syrian air force".
 * Arms that only armies have stand for the state whose people they are named after. "An Iraqi bombing" is not read so: it
 * may as well be one in Iraq.
 */
final class ForeignArms {
    private static final String ARMS = "army-arms";
    private static final Set<String> DEEDS = Set.of("air-strike", "drone-strike", "shelling");
    private static final String RULE = "#arms-of";

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final NounPhrases phrases;

    ForeignArms(AnnotatedDocument document, Semantics semantics, NounPhrases phrases) {
        this.document = document;
        this.semantics = semantics;
        this.phrases = phrases;
    }

    /** Who did it, where the trigger names only the arms. */
    Optional<Who> of(Trigger trigger, @Nullable Speaker speaker) {
        String type = trigger.rule().type();
        if (type == null) {
            return Optional.empty();
        }
        List<Token> arms = new ArrayList<>();
        trigger.slot("agent").stream()
                .filter(t -> semantics.isWord(t.lemma(), ARMS))
                .forEach(arms::add);
        if (trigger.head().isNoun() && DEEDS.contains(type)) {
            arms.add(trigger.head());
        }
        return arms.stream()
                .flatMap(arm -> owner(trigger, arm, speaker).stream())
                .findFirst();
    }

    private Optional<Who> owner(Trigger trigger, Token arm, @Nullable Speaker speaker) {
        Tree tree = trigger.tree();
        for (Token before : tree.children(arm, Relation.MODIFIER, Relation.COMPOUND, Relation.POSSESSIVE)) {
            Optional<PlaceMention> people =
                    document.over(tree, before, PlaceMention.class).filter(AnnotatedDocument::isDemonym);
            if (people.isPresent() && people.get().place() != null) {
                return Optional.of(who(
                        trigger,
                        people.get().place().name(),
                        null,
                        List.of(document.text().substring(before.start(), arm.end())),
                        before.start(),
                        arm.end(),
                        speaker));
            }
        }
        for (Token of : tree.children(arm, Relation.PREPOSITION)) {
            Token object = tree.child(of, Relation.PREPOSITION_OBJECT);
            Optional<ActorMention> actor =
                    object == null || !of.lemma().equals("of") ? Optional.empty() : phrases.actor(tree, object);
            if (actor.isPresent()) {
                ActorMention known = actor.get();
                return Optional.of(
                        who(trigger, known.name(), known, known.aliases(), known.start(), known.end(), speaker));
            }
        }
        return Optional.empty();
    }

    private Who who(
            Trigger trigger,
            String name,
            @Nullable ActorMention actor,
            List<String> aliases,
            int start,
            int end,
            @Nullable Speaker speaker) {
        Evidence mention =
                Evidence.of(document.text(), start, end, trigger.rule().id() + RULE, speaker);
        return new Who(
                Role.PERPETRATOR,
                name,
                actor == null ? null : actor.actor(),
                aliases,
                actor == null ? "military" : actor.actorKind(),
                null,
                Certainty.STATED,
                List.of(mention),
                List.of(mention));
    }
}
