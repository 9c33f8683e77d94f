package org.dateline.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.model.Account;
import org.dateline.model.DateBasis;
import org.dateline.model.DatePrecision;
import org.dateline.model.Incident;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Review;
import org.dateline.model.Role;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.report.SituationReport.Bar;
import org.dateline.report.SituationReport.Spot;
import org.dateline.report.SituationReport.Timeline;
import org.dateline.store.Store;
import org.dateline.tally.Headings;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/** What a report keeps of the incidents that pass: counts, and the deadliest of them. */
final class Gathering {
    private static final int BY_DAY = 62;
    private static final int BY_WEEK = 400;
    private static final int BY_MONTH = 3700;

    private static final Comparator<Incident> WEIGHT = Comparator.comparingLong(Gathering::weight)
            .thenComparingInt(Incident::independentSources)
            .thenComparing(Incident::id);
    private static final Comparator<Incident> BY_DATE = Comparator.comparing(
                    (Incident incident) -> day(incident.when()), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Incident::id);

    /** What an article may leave out. */
    enum Gap {
        NO_PLACE,
        COUNTRY_ONLY,
        DATE_OF_PUBLICATION,
        DATE_VAGUE,
        NO_KILLED,
        NO_PERPETRATOR,
        ONE_SOURCE,
        NOT_REVIEWED
    }

    private final int most;
    private final PriorityQueue<Incident> deadliest = new PriorityQueue<>(WEIGHT);
    private final Map<Gap, Set<String>> gaps = new EnumMap<>(Gap.class);
    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final Map<LocalDate, Bar> days = new TreeMap<>();
    private final Set<String> articles = new LinkedHashSet<>();
    private int incidents;
    private int rejected;
    private int vague;

    Gathering(int most) {
        this.most = most;
        for (Gap gap : Gap.values()) {
            gaps.put(gap, new LinkedHashSet<>());
        }
    }

    void add(Incident incident, Store store) {
        if (incident.review() == Review.REJECTED) {
            rejected++;
            return;
        }
        incidents++;
        deadliest.add(incident);
        if (deadliest.size() > most) {
            deadliest.remove();
        }
        store.accounts(incident.accounts()).stream().map(Account::article).forEach(articles::add);
        place(incident);
        date(incident);
        note(Gap.NO_KILLED, incident, killed(incident) == null);
        note(Gap.NO_PERPETRATOR, incident, incident.who().stream().noneMatch(who -> who.role() == Role.PERPETRATOR));
        note(Gap.ONE_SOURCE, incident, incident.independentSources() < 2);
        note(Gap.NOT_REVIEWED, incident, incident.review() == Review.AUTOMATIC);
    }

    private void note(Gap gap, Incident incident, boolean is) {
        if (is) {
            ids(gap).add(incident.id());
        }
    }

    private void place(Incident incident) {
        Where where = incident.where();
        boolean coarse = where.precision() == PlacePrecision.COUNTRY || where.precision() == PlacePrecision.UNKNOWN;
        note(Gap.NO_PLACE, incident, where.country() == null && where.lat() == null);
        note(Gap.COUNTRY_ONLY, incident, where.country() != null && coarse);
        Double lat = where.lat();
        Double lon = where.lon();
        if (lat != null && lon != null && !coarse) {
            String name = where.name() == null ? Words.orEmpty(where.admin1()) : Words.line(where.name());
            spots.merge(
                    lat + " " + lon,
                    new Spot(lat, lon, name, 1, killed(incident)),
                    (known, other) -> new Spot(
                            lat, lon, known.name(), known.incidents() + 1, plus(known.killed(), other.killed())));
        }
    }

    private void date(Incident incident) {
        When when = incident.when();
        LocalDate day = day(when);
        boolean close = Set.of(DatePrecision.DAY, DatePrecision.RANGE, DatePrecision.WEEK)
                .contains(when.precision());
        note(Gap.DATE_OF_PUBLICATION, incident, when.basis() == DateBasis.PUBLISHED);
        note(Gap.DATE_VAGUE, incident, day != null && !close);
        if (day != null && close) {
            days.merge(
                    day,
                    new Bar(day, day, 1, killed(incident)),
                    (a, b) -> new Bar(a.from(), a.to(), a.incidents() + b.incidents(), plus(a.killed(), b.killed())));
        } else {
            vague++;
        }
    }

    private static @Nullable LocalDate day(When when) {
        return when.from() == null ? when.to() : when.from();
    }

    private static @Nullable Range killed(Incident incident) {
        return Headings.total(incident.figures(), "killed").orElse(null);
    }

    private static long weight(Incident incident) {
        Range range = killed(incident);
        if (range == null) {
            return -1;
        }
        return range.best() == null ? range.high() : range.best();
    }

    private static @Nullable Range plus(@Nullable Range a, @Nullable Range b) {
        if (a == null) {
            return b;
        }
        return b == null ? a : a.plus(b);
    }

    int incidents() {
        return incidents;
    }

    int rejected() {
        return rejected;
    }

    /** The articles that tell of any of them. */
    Set<String> articles() {
        return articles;
    }

    /** The incidents of which something is not told. */
    Set<String> ids(Gap gap) {
        return gaps.getOrDefault(gap, Set.of());
    }

    /** The deadliest, by date. */
    List<Incident> told() {
        return deadliest.stream().sorted(BY_DATE).toList();
    }

    List<Spot> spots() {
        return List.copyOf(spots.values());
    }

    @Nullable
    LocalDate first() {
        return days.keySet().stream().findFirst().orElse(null);
    }

    @Nullable
    LocalDate last() {
        return days.keySet().stream().reduce((a, b) -> b).orElse(null);
    }

    /** Bars over the period asked for, where it is open over what is dated. */
    Timeline timeline(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = from == null ? first() : from;
        LocalDate last = to == null ? last() : to;
        if (first == null || last == null || days.isEmpty()) {
            return new Timeline("day", List.of(), vague);
        }
        long span = ChronoUnit.DAYS.between(first, last) + 1;
        String grain = span <= BY_DAY ? "day" : span <= BY_WEEK ? "week" : span <= BY_MONTH ? "month" : "year";
        List<Bar> bars = new ArrayList<>();
        for (LocalDate start = start(first, grain); !start.isAfter(last); start = next(start, grain)) {
            LocalDate end = next(start, grain).minusDays(1);
            int count = 0;
            Range killed = null;
            for (Bar day : days.values()) {
                LocalDate counted = day.from().isBefore(first) ? first : day.from();
                if (!counted.isBefore(start) && !counted.isAfter(end)) {
                    count += day.incidents();
                    killed = plus(killed, day.killed());
                }
            }
            bars.add(new Bar(start, end, count, killed));
        }
        return new Timeline(grain, bars, vague);
    }

    private static LocalDate start(LocalDate day, String grain) {
        return switch (grain) {
            case "week" -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case "month" -> day.withDayOfMonth(1);
            case "year" -> day.withDayOfYear(1);
            default -> day;
        };
    }

    private static LocalDate next(LocalDate day, String grain) {
        return switch (grain) {
            case "week" -> day.plusWeeks(1);
            case "month" -> day.plusMonths(1);
            case "year" -> day.plusYears(1);
            default -> day.plusDays(1);
        };
    }
}
