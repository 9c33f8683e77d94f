package org.dateline.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.model.Incident;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Review;
import org.dateline.model.Where;
import org.dateline.wave.Case;
import org.dateline.wave.Coverage;

/**
 * The incidents among which waves are looked for, each once however many articles tell of it. One whose place is worse known than by
 * province, or whose date is worse known than to the week, is left out and counted; one that a person rejected is as if it were not there.
 * What lasted some days counts on its first.
 */
final class WaveCases {
    private static final int WEEK = 7;

    private final Map<String, Incident> byId;
    private final Coverage coverage;

    private WaveCases(Map<String, Incident> byId, Coverage coverage) {
        this.byId = byId;
        this.coverage = coverage;
    }

    static WaveCases of(List<Incident> incidents, Predicate<Incident> asked) {
        List<Incident> wanted = incidents.stream()
                .filter(incident -> incident.review() != Review.REJECTED)
                .filter(asked)
                .toList();
        List<Incident> placed = wanted.stream().filter(WaveCases::isPlaced).toList();
        Map<String, Incident> dated = placed.stream()
                .filter(WaveCases::isDated)
                .collect(Collectors.toMap(Incident::id, incident -> incident, (one, again) -> one, LinkedHashMap::new));
        long undated = placed.stream().filter(incident -> !isDated(incident)).count();
        return new WaveCases(
                dated, new Coverage(dated.size(), wanted.size() - placed.size(), Math.toIntExact(undated)));
    }

    private static boolean isPlaced(Incident incident) {
        Where where = incident.where();
        return where.lat() != null
                && where.lon() != null
                && where.precision() != PlacePrecision.COUNTRY
                && where.precision() != PlacePrecision.UNKNOWN;
    }

    private static boolean isDated(Incident incident) {
        LocalDate from = incident.when().from();
        LocalDate to = incident.when().to();
        boolean fine = switch (incident.when().precision()) {
            case DAY, WEEK, RANGE -> true;
            case MONTH, YEAR, UNKNOWN -> false;
        };
        return fine && from != null && (to == null || ChronoUnit.DAYS.between(from, to) < WEEK);
    }

    Coverage coverage() {
        return coverage;
    }

    List<Incident> incidents() {
        return List.copyOf(byId.values());
    }

    /** Those of a wave. */
    List<Incident> of(List<String> ids) {
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** An incident as a case. */
    static Case of(Incident incident) {
        LocalDate day = Objects.requireNonNull(incident.when().from());
        double latitude = Objects.requireNonNull(incident.where().lat());
        double longitude = Objects.requireNonNull(incident.where().lon());
        return new Case(incident.id(), day, latitude, longitude, 1);
    }

    /** The country of all of them, empty where there are several. */
    static String country(List<Incident> incidents) {
        List<String> countries = incidents.stream()
                .map(incident -> Objects.requireNonNullElse(incident.where().country(), ""))
                .distinct()
                .toList();
        return countries.size() == 1 ? countries.get(0) : "";
    }
}
