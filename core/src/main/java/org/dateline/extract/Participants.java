package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.ActorMention;
import org.dateline.model.Certainty;
import org.dateline.model.Evidence;
import org.dateline.model.FigureMention;
import org.dateline.model.Quantity;
import org.dateline.model.Role;
import org.dateline.model.Speaker;
import org.dateline.model.Who;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Who took part: the fillers of a trigger's slots in the roles that its rule gives them. */
final class Participants {
    private static final Set<String> SUSPECTED = Set.of("suspected", "alleged", "presumed", "apparent", "suspect");
    private static final Set<String> PRESUMED = Set.of("attribute", "presume", "believe", "suspect");
    private static final Set<String> NO_ACTORS = Set.of("media");

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final NounPhrases phrases;
    private final ForeignArms arms;

    Participants(AnnotatedDocument document, Semantics semantics, NounPhrases phrases) {
        this.document = document;
        this.semantics = semantics;
        this.phrases = phrases;
        this.arms = new ForeignArms(document, semantics, phrases);
    }

    /** The participants in slot order. */
    List<Who> of(Trigger trigger, @Nullable Speaker speaker) {
        List<Who> found = new ArrayList<>();
        for (Map.Entry<String, String> entry : trigger.rule().roles().entrySet()) {
            if (!entry.getValue().equals("none")) {
                for (Token head : trigger.slot(entry.getKey())) {
                    participant(trigger, entry.getKey(), entry.getValue(), head, speaker)
                            .ifPresent(found::add);
                }
            }
        }
        if (found.stream().noneMatch(who -> who.role() == Role.PERPETRATOR)) {
            arms.of(trigger, speaker).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Who> participant(
            Trigger trigger, String slot, String roleName, Token head, @Nullable Speaker speaker) {
        Tree tree = trigger.tree();
        Token meant = semantics.meantOf(tree, head);
        Set<String> classes = semantics.classesOf(tree, head);
        boolean person = classes.contains("human") || classes.contains("actor");
        boolean body = classes.contains("organisation") || classes.contains("government-body");
        boolean human = person || (body && !classes.contains("facility") && !roleName.equals("perpetrator"));
        if (classes.contains("pronoun")
                || meant.tag().startsWith("PRP")
                || meant.tag().startsWith("W")
                || meant.isNumber()
                || !meant.isNoun()) {
            return Optional.empty();
        }
        boolean thing =
                !human && (classes.contains("facility") || classes.contains("vehicle") || classes.contains("thing"));
        if (!human && !thing) {
            return Optional.empty();
        }
        Role role = role(roleName, human);
        if (role == Role.PERPETRATOR && classes.contains("civilian") && !isSaidToAct(trigger)) {
            return Optional.empty();
        }
        Optional<ActorMention> actor = phrases.actor(tree, head);
        if (thing && role != Role.TARGET
                || actor.isPresent() && NO_ACTORS.contains(actor.get().actorKind())) {
            return Optional.empty();
        }
        NounPhrases.Span span = phrases.name(tree, head);
        boolean byActor = actor.isPresent()
                && (role == Role.PERPETRATOR
                        || document.over(tree, meant, ActorMention.class).isPresent());
        Evidence mention = Evidence.of(
                        document.text(),
                        span.start(),
                        span.end(),
                        trigger.rule().id() + "#" + slot,
                        speaker)
                .along(tree.path(meant, trigger.head()));
        return Optional.of(new Who(
                role,
                byActor ? actor.get().name() : span.words(),
                byActor ? actor.get().actor() : null,
                byActor ? aliases(actor.get(), span.words()) : List.of(),
                byActor ? actor.get().actorKind() : kind(tree, head, classes),
                count(tree, head),
                certainty(tree, head),
                List.of(mention),
                List.of(mention)));
    }

    /** Whether the trigger has a doer of its own, and not one understood from the clause above. */
    private static boolean isSaidToAct(Trigger trigger) {
        return trigger.tree()
                        .has(
                                trigger.head(),
                                Relation.SUBJECT,
                                Relation.AGENT,
                                Relation.POSSESSIVE,
                                Relation.PREPOSITION)
                && trigger.head().relation() != Relation.ADVERBIAL_CLAUSE;
    }

    private static Role role(String name, boolean human) {
        return name.equals("harmed")
                ? (human ? Role.VICTIM : Role.TARGET)
                : Role.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    private static List<String> aliases(ActorMention actor, String words) {
        List<String> aliases = new ArrayList<>(actor.aliases());
        if (!words.equals(actor.name()) && !aliases.contains(words)) {
            aliases.add(words);
        }
        return aliases;
    }

    private String kind(Tree tree, Token head, Set<String> classes) {
        if (classes.contains("human") || classes.contains("actor")) {
            return phrases.group(tree, head).kind();
        }
        return classes.contains("vehicle") ? "vehicle" : classes.contains("facility") ? "facility" : "thing";
    }

    private @Nullable Quantity count(Tree tree, Token head) {
        Optional<FigureMention> number = phrases.number(tree, head);
        return number.isPresent() ? number.get().quantity() : null;
    }

    private Certainty certainty(Tree tree, Token head) {
        boolean presumed = tree.children(semantics.meant(tree, head), Relation.NOUN_CLAUSE).stream()
                .anyMatch(t -> PRESUMED.contains(t.lemma()));
        if (presumed) {
            return Certainty.SUSPECTED;
        }
        boolean suspected = tree.children(semantics.meant(tree, head), Relation.MODIFIER, Relation.COMPOUND).stream()
                .anyMatch(t -> SUSPECTED.contains(t.lemma())
                        || SUSPECTED.contains(t.form().toLowerCase(java.util.Locale.ROOT)));
        return suspected ? Certainty.SUSPECTED : Certainty.STATED;
    }
}
