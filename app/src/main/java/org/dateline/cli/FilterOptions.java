package org.dateline.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Review;
import org.dateline.review.CountryCodes;
import org.dateline.review.Likest;
import org.dateline.review.ReviewException;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentQuery.AtLeast;
import org.dateline.store.IncidentQuery.Near;
import org.dateline.store.IncidentQuery.Order;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which incidents a command is about. */
final class FilterOptions {
    private static final double FARTHEST_KM = 20_038;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--country",
            paramLabel = "COUNTRY",
            description = "Only in this country: its code (IQ) or its English name.")
    private @Nullable String country;

    @Option(names = "--admin1", paramLabel = "NAME", description = "Only in this province or state.")
    private @Nullable String admin1;

    @Option(
            names = "--near",
            paramLabel = "LAT,LON,KM",
            description = "Only within so many kilometres of a point in degrees: 33.29,44.07,50.")
    private @Nullable String near;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Only from this day on: 2013-07-21, or 2013-07 or 2013 for the first of it.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Only up to this day: 2013-07-21, or 2013-07 or 2013 for the last of it.")
    private @Nullable String to;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            split = ",",
            description =
                    "Only of these event types, with those that are more special, or of these families (attack, unrest).")
    private Set<String> types = Set.of();

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Only with this actor: its id, or a part of a participant's name.")
    private @Nullable String actor;

    @Option(
            names = "--review",
            paramLabel = "STATE",
            split = ",",
            description = "Only in these states: automatic, confirmed, corrected, rejected.")
    private Set<String> review = Set.of();

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = "Only where all these words stand in one of the articles, or in the names of the incident.")
    private @Nullable String text;

    @Option(
            names = "--updated-since",
            paramLabel = "TIME",
            description = "Only what changed since this day or instant: 2026-11-22, 2026-11-22T04:30:00Z.")
    private @Nullable String updatedSince;

    FilterOptions() {
        this.command = CommandSpec.create();
    }

    /**
     * The query; {@code figure} is null where no number is asked for.
     *
     * @throws ParameterException where an option has a value that it cannot have
     */
    IncidentQuery query(
            EventTypes known, @Nullable AtLeast figure, Order order, boolean descending, int offset, int limit) {
        try {
            return made(known, figure, order, descending, offset, limit);
        } catch (IllegalArgumentException | ReviewException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private IncidentQuery made(
            EventTypes known, @Nullable AtLeast figure, Order order, boolean descending, int offset, int limit) {
        LocalDate first = from == null ? null : Days.first(from);
        LocalDate last = to == null ? null : Days.last(to);
        if (first != null && last != null && first.isAfter(last)) {
            throw new IllegalArgumentException("--from " + from + " is after --to " + to);
        }
        return new IncidentQuery(
                country == null ? null : CountryCodes.code(country),
                admin1,
                near == null ? null : near(near),
                null,
                first,
                last,
                types(known),
                actor,
                figure,
                review.stream().map(FilterOptions::state).collect(Collectors.toSet()),
                text,
                updatedSince == null ? null : instant(updatedSince),
                order,
                descending,
                offset,
                limit);
    }

    /** Everything that is asked for, by date. */
    IncidentQuery query(EventTypes known) {
        return query(known, null, Order.DATE, false, 0, Integer.MAX_VALUE);
    }

    /** Whether something besides period and place narrows the incidents. */
    boolean narrows() {
        return near != null
                || !types.isEmpty()
                || actor != null
                || !review.isEmpty()
                || text != null
                || updatedSince != null;
    }

    private static Near near(String given) {
        String[] parts = given.split(",", -1);
        boolean numbers = parts.length == 3
                && Arrays.stream(parts).allMatch(part -> part.strip().matches("-?\\d{1,5}(\\.\\d{1,15})?"));
        if (numbers) {
            double lat = Double.parseDouble(parts[0]);
            double lon = Double.parseDouble(parts[1]);
            double km = Double.parseDouble(parts[2]);
            if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && km > 0 && km <= FARTHEST_KM) {
                return new Near(lat, lon, km);
            }
        }
        throw new IllegalArgumentException(
                "--near is latitude, longitude and kilometres, such as 33.29,44.07,50, not \"" + given + "\"");
    }

    private static Instant instant(String given) {
        return given.length() <= 10 ? Days.start(given) : Days.instant(given);
    }

    private static Review state(String word) {
        return Arrays.stream(Review.values())
                .filter(state -> state.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no state \"" + word
                        + "\"; an incident is automatic, confirmed, corrected or rejected"));
    }

    /** The types of the words given: a type and all that are more special, or all of a family. */
    private Set<String> types(EventTypes known) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String given : types) {
            String word = given.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
            List<String> meant = known.all().stream()
                    .filter(type -> type.family().equals(word)
                            || known.lineage(type.id()).stream()
                                    .anyMatch(parent -> parent.id().equals(word)))
                    .map(EventType::id)
                    .toList();
            if (meant.isEmpty()) {
                Set<String> words = new TreeSet<>();
                known.all().forEach(type -> words.add(type.id()));
                known.all().forEach(type -> words.add(type.family()));
                throw new IllegalArgumentException("there is no event type or family \"" + given + "\""
                        + Likest.question(word, words) + ". There are: " + String.join(", ", words));
            }
            wanted.addAll(meant);
        }
        return wanted;
    }
}
