package org.dateline.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Incident;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Review;
import org.dateline.model.Where;
import org.dateline.wave.Case;
import org.dateline.wave.Wave;
import org.dateline.wave.WaveOptions;
import org.dateline.wave.WaveScan;
import org.dateline.wave.WaveWords;

/**
 * Waves among incidents, each counted once however many articles tell of it. One whose place is not known as well as a province or
 * whose date not to the week is left out, and counted as such; one that a person rejected is not looked at.
 */
public final class Waves {
    private static final int WEEK = 7;

    private final EventTypes types;

    /** With the event types whose families are looked at each by itself. */
    public Waves(EventTypes types) {
        this.types = types;
    }

    /**
     * What was found.
     *
     * @param waves of each family the strongest first, the families in the order of their strongest
     * @param looked how many incidents were looked at
     * @param withoutPlace how many were left out because their place is worse known than by province
     * @param withoutDate how many of the others because their date is worse known than to the week
     */
    public record Found(List<Wave> waves, int looked, int withoutPlace, int withoutDate) {
        /** Copies the list. */
        public Found {
            waves = List.copyOf(waves);
        }
    }

    /** The waves among merged incidents; how many were left out says {@link #in}. */
    public static List<Wave> of(List<Incident> incidents, WaveOptions options) {
        return new Waves(EventTypes.load()).in(incidents, options).waves();
    }

    /**
     * The waves among merged incidents, and how many were left out.
     *
     * @throws FilterException where there is no such family or type, or the radius takes in too much
     */
    public Found in(List<Incident> incidents, WaveOptions options) {
        List<Incident> wanted = incidents.stream()
                .filter(incident -> incident.review() != Review.REJECTED)
                .filter(wanted(options.family()))
                .toList();
        List<Incident> placed = wanted.stream().filter(Waves::isPlaced).toList();
        List<Incident> dated = placed.stream().filter(Waves::isDated).toList();
        Map<String, List<Incident>> groups = dated.stream()
                .collect(Collectors.groupingBy(
                        incident -> options.family().isEmpty()
                                ? family(incident.what().type())
                                : options.family(),
                        TreeMap::new,
                        Collectors.toList()));
        List<List<Wave>> found = new ArrayList<>();
        groups.forEach((family, group) -> found.add(scan(family, group, options)));
        List<Wave> waves = found.stream()
                .filter(list -> !list.isEmpty())
                .sorted(Comparator.comparingDouble(
                        (List<Wave> list) -> list.get(0).p()))
                .flatMap(List::stream)
                .toList();
        return new Found(waves, dated.size(), wanted.size() - placed.size(), placed.size() - dated.size());
    }

    private Predicate<Incident> wanted(String family) {
        if (family.isEmpty() || family.equals(WaveOptions.ALL)) {
            return incident -> true;
        }
        boolean known = types.all().stream()
                .anyMatch(type -> type.family().equals(family) || type.id().equals(family));
        if (!known) {
            throw new FilterException(
                    "family",
                    "there is no event type or family \"" + family + "\"; there are all, "
                            + types.all().stream()
                                    .flatMap(type -> Stream.of(type.family(), type.id()))
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        return incident -> incident.what().type().equals(family)
                || family(incident.what().type()).equals(family);
    }

    private String family(String type) {
        return types.byId(type).map(EventType::family).orElse(type);
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

    private static List<Wave> scan(String family, List<Incident> incidents, WaveOptions options) {
        Map<String, Incident> byId =
                incidents.stream().collect(Collectors.toMap(Incident::id, Function.identity(), (one, again) -> one));
        List<Case> cases = byId.values().stream()
                .map(Waves::asCase)
                .flatMap(Optional::stream)
                .toList();
        return new WaveScan(options)
                .waves(cases).stream().map(wave -> told(wave, family, byId)).toList();
    }

    private static Optional<Case> asCase(Incident incident) {
        LocalDate day = incident.when().from();
        Double lat = incident.where().lat();
        Double lon = incident.where().lon();
        return day == null || lat == null || lon == null
                ? Optional.empty()
                : Optional.of(new Case(incident.id(), day, lat, lon, 1));
    }

    private static Wave told(Wave wave, String family, Map<String, Incident> byId) {
        List<Incident> own =
                wave.ids().stream().map(byId::get).filter(Objects::nonNull).toList();
        List<String> countries = own.stream()
                .map(incident -> Objects.requireNonNullElse(incident.where().country(), ""))
                .distinct()
                .toList();
        Incident centre = byId.get(wave.centre());
        String place =
                centre == null ? "" : Objects.requireNonNullElse(centre.where().name(), "");
        return wave.told(
                family.equals(WaveOptions.ALL) ? "" : family,
                countries.size() == 1 ? countries.get(0) : "",
                WaveWords.of(wave, place, "incident"));
    }
}
