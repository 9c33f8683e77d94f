package org.dateline.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.dateline.knowledge.EventRule.Strength;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.DateBasis;
import org.dateline.model.DatePrecision;
import org.dateline.model.Evidence;
import org.dateline.model.Focus;
import org.dateline.model.Place;
import org.dateline.model.PlaceMention;
import org.dateline.model.PlacePrecision;
import org.dateline.model.TimeMention;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.jspecify.annotations.Nullable;

/** Makes accounts of drafts: the heaviest type leads, participants and weapons named twice become one. */
final class AccountBuilder {
    /** What lies longer before publication is background. */
    static final int HISTORY_DAYS = 60;

    private final EventTypes types;
    private final Article article;
    private final Where ofDateline;
    /** Whether a lemma is in a class of words. */
    private final BiPredicate<String, String> isA;

    AccountBuilder(EventTypes types, Article article, Where ofDateline, BiPredicate<String, String> isA) {
        this.isA = isA;
        this.ofDateline = ofDateline;
        this.types = types;
        this.article = article;
    }

    Account build(AccountDraft draft, int number) {
        return new Account(
                article.id() + "." + number,
                article.id(),
                what(draft),
                draft.scope,
                focus(draft),
                draft.modality(),
                when(draft),
                where(draft),
                who(draft),
                weapons(draft),
                Casualties.complete(new AccountFigures(article.text()).of(draft.events), article.text(), isA),
                draft.responsibility);
    }

    private What what(AccountDraft draft) {
        List<String> told = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        boolean tells = draft.events.stream().anyMatch(e -> !e.isOfThing());
        for (Event event : draft.events) {
            if (event.type() != null && !told.contains(event.type())) {
                told.add(event.type());
            }
            if (!(tells && event.isOfThing())
                    && evidence.stream()
                            .noneMatch(e -> e.start() == event.evidence().start()
                                    && e.end() == event.evidence().end())) {
                evidence.add(event.evidence());
            }
        }
        if (told.contains("prison-break")) {
            told.remove("release");
        }
        if (told.isEmpty()) {
            told.add(draft.events.stream().anyMatch(AccountBuilder::isAbduction) ? "abduction" : "other-violence");
        }
        if (isThreat(draft) && !told.contains("threat")) {
            told.add("threat");
        }
        told.sort(Comparator.comparing((String t) -> isAftermath(draft, t))
                .thenComparingInt(t -> -types.byId(t).map(EventType::weight).orElse(0)));
        if (isThreat(draft)) {
            told.remove("threat");
            told.add(0, "threat");
        }
        return new What(told.get(0), told, evidence);
    }

    /** Whether nothing but what was found afterwards tells of a type: a body in the grass makes no execution of an ambush. */
    private static boolean isAftermath(AccountDraft draft, String type) {
        List<Event> telling =
                draft.events.stream().filter(e -> type.equals(e.type())).toList();
        return !telling.isEmpty()
                && telling.stream().allMatch(e -> e.trigger().rule().strength() == Strength.AFTERMATH);
    }

    private static boolean isAbduction(Event event) {
        return event.figures().stream().anyMatch(f -> f.of().equals("abducted"));
    }

    /** An attack that somebody plans or might make is a threat and no attack yet. */
    private static boolean isThreat(AccountDraft draft) {
        return draft.family.equals("attack")
                && switch (draft.modality()) {
                    case PLANNED, THREATENED, HYPOTHETICAL -> true;
                    default -> false;
                };
    }

    // ---------------------------------------------------------------- when and where

    private When when(AccountDraft draft) {
        TimeMention time = draft.time;
        String partOfDay = draft.events.stream()
                .map(Event::partOfDay)
                .filter(p -> p != null)
                .findFirst()
                .orElse(time != null && time.partOfDay() != null ? time.partOfDay() : draft.partOfDay);
        LocalDate day = draft.dayOfPublication;
        if (day != null) {
            return new When(day, day, DatePrecision.DAY, partOfDay, DateBasis.PUBLISHED, List.of());
        }
        if (time == null || time.from() == null) {
            return new When(null, null, DatePrecision.UNKNOWN, partOfDay, null, List.of());
        }
        Evidence evidence = Evidence.of(article.text(), time.start(), time.end(), time.rule(), null);
        return new When(
                time.from(),
                time.to() == null ? time.from() : time.to(),
                time.precision(),
                partOfDay,
                DateBasis.TEXT,
                List.of(evidence));
    }

