package org.dateline.link;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dateline.model.DatePrecision;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Responsibility;
import org.dateline.model.Role;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.jspecify.annotations.Nullable;

/**
 * One field of an incident and the value that a person gives it in place of what the articles say. The fields: {@code type};
 * {@code when} (a day, or two with a slash between), {@code when.from}, {@code when.to}, {@code when.precision}; {@code
 * where.name}, {@code where.facility}, {@code where.admin1}, {@code where.admin2}, {@code where.country}, {@code where.geonames}, {@code where.lat}, {@code
 * where.lon}, {@code where.precision}; {@code figures.OF.GROUP.low}, {@code .best} and {@code .high}; and as whole lists, written as
 * {@link Listings} says, {@code who.ROLE}, {@code weapons} and {@code responsibility}. A null value makes the field unknown, a list
 * empty.
 *
 * <p>Trap: a new name of the place takes coordinates and province of the old one away; give those after it.
 */
public final class Correction {
    private static final int FIGURE_PARTS = 4;

    private final String path;
    private final BiFunction<Incident, String, Incident> change;

    private Correction(String path, UnaryOperator<Incident> change) {
        this(path, (incident, source) -> change.apply(incident));
    }

    private Correction(String path, BiFunction<Incident, String, Incident> change) {
        this.path = path;
        this.change = change;
    }

    /**
     * The correction of a field.
     *
     * @throws IllegalArgumentException where there is no such field, or it cannot have the value; the message says what it can have
     */
    public static Correction of(String field, @Nullable String value) {
        String[] parts = field.split("\\.", -1);
        return switch (parts[0]) {
            case "type" -> type(required(field, value));
            case "when" -> when(field, value);
            case "where" -> where(field, value);
            case "figures" -> figure(field, parts, value);
            case "who" -> participants(field, value);
            case "weapons" -> weapons(field, value);
            case "responsibility" -> responsibility(field, value);
            default ->
                throw new IllegalArgumentException("there is no field \"" + field
                        + "\"; what can be corrected is type, when, where, figures, who, weapons and responsibility, such as"
                        + " when.from, figures.killed.all.best or who.perpetrator");
        };
    }

    /**
     * What {@code fieldFrom} calls that which is corrected: {@code when}, {@code where}, {@code type}, {@code figures.OF.GROUP}, {@code
     * who.ROLE}, {@code weapons}, {@code responsibility}.
     */
    public String path() {
        return path;
    }

    /** The incident as corrected, its {@code fieldFrom} with it. */
    Incident apply(Incident incident, String source) {
        Incident changed = change.apply(incident, source);
        Map<String, String> from = new LinkedHashMap<>(changed.fieldFrom());
        from.put(path, source);
        return Fields.of(changed).from(from);
    }

    private static Correction participants(String field, @Nullable String value) {
        String[] parts = field.split("\\.", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("there is no field \"" + field + "\"; those who took part are"
                    + " who.perpetrator, who.target, who.victim, who.party and who.responder");
        }
        Role role = word(Role.class, field, parts[1]);
        List<Who> given = Listings.participants(field, role, value);
        return new Correction(field, (incident, source) -> {
            Listed<Who> listed = Listed.of(
                    incident, "who", incident.who(), who -> who.role() == role, given, Listings::alike, source);
            return Fields.of(incident).who(listed.entries(), listed.from());
        });
    }

    private static Correction weapons(String field, @Nullable String value) {
        whole("weapons", field);
        List<With> given = Listings.weapons(value);
        return new Correction(field, (incident, source) -> {
            Listed<With> listed =
                    Listed.of(incident, field, incident.weapons(), told -> true, given, Listings::alike, source);
            return Fields.of(incident).weapons(listed.entries(), listed.from());
        });
    }

    private static Correction responsibility(String field, @Nullable String value) {
        whole("responsibility", field);
        List<Responsibility> given = Listings.responsibility(value);
        return new Correction(field, (incident, source) -> {
            Listed<Responsibility> listed =
                    Listed.of(incident, field, incident.responsibility(), told -> true, given, Listings::alike, source);
            return Fields.of(incident).responsibility(listed.entries(), listed.from());
        });
    }

    private static void whole(String list, String field) {
        if (!field.equals(list)) {
            throw new IllegalArgumentException(
                    "there is no field \"" + field + "\"; " + list + " is corrected as a whole list");
        }
    }

    private static Correction type(String type) {
        return new Correction("type", incident -> {
            Set<String> types = new LinkedHashSet<>(List.of(type));
            types.addAll(incident.what().types());
            return Fields.of(incident).what(new What(type, List.copyOf(types), List.of()));
        });
    }

