package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.knowledge.EventRule;
import org.dateline.model.Evidence;
import org.dateline.model.HowMany;
import org.dateline.model.Modality;
import org.dateline.model.PlaceMention;
import org.dateline.model.Speaker;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads what each trigger of a sentence tells: who, how many, with what, when and where, and how far it is asserted. */
final class EventReader {
    private static final String WARNING = "warning";
    private static final Pattern NOBODY = Pattern.compile("(?i)(?:no|none|nobody|not)\\b");

    private final AnnotatedDocument document;
    private final NounPhrases phrases;
    private final Modalities modalities;
    private final Participants participants;
    private final Counts counts;
    private final SingleDeath deaths;
    private final Arms arms;
    private final TimesAndPlaces timesAndPlaces;
    /** The figures of the article so far. */
    private final List<HowMany> told = new ArrayList<>();

    EventReader(
            AnnotatedDocument document,
            Semantics semantics,
            NounPhrases phrases,
            Nearness nearness,
            Modalities modalities) {
        this.modalities = modalities;
        this.phrases = phrases;
        this.document = document;
        this.participants = new Participants(document, semantics, phrases);
        this.counts = new Counts(document, semantics, phrases, nearness);
        this.deaths = new SingleDeath(document, semantics);
        this.arms = new Arms(document, phrases, nearness);
        this.timesAndPlaces = new TimesAndPlaces(document, semantics, nearness);
    }

    /** The events of one sentence's triggers; those of harm alone last, so that they can join the others. */
    List<Event> read(List<Trigger> triggers) {
        List<Event> events = new ArrayList<>();
        List<HowMany> earlier = new ArrayList<>();
        for (Trigger trigger : triggers) {
            Event event = read(trigger, earlier);
            earlier.addAll(event.figures());
            told.addAll(event.figures());
            events.add(event);
        }
        events.sort(Comparator.comparing(e -> e.trigger().isHarm()));
        return events;
    }

    /** The figures of a trigger, with those that only say that somebody died. */
    private List<HowMany> figures(Trigger trigger, List<HowMany> earlier, @Nullable Speaker speaker) {
        List<HowMany> figures = new ArrayList<>(counts.of(trigger, earlier, told, speaker));
        if (figures.stream().noneMatch(f -> f.of().equals("killed"))) {
            deaths.of(trigger, speaker).ifPresent(figures::add);
        }
        return modalities.of(trigger).filter(m -> m == Modality.DENIED).isPresent()
                ? none(trigger, figures, speaker)
                : figures;
    }

    /** "Denied that any prisoner had got out": says that none had. */
    private List<HowMany> none(Trigger trigger, List<HowMany> figures, @Nullable Speaker speaker) {
        trigger.rule().figures().forEach((slot, of) -> {
            for (Token head : trigger.slot(slot)) {
                trigger.tree().children(head, Relation.DETERMINER).stream()
                        .filter(any -> any.lemma().equals("any"))
                        .findFirst()
                        .map(any -> counts.none(trigger, slot, of, head, any, speaker))
                        .ifPresent(figures::add);
            }
        });
        return figures;
    }

    /** "No guards were hurt": says that none were, and of nobody that they were. */
    private static boolean areOfNobody(List<HowMany> figures) {
        return !figures.isEmpty()
                && figures.stream()
                        .allMatch(f -> Long.valueOf(0).equals(f.quantity().high())
                                && NOBODY.matcher(f.evidence().get(0).quote()).lookingAt());
    }

    /** Where the hurt are treated, or the dead buried, is not where they were hurt. */
    private List<PlaceMention> places(Trigger trigger) {
        boolean later = trigger.isHarm() && trigger.rule().strength() == EventRule.Strength.AFTERMATH;
        return later ? List.of() : withThoseBehindAliases(trigger.tree(), timesAndPlaces.places(trigger));
    }

    private List<PlaceMention> withThoseBehindAliases(Tree tree, List<PlaceMention> near) {
        List<PlaceMention> all = new ArrayList<>(near);
        for (PlaceMention place : document.in(tree, PlaceMention.class)) {
            if (!all.contains(place) && near.stream().anyMatch(n -> PlaceSplit.isJoinedBehindAlias(tree, n, place))) {
                all.add(place);
            }
        }
        return List.copyOf(all);
    }

    /** Who warns says it. */
    private @Nullable Speaker warner(Trigger trigger) {
        return trigger.slot("agent").stream()
                .findFirst()
                .map(agent -> phrases.name(trigger.tree(), agent))
                .map(name -> new Speaker(
                        document.text().substring(name.start(), name.end()),
                        name.start(),
                        name.end(),
                        trigger.head().form(),
                        null))
                .orElse(null);
    }

    private Event read(Trigger trigger, List<HowMany> earlier) {
        @Nullable Speaker quoted = document.speaker(trigger.start(), trigger.end());
        @Nullable
        Speaker speaker = quoted == null && WARNING.equals(trigger.rule().type()) ? warner(trigger) : quoted;
        Modality usual = speaker == null ? Modality.ASSERTED : Modality.REPORTED;
        List<HowMany> figures = figures(trigger, earlier, speaker);
        boolean unhurt = trigger.isHarm() && areOfNobody(figures);
        return new Event(
                trigger,
                trigger.rule().type(),
                unhurt ? usual : modalities.of(trigger).orElse(usual),
                unhurt ? List.of() : participants.of(trigger, speaker),
                figures,
                arms.of(trigger, speaker),
                places(trigger),
                timesAndPlaces.people(trigger).orElse(null),
                timesAndPlaces
                        .date(trigger)
                        .or(() -> timesAndPlaces.opening(trigger))
                        .or(() -> timesAndPlaces.period(trigger))
                        .or(() -> timesAndPlaces.frame(trigger))
                        .orElse(null),
                timesAndPlaces.partOfDay(trigger).orElse(null),
                speaker,
                Evidence.of(
                                document.text(),
                                trigger.start(),
                                trigger.end(),
                                trigger.rule().id(),
                                speaker)
                        .along(trigger.tree()
                                .path(trigger.head(), trigger.tree().tokens().get(0))));
    }
}
