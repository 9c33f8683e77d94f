package org.dateline.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.knowledge.Candidate;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.Knowledge;
import org.dateline.link.Correction;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Place;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * A field and the value that a person gives it, checked. {@code value} is null where the field is unknown.
 *
 * @param field as a path of the record
 */
record Amendment(String field, @Nullable String value) {
    private static final String UNKNOWN = "UNKNOWN";

    /** What is counted in the record, beside whatever else an incident already has a figure of. */
    private static final List<String> COUNTED = List.of(
            "killed",
            "wounded",
            "abducted",
            "escaped",
            "freed",
            "arrested",
            "missing",
            "displaced",
            "raped",
            "attackers",
            "rounds");

    private static final List<String> FIRST_WORDS = Stream.concat(
                    Stream.of("type", "when", "where", "figures", "who", "weapons", "responsibility"), COUNTED.stream())
            .toList();

    private static final List<String> ROLES =
            Stream.of(Role.values()).map(Role::word).toList();

    /** Whose figures there are, beside those of the groups that an incident already has. */
    private static final List<String> GROUPS = List.of(
            "all",
            "civilians",
            "police",
            "military",
            "security-forces",
            "insurgents",
            "prisoners",
            "protesters",
            "children",
            "women",
            "foreigners",
            "attackers");

    /**
     * The amendments that a correction comes to: one, or for the name of a known place one for each field of it. {@code UNKNOWN}
     * makes the field unknown; {@code killed} stands for {@code figures.killed.all.best}, {@code where} for {@code where.name}, {@code
     * perpetrator} for {@code who.perpetrator}.
     *
     * @throws ReviewException where there is no such field or it cannot have the value; it says what it can have
     */
    static List<Amendment> of(Incident incident, String field, String value, Supplier<Knowledge> knowledge) {
        String path = path(field);
        if (value.equals(UNKNOWN)) {
            return List.of(checked(path, null));
        }
        return switch (path) {
            case "type" -> List.of(type(value, knowledge.get()));
            case "where.country" -> List.of(checked(path, CountryCodes.code(value)));
            case "where.name" -> place(incident, value, knowledge.get());
            case "weapons" -> List.of(checked(path, CastEntries.weapons(value, knowledge.get())));
            default -> {
                String given = path.startsWith("who.")
                        ? CastEntries.participants(incident, value, knowledge.get())
                        : value.strip();
                Amendment amendment = checked(path, given);
                if (path.startsWith("figures.")) {
                    amendment.checkHeading(incident);
                }
                yield List.of(amendment);
            }
        };
    }

    private static String path(String field) {
        String path = field.strip().toLowerCase(Locale.ROOT);
        if (path.equals("where") || path.equals("place")) {
            return "where.name";
        } else if (path.equals("date")) {
            return "when";
        } else if (path.equals("weapon") || path.equals("with")) {
            return "weapons";
        } else if (ROLES.contains(path)) {
            return "who." + path;
        }
        String[] parts = path.split("\\.", -1);
        boolean figure = parts[0].equals("figures");
        int from = figure ? 1 : 0;
        boolean counted = figure || COUNTED.contains(parts[0]);
        if (!counted || parts.length == from) {
            return path;
        }
        return "figures." + parts[from] + "."
                + (parts.length > from + 1 ? parts[from + 1] : "all") + "."
                + (parts.length > from + 2 ? parts[from + 2] : "best")
                + (parts.length > from + 3 ? "." + parts[from + 3] : "");
    }

    private static Amendment checked(String path, @Nullable String value) {
        try {
            Correction.of(path, value);
            return new Amendment(path, value);
        } catch (IllegalArgumentException e) {
            String meant = Likest.question(path.split("\\.", -1)[0], FIRST_WORDS);
            throw new ReviewException(e.getMessage() + meant);
        }
    }

    private static Amendment type(String value, Knowledge knowledge) {
        String type = value.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        List<String> types =
                knowledge.eventTypes().all().stream().map(EventType::id).toList();
        if (!types.contains(type)) {
            throw new ReviewException("there is no event type \"" + value + "\"" + Likest.question(type, types)
                    + ". There are: " + String.join(", ", types));
        }
        return checked("type", type);
    }

    private void checkHeading(Incident incident) {
        String[] parts = field.split("\\.", -1);
        Set<String> counted = new LinkedHashSet<>(COUNTED);
        incident.figures().stream().map(IncidentFigure::of).forEach(counted::add);
        Set<String> groups = new LinkedHashSet<>(GROUPS);
        incident.figures().stream().map(IncidentFigure::group).forEach(groups::add);
        if (!counted.contains(parts[1])) {
            throw new ReviewException(
                    "nothing is counted as \"" + parts[1] + "\"; there are " + String.join(", ", counted));
        }
        if (!groups.contains(parts[2])) {
            throw new ReviewException("there is no group \"" + parts[2] + "\"; there are " + String.join(", ", groups));
        }
    }

    /** A place that the gazetteer knows brings its position; in the incident's country if it is there. */
    private static List<Amendment> place(Incident incident, String name, Knowledge knowledge) {
        List<Candidate> candidates = knowledge.places().findLoosely(name.strip());
        String country = incident.where().country();
        Candidate chosen = candidates.stream()
                .filter(candidate ->
                        country == null || country.equals(candidate.place().country()))
                .findFirst()
                .orElse(candidates.isEmpty() ? null : candidates.get(0));
        List<Amendment> amendments = new ArrayList<>(List.of(checked("where.name", name.strip())));
        if (chosen == null) {
            return amendments;
        }
        Place place = chosen.place();
        Stream.of(
                        new Amendment("where.country", place.country()),
                        new Amendment("where.admin1", place.admin1()),
                        new Amendment("where.geonames", text(place.geonames())),
                        new Amendment("where.lat", text(place.lat())),
                        new Amendment("where.lon", text(place.lon())),
                        new Amendment("where.precision", place.precision().word()))
                .filter(amendment -> amendment.value() != null)
                .map(amendment -> checked(amendment.field(), amendment.value()))
                .forEach(amendments::add);
        return amendments;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