    private Where where(AccountDraft draft) {
        PlaceMention mention = draft.place;
        if (mention == null || mention.place() == null) {
            mention = draft.events.stream()
                    .map(Event::people)
                    .filter(p -> p != null)
                    .findFirst()
                    .orElse(null);
        }
        if (mention == null || mention.place() == null) {
            return ofDateline;
        }
        Place place = mention.place();
        Evidence evidence = Evidence.of(article.text(), mention.start(), mention.end(), mention.rule(), null);
        return new Where(
                asTold(mention, place),
                place.facility() == null ? null : mention.name(),
                place.admin1(),
                place.admin2(),
                place.country(),
                place.geonames(),
                place.lat(),
                place.lon(),
                place.precision(),
                List.of(evidence));
    }

    /** A town's name as the text spells it, not as the table does; the table's for "the capital", capitals and wider places. */
    private static @Nullable String asTold(PlaceMention mention, Place place) {
        String told = mention.name();
        boolean town = place.facility() == null
                && place.geonames() != null
                && (place.precision() == PlacePrecision.EXACT || place.precision() == PlacePrecision.NEAR);
        boolean spelt = told.length() > 2
                && Character.isUpperCase(told.charAt(0))
                && !told.equals(told.toUpperCase(Locale.ROOT));
        return town && spelt ? told : place.name();
    }

    private Focus focus(AccountDraft draft) {
        LocalDate to = draft.time == null ? null : draft.time.to();
        LocalDate published =
                article.published() == null ? null : article.published().day();
        boolean old = draft.old
                || !draft.news && to != null && published != null && to.isBefore(published.minusDays(HISTORY_DAYS));
        return old ? Focus.BACKGROUND : Focus.MAIN;
    }

    // ---------------------------------------------------------------- lists

    private static List<Who> who(AccountDraft draft) {
        Map<String, Who> merged = new LinkedHashMap<>();
        List<Who> all = new ArrayList<>();
        draft.events.forEach(e -> all.addAll(e.who()));
        all.addAll(draft.accused);
        all.addAll(draft.identified);
        for (Who who : all) {
            String key = who.role() + " "
                    + (who.actor() != null ? who.actor() : who.name().toLowerCase(Locale.ROOT));
            merged.merge(key, who, AccountBuilder::both);
        }
        return List.copyOf(merged.values());
    }

    private static Who both(Who a, Who b) {
        return new Who(
                a.role(),
                a.name(),
                a.actor(),
                union(a.aliases(), b.aliases()),
                a.kind(),
                a.count() == null ? b.count() : a.count(),
                a.certainty(),
                union(a.mentions(), b.mentions()),
                union(a.evidence(), b.evidence()));
    }

    private static List<With> weapons(AccountDraft draft) {
        Map<String, With> merged = new LinkedHashMap<>();
        for (Event event : draft.events) {
            for (With with : event.weapons()) {
                merged.merge(
                        with.kind(),
                        with,
                        (a, b) -> new With(
                                a.kind(),
                                a.name(),
                                a.count() == null ? b.count() : a.count(),
                                union(a.mentions(), b.mentions()),
                                union(a.evidence(), b.evidence())));
            }
        }
        return List.copyOf(merged.values());
    }

    private static <T> List<T> union(List<T> a, List<T> b) {
        List<T> all = new ArrayList<>(a);
        b.stream().filter(x -> !all.contains(x)).forEach(all::add);
        return all;
    }

    /** A place mention's own name or null. */
    static @Nullable String name(@Nullable PlaceMention mention) {
        return mention == null ? null : mention.name();
    }
}
