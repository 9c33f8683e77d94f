package org.dateline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.DateBasis;
import org.dateline.model.Incident;
import org.dateline.model.PlacePrecision;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.jspecify.annotations.Nullable;

/** What, where and when of an incident, as headings and as parts of a sentence. */
final class Placing {
    /** Types of which one does not say "a". */
    private static final Set<String> MASS = Set.of(
            "arson",
            "displacement",
            "excessive-force",
            "looting",
            "mob-violence",
            "other-violence",
            "sabotage",
            "sexual-violence",
            "shelling",
            "torture");

    private static final Map<String, String> OTHERWISE =
            Map.of("other-violence", "violence of a kind that is not told");

    private final EventTypes types;

    Placing(EventTypes types) {
        this.types = types;
    }

    /** "Hostage taking". */
    String name(String type) {
        return types.byId(type).map(EventType::name).orElse(Words.capital(Words.spaced(type)));
    }

    /** "a hostage taking", "an armed assault", "looting". */
    String what(String type) {
        String name = name(type).toLowerCase(Locale.ROOT);
        if (MASS.contains(type)) {
            return OTHERWISE.getOrDefault(type, name);
        }
        return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /** "Hostage taking, Garissa, 2 April 2015". */
    String heading(Incident incident) {
        String place = shortPlace(incident.where());
        String day = date(incident.when());
        return name(incident.what().type())
                + (place.isEmpty() ? ", place not told" : ", " + place)
                + (day.isEmpty() ? ", date not told" : ", " + day);
    }

    private static String shortPlace(Where where) {
        String name = where.name();
        String country = where.country() == null ? "" : Words.country(where.country());
        String near = where.precision() == PlacePrecision.NEAR ? "near " : "";
        if (name != null) {
            return near + Words.line(name);
        }
        return where.admin1() == null ? country : where.admin1();
    }

    /** "near Abu Ghraib, Baghdad, Iraq"; "at a place that is not told". */
    static String where(Where where) {
        List<String> names = new ArrayList<>();
        add(names, where.name());
        add(names, where.admin1());
        add(names, where.country() == null ? null : Words.country(where.country()));
        if (names.isEmpty()) {
            return "at a place that is not told";
        }
        String preposition =
                where.precision() == PlacePrecision.NEAR ? "near " : where.facility() == null ? "in " : "at ";
        return preposition + String.join(", ", names);
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null && names.stream().noneMatch(name::equalsIgnoreCase)) {
            names.add(Words.line(name));
        }
    }

    /** "2 April 2015", "July 2013", "week of 21 July 2013"; empty where no date is known. */
    static String date(When when) {
        LocalDate from = when.from() == null ? when.to() : when.from();
        LocalDate to = when.to() == null ? from : when.to();
        if (from == null || to == null) {
            return "";
        }
        return switch (when.precision()) {
            case MONTH -> Words.month(from);
            case YEAR -> String.valueOf(from.getYear());
            case WEEK -> "week of " + Words.day(from);
            default -> Words.span(from, to);
        };
    }

    /** "on 2 April 2015 (night)", "in July 2013", "on a date that is not told". */
    static String when(When when) {
        String date = date(when);
        if (date.isEmpty()) {
            return "on a date that is not told";
        }
        if (when.basis() == DateBasis.PUBLISHED) {
            return "dated by its publication on " + date + " alone";
        }
        LocalDate from = when.from();
        boolean one = from == null || when.to() == null || from.equals(when.to());
        String preposition = switch (when.precision()) {
            case MONTH, YEAR -> "in ";
            case WEEK -> "in the ";
            default -> one ? "on " : "from ";
        };
        String part = when.partOfDay() == null ? "" : " (" + Words.spaced(when.partOfDay()) + ")";
        return preposition + date + part;
    }
}
