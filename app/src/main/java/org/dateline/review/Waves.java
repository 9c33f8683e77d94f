package org.dateline.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Incident;
import org.dateline.wave.Alarm;
import org.dateline.wave.CampaignScan;
import org.dateline.wave.Case;
import org.dateline.wave.CountAlarms;
import org.dateline.wave.Coverage;
import org.dateline.wave.NearRepeats;
import org.dateline.wave.Wave;
import org.dateline.wave.WaveOptions;
import org.dateline.wave.WaveScan;
import org.dateline.wave.WaveWords;

/** Waves among merged incidents; which of these are looked at is said by {@link WaveCases}. */
public final class Waves {
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

        private static Found of(List<Wave> waves, Coverage coverage) {
            return new Found(waves, coverage.looked(), coverage.withoutPlace(), coverage.withoutDate());
        }

        /** Among how many incidents was looked. */
        public Coverage coverage() {
            return new Coverage(looked, withoutPlace, withoutDate);
        }
    }

    /** Weeks with more incidents than usual, and among how many incidents was looked. */
    public record FoundAlarms(List<Alarm> alarms, Coverage coverage) {
        /** Copies the list. */
        public FoundAlarms {
            alarms = List.copyOf(alarms);
        }
    }

    /** Pairs of incidents by distance and days, and among how many incidents was looked. */
    public record FoundRepeats(List<NearRepeats.Band> bands, Coverage coverage) {
        /** Copies the list. */
        public FoundRepeats {
            bands = List.copyOf(bands);
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
        WaveCases cases = WaveCases.of(incidents, wanted(options.family()));
        Map<String, List<Incident>> families = new TreeMap<>(cases.incidents().stream()
                .collect(Collectors.groupingBy(
                        incident -> options.family().isEmpty() ? family(incident) : options.family())));
        List<List<Wave>> found = new ArrayList<>();
        families.forEach((family, group) -> found.add(scanned(group, options).stream()
                .map(wave -> told(wave, family, cases))
                .toList()));
        List<Wave> waves = found.stream()
                .filter(list -> !list.isEmpty())
                .sorted(Comparator.comparingDouble(
                        (List<Wave> list) -> list.get(0).p()))
                .flatMap(List::stream)
                .toList();
        return Found.of(waves, cases.coverage());
    }

    private static List<Wave> scanned(List<Incident> incidents, WaveOptions options) {
        try {
            return new WaveScan(options)
                    .waves(incidents.stream().map(WaveCases::of).toList());
        } catch (IllegalArgumentException e) {
            throw new FilterException("radius", String.valueOf(e.getMessage()));
        }
    }

    private static Wave told(Wave wave, String family, WaveCases cases) {
        String place = cases.of(List.of(wave.centre())).stream()
                .map(incident -> Objects.requireNonNullElse(incident.where().name(), ""))
                .collect(Collectors.joining());
        return wave.told(
                family.equals(WaveOptions.ALL) ? "" : family,
                WaveCases.country(cases.of(wave.ids())),
                WaveWords.of(wave, place, "incident"));
    }

    /**
     * Incidents of one rare type, or of one such type by one family of actors, near each other in time at whatever distance. Dates are
     * weighed against those of all incidents given.
     *
     * @param actors for an actor's id the family that it belongs to
     */
    public Found campaigns(List<Incident> incidents, WaveOptions options, ActorFamilies actors) {
        Predicate<Incident> wanted = wanted(options.family());
        WaveCases cases = WaveCases.of(incidents, incident -> true);
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        cases.incidents().stream().filter(wanted).forEach(incident -> {
            String type = incident.what().type();
            Stream.concat(Stream.of(type), actors.of(incident).stream().map(family -> type + " by " + family))
                    .forEach(kind -> kinds.computeIfAbsent(kind, k -> new LinkedHashSet<>())
                            .add(incident.id()));
        });
        List<Case> all = cases.incidents().stream().map(WaveCases::of).toList();
        List<Wave> found = new CampaignScan(options)
                .campaigns(all, kinds).stream()
                        .map(wave -> wave.told(wave.family(), WaveCases.country(cases.of(wave.ids())), wave.words()))
                        .toList();
        return Found.of(found, cases.coverage());
    }

    /** Weeks with more incidents than usual, in countries and in their first-level divisions. */
    public FoundAlarms alarms(List<Incident> incidents, WaveOptions options) {
        WaveCases cases = WaveCases.of(incidents, wanted(options.family()));
        Map<String, List<Case>> regions = new TreeMap<>();
        for (Incident incident : cases.incidents()) {
            String country = incident.where().country();
            String admin1 = incident.where().admin1();
            if (country != null) {
                String name = CountryCodes.english(country);
                regions.computeIfAbsent(name, k -> new ArrayList<>()).add(WaveCases.of(incident));
                if (admin1 != null) {
                    regions.computeIfAbsent(admin1 + ", " + name, k -> new ArrayList<>())
                            .add(WaveCases.of(incident));
                }
            }
        }
        return new FoundAlarms(new CountAlarms(options).alarms(regions), cases.coverage());
    }

    /** Pairs of incidents by distance and days between them, beside what chance makes. */
    public FoundRepeats nearRepeats(List<Incident> incidents, WaveOptions options) {
        WaveCases cases = WaveCases.of(incidents, wanted(options.family()));
        List<Case> all = cases.incidents().stream().map(WaveCases::of).toList();
        return new FoundRepeats(
                NearRepeats.usual(options.replicas(), options.seed()).bands(all), cases.coverage());
    }

    private Predicate<Incident> wanted(String family) {
        if (family.isEmpty() || family.equals(WaveOptions.ALL)) {
            return incident -> true;
        }
        if (types.all().stream().noneMatch(type -> isOf(type, family))) {
            throw new FilterException(
                    "family",
                    "there is no event type or family \"" + family + "\"; there are all, "
                            + types.all().stream()
                                    .flatMap(type -> Stream.of(type.family(), type.id()))
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        return incident -> types.byId(incident.what().type())
                .map(type -> isOf(type, family))
                .orElse(false);
    }

    private static boolean isOf(EventType type, String family) {
        return type.family().equals(family) || type.id().equals(family);
    }

    private String family(Incident incident) {
        String type = incident.what().type();
        return types.byId(type).map(EventType::family).orElse(type);
    }
}
