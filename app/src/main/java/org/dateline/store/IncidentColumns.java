package org.dateline.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.tally.Headings;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/** What of one incident filters and sorting need. */
final class IncidentColumns {
    private static final String WHOLE = "all";

    private final Session session;
    private final Dialect dialect;
    private final long num;
    private final Incident incident;

    IncidentColumns(Session session, Dialect dialect, long num, Incident incident) {
        this.session = session;
        this.dialect = dialect;
        this.num = num;
        this.incident = incident;
    }

    void write(String created, String changed) {
        Map<String, Long> totals = totals(incident.figures());
        row(created, changed, totals.get("killed"));
        for (String type : incident.what().types()) {
            session.run("INSERT INTO incident_type (type, incident) VALUES (?, ?)", type, num);
        }
        names();
        for (IncidentFigure figure : incident.figures()) {
            session.run(
                    "INSERT INTO incident_figure (incident, counted, of_group, codebook, low, best, high)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    num,
                    figure.of(),
                    figure.group(),
                    figure.codebook(),
                    figure.low(),
                    figure.best(),
                    figure.high());
        }
        totals.forEach((of, number) -> session.run(
                "INSERT INTO incident_total (counted, number, incident) VALUES (?, ?, ?)", of, number, num));
        index();
    }

    private void row(String created, String changed, @Nullable Long killed) {
        Days days = Days.of(incident.when());
        Where where = incident.where();
        Optional<Range> toll = toll(incident);
        Optional<Range> wounded = Headings.total(incident.figures(), "wounded");
        session.run(
                "INSERT INTO incident (num, id, created, changed, first_day, last_day, country, admin1, place, lat,"
                        + " lon, killed, sources, review, type, killed_low, killed_best, killed_high,"
                        + " wounded_low, wounded_best, wounded_high)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                num,
                incident.id(),
                created,
                changed,
                days.first(),
                days.last(),
                where.country(),
                where.admin1() == null ? null : Folded.of(where.admin1()),
                place(where),
                isSpot(where) ? where.lat() : null,
                isSpot(where) ? where.lon() : null,
                killed,
                incident.independentSources(),
                incident.review().word(),
                incident.what().type(),
                toll.map(Range::low).orElse(null),
                toll.map(Range::best).orElse(null),
                toll.map(Range::high).orElse(null),
                wounded.map(Range::low).orElse(null),
                wounded.map(Range::best).orElse(null),
                wounded.map(Range::high).orElse(null));
    }

    /** Those killed over all groups, as tallies count them. */
    static Optional<Range> toll(Incident incident) {
        return Headings.total(incident.figures(), "killed");
    }

    /** What is only known to be somewhere in a country or province did not happen at its centre. */
    private static boolean isSpot(Where where) {
        return where.precision() == PlacePrecision.EXACT
                || where.precision() == PlacePrecision.NEAR
                || where.precision() == PlacePrecision.ADMIN2;
    }

    /** What places are sorted by: country, first-level division, name. */
    private static @Nullable String place(Where where) {
        if (where.country() == null && where.name() == null) {
            return null;
        }
        return Stream.of(where.country(), where.admin1(), where.name())
                .map(part -> part == null ? "" : Folded.of(part))
                .collect(Collectors.joining("|"));
    }

    private void names() {
        Set<Long> nums = new LinkedHashSet<>();
        for (Who who : incident.who()) {
            if (who.actor() != null) {
                nums.add(name("actor", who.actor().toLowerCase(Locale.ROOT)));
            }
            Stream.concat(Stream.of(who.name()), who.aliases().stream())
                    .map(Folded::of)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> nums.add(name("name", name)));
        }
        for (Long name : nums) {
            session.run("INSERT INTO incident_name (name, incident) VALUES (?, ?)", name, num);
        }
    }

    private long name(String kind, String name) {
        return session.one("SELECT num FROM name WHERE kind = ? AND name = ?", row -> row.getLong(1), kind, name)
                .orElseGet(() -> {
                    long next = session.next("name", "num");
                    session.run("INSERT INTO name (num, kind, name) VALUES (?, ?, ?)", next, kind, name);
                    return next;
                });
    }

    /** A figure over all groups: that of "all", else the sum of the groups. Best, or low where there is no best. */
    private static Map<String, Long> totals(List<IncidentFigure> figures) {
        Map<String, Long> whole = new LinkedHashMap<>();
        Map<String, Long> sums = new LinkedHashMap<>();
        for (IncidentFigure figure : figures) {
            Long number = figure.best() == null ? figure.low() : figure.best();
            if (number != null) {
                if (figure.group().equals(WHOLE)) {
                    whole.merge(figure.of(), number, Math::max);
                }
                sums.merge(figure.of(), number, Long::sum);
            }
        }
        sums.putAll(whole);
        return sums;
    }

    /** Makes the names known to searching. */
    void index() {
        Where where = incident.where();
        List<@Nullable String> names = new ArrayList<>();
        names.add(where.name());
        names.add(where.facility());
        names.add(where.admin1());
        names.add(where.admin2());
        for (Who who : incident.who()) {
            names.add(who.name());
            names.addAll(who.aliases());
        }
        incident.weapons().forEach(weapon -> names.add(weapon.name()));
        String words =
                names.stream().filter(name -> name != null).map(Folded::of).collect(Collectors.joining(" "));
        dialect.index(session, "incident_words", num, words);
    }
}
