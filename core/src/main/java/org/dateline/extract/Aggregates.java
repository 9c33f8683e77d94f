package org.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.DatePrecision;
import org.dateline.model.HowMany;
import org.dateline.model.PlaceMention;
import org.dateline.model.Scope;
import org.dateline.model.TimeMention;
import org.dateline.text.Relation;
import org.dateline.text.Token;

/** Tells totals over a period or over many incidents from single incidents. */
final class Aggregates {
    private static final int LONG_DAYS = 7;
    private static final int MANY_IN_YEAR = 10;
    private static final Set<String> ATTACKS =
            Set.of("attack", "bombing", "blast", "explosion", "shooting", "assault", "raid", "strike", "ambush");
    private static final Set<String> TOTAL_WORDS =
            Set.of("monthly", "yearly", "annual", "deadliest", "bloodiest", "total", "so");
    private static final Set<String> COUNTING = Set.of("record", "count", "document", "register", "tally", "log");
    private static final Set<String> SINCE = Set.of("since", "during", "over", "throughout", "across");

    private final SeveralIncidents several;

    Aggregates(AnnotatedDocument document) {
        this.several = new SeveralIncidents(document);
    }

    /** Whether a trigger counts over several incidents, or over weeks and over no single town. */
    boolean isAggregate(Event event) {
        if (several.areCounted(event)) {
            return true;
        }
        TimeMention time = event.time();
        if (event.figures().isEmpty() && !countsPlaces(event)) {
            return false;
        }
        if (isRecorded(event)) {
            return true;
        }
        boolean spot = event.places().stream().anyMatch(Aggregates::isSpot);
        if (spot) {
            return false;
        }
        if (countsCountries(event) || hasBeenSoFar(event)) {
            return true;
        }
        return time != null
                && isPeriod(time)
                && (hasWord(event, SINCE)
                        || hasWord(event, TOTAL_WORDS)
                        || countsPlaces(event)
                        || isLarge(event)
                        || isOfYear(event, time));
    }

    private static boolean isPeriod(TimeMention time) {
        return time.from() != null
                && time.to() != null
                && time.to().toEpochDay() - time.from().toEpochDay() >= LONG_DAYS;
    }

    /** "More than 800 have been killed since the coup": a count that is not closed; one since an attack is that attack's. */
    private static boolean hasBeenSoFar(Event event) {
        Tree tree = event.trigger().tree();
        Token head = event.trigger().head();
        boolean perfect = head.isVerb()
                && tree.children(head, Relation.AUXILIARY).stream()
                        .anyMatch(t -> t.form().equals("have") || t.form().equals("has"));
        boolean several = event.figures().stream().anyMatch(f -> count(f) > 1);
        return perfect && several && tree.tokens().stream().anyMatch(t -> beginsPeriod(tree, t));
    }

    /** "Since 3 May monitors have documented 41 deaths": what somebody keeps count of, wherever it is. */
    private static boolean isRecorded(Event event) {
        Tree tree = event.trigger().tree();
        return event.figures().stream().anyMatch(f -> count(f) > 1)
                && tree.upwards(event.trigger().head()).stream()
                        .anyMatch(t -> COUNTING.contains(t.lemma())
                                && tree.children(t, Relation.AUXILIARY).stream()
                                        .anyMatch(a -> a.lemma().equals("have")))
                && tree.tokens().stream().anyMatch(t -> beginsPeriod(tree, t));
    }

    private static boolean beginsPeriod(Tree tree, Token since) {
        Token object = tree.child(since, Relation.PREPOSITION_OBJECT);
        Token next = tree.at(since.index() + 1);
        return since.form().equalsIgnoreCase("since")
                && (object != null || next != null)
                && (object == null || !ATTACKS.contains(object.lemma()));
    }

    /** "In 2020, 55 people were killed in the city": so many in a year, of whom nobody is said to have killed them. */
    private static boolean isOfYear(Event event, TimeMention time) {
        return event.trigger().isHarm()
                && time.precision() == DatePrecision.YEAR
                && event.trigger().slot("agent").isEmpty()
                && event.figures().stream().anyMatch(f -> count(f) >= MANY_IN_YEAR);
    }

    private static long count(HowMany figure) {
        Long low = figure.quantity().low();
        Long best = figure.quantity().best();
        return low != null ? low : best != null ? best : 0;
    }

    /**
     * The total that an event goes on with: "of the dead, 886 were soldiers", "Baghdad was worst hit, with 375 killed". Empty where
     * it has a day of its own, counts few, or where the text has come to single incidents.
     */
    Optional<AccountDraft> goesOn(Event event, List<AccountDraft> drafts) {
        if (!event.trigger().isHarm() || event.time() != null || !isLarge(event)) {
            return Optional.empty();
        }
        List<AccountDraft> totals =
                drafts.stream().filter(d -> d.scope == Scope.AGGREGATE).toList();
        int last = totals.stream().mapToInt(AccountDraft::lastSentence).max().orElse(-1);
        boolean incidents = drafts.stream()
                .anyMatch(d -> d.scope == Scope.INCIDENT
                        && d.happened
                        && d.events.get(0).sentence() > last);
        return incidents ? Optional.empty() : totals.stream().findFirst();
    }

    private static boolean isSpot(PlaceMention mention) {
        return mention.place() != null && !Distance.isWide(mention.place());
    }

    private static boolean isLarge(Event event) {
        return event.figures().stream()
                .map(f -> Optional.ofNullable(f.quantity().low())
                        .orElse(f.quantity().best()))
                .anyMatch(n -> n != null && n >= 100);
    }

    /** "assaults on nine prisons", "jails in nine countries": many places in one statement. */
    private static boolean countsPlaces(Event event) {
        return event.figures().stream().anyMatch(f -> f.of().endsWith("s") && PLACES.contains(f.of()));
    }

    /** One statement over three countries, cities or more is no single incident. */
    private static boolean countsCountries(Event event) {
        return event.figures().stream()
                .anyMatch(f -> MANY.contains(f.of())
                        && f.quantity().low() != null
                        && f.quantity().low() >= 3);
    }

    private static final Set<String> MANY = Set.of("countries", "provinces", "states", "cities");

    private static final Set<String> PLACES = Set.of(
            "prisons",
            "jails",
            "countries",
            "cities",
            "towns",
            "provinces",
            "villages",
            "states",
            "districts",
            "attacks",
            "incidents",
            "assaults",
            "bombings");

    private static boolean hasWord(Event event, Set<String> words) {
        for (Token token : event.trigger().tree().tokens()) {
            if (words.contains(token.form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