    private static Correction when(String field, @Nullable String value) {
        return switch (field) {
            case "when" -> {
                if (value == null) {
                    yield changed((when) -> When.UNKNOWN);
                }
                String[] days = value.split("/", -1);
                LocalDate from = day(field, days[0]);
                LocalDate to = days.length == 2 ? day(field, days[1]) : from;
                if (days.length > 2 || from.isAfter(to)) {
                    throw new IllegalArgumentException(
                            "when is a day like 2013-07-21, or two in order like 2013-07-21/2013-07-22");
                }
                yield changed(when -> days(from, to));
            }
            case "when.from" -> {
                LocalDate from = day(field, required(field, value));
                yield changed(when -> days(from, when.to() == null || from.isAfter(when.to()) ? from : when.to()));
            }
            case "when.to" -> {
                LocalDate to = day(field, required(field, value));
                yield changed(when -> days(when.from() == null || when.from().isAfter(to) ? to : when.from(), to));
            }
            case "when.precision" -> {
                DatePrecision precision = word(DatePrecision.class, field, required(field, value));
                yield changed(when ->
                        new When(when.from(), when.to(), precision, when.partOfDay(), when.basis(), when.evidence()));
            }
            default ->
                throw new IllegalArgumentException(
                        "there is no field \"" + field + "\"; the date has when.from, when.to and when.precision");
        };
    }

    private static Correction changed(UnaryOperator<When> change) {
        return new Correction("when", incident -> Fields.of(incident).when(change.apply(incident.when())));
    }

    private static When days(LocalDate from, LocalDate to) {
        DatePrecision precision = from.equals(to) ? DatePrecision.DAY : DatePrecision.RANGE;
        return new When(from, to, precision, null, null, List.of());
    }

    private static LocalDate day(String field, String value) {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + " is a day like 2013-07-21, not \"" + value + "\"", e);
        }
    }

    static <E extends Enum<E>> E word(Class<E> words, String field, String value) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(value.strip())) {
                return word;
            }
        }
        List<String> known = Stream.of(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        throw new IllegalArgumentException(
                field + " is one of " + String.join(", ", known) + ", not \"" + value + "\"");
    }

    private static Correction where(String field, @Nullable String value) {
        PlaceField corrected = PlaceField.named(field);
        Object parsed = value == null ? null : corrected.parse(field, value);
        return new Correction("where", incident -> Fields.of(incident).where(corrected.with(incident.where(), parsed)));
    }

    private static Correction figure(String field, String[] parts, @Nullable String value) {
        if (parts.length != FIGURE_PARTS || !Set.of("low", "best", "high").contains(parts[3])) {
            throw new IllegalArgumentException("a figure is figures.OF.GROUP.low, .best or .high,"
                    + " such as figures.killed.all.best, not \"" + field + "\"");
        }
        Long number = value == null ? null : number(field, value);
        return new Correction("figures." + parts[1] + "." + parts[2], incident -> {
            List<IncidentFigure> figures = new ArrayList<>();
            boolean there = false;
            for (IncidentFigure figure : incident.figures()) {
                boolean meant = figure.of().equals(parts[1]) && figure.group().equals(parts[2]);
                there |= meant;
                figures.add(meant ? corrected(figure, parts[3], number) : figure);
            }
            if (!there) {
                IncidentFigure none = new IncidentFigure(parts[1], parts[2], null, null, null, "ruling", List.of());
                figures.add(corrected(none, parts[3], number));
            }
            return Fields.of(incident).figures(figures);
        });
    }

    /** A best number moves the ends with it, an end the best number; where nothing was known before, it is all that is known. */
    private static IncidentFigure corrected(IncidentFigure figure, String end, @Nullable Long number) {
        Long low = figure.low();
        Long best = figure.best();
        Long high = figure.high();
        if (number == null) {
            low = end.equals("low") ? null : low;
            best = end.equals("best") ? null : best;
            high = end.equals("high") ? null : high;
        } else {
            low = end.equals("low") || (low != null && low > number) ? number : low;
            high = end.equals("high") || (high != null && high < number) ? number : high;
            if (end.equals("best") && low == null && high == null) {
                low = number;
                high = number;
            }
            best = end.equals("best") || best == null ? number : Long.valueOf(within(best, low, high));
        }
        return new IncidentFigure(figure.of(), figure.group(), low, best, high, figure.codebook(), figure.versions());
    }

    private static long within(long number, @Nullable Long low, @Nullable Long high) {
        long raised = low == null ? number : Math.max(number, low);
        return high == null ? raised : Math.min(raised, high);
    }

    static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " must have a value");
        }
        return value;
    }

    static Long number(String field, String value) {
        if (!value.strip().matches("\\d{1,15}")) {
            throw new IllegalArgumentException(field + " is a whole number, not \"" + value + "\"");
        }
        return Long.valueOf(value.strip());
    }
}
