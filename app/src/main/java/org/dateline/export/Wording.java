package org.dateline.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.DateBasis;
import org.dateline.model.FigureVersion;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Quantity;
import org.dateline.model.Speaker;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.jspecify.annotations.Nullable;

/** Values of the record in words for people. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Wording() {}

    /** A range: "41", "9 or more", "up to 1,000", "500 to 1,000", "about 500", "unknown". */
    static String range(@Nullable Long low, @Nullable Long best, @Nullable Long high) {
        if (low != null && high != null) {
            return low.equals(high) ? number(low) : number(low) + " to " + number(high);
        } else if (low != null) {
            return number(low) + " or more";
        } else if (high != null) {
            return "up to " + number(high);
        }
        return best == null ? "unknown" : "about " + number(best);
    }

    /** The same of an incident's figure; where everybody gives a least number and nobody corrected it, it is open: "26 or more". */
    static String range(IncidentFigure figure, Incident incident) {
        String from = incident.fieldFrom().getOrDefault("figures." + figure.of() + "." + figure.group(), "");
        return isOpen(figure) && !from.startsWith("ruling:")
                ? range(figure.low(), null, null)
                : range(figure.low(), figure.best(), figure.high());
    }

    /** Whether every version that gives the number leaves its upper end open. */
    private static boolean isOpen(IncidentFigure figure) {
        Long number = figure.low();
        if (number == null || !number.equals(figure.high())) {
            return false;
        }
        List<FigureVersion> whole =
                figure.versions().stream().filter(version -> !version.denied()).toList();
        List<FigureVersion> counted = whole.stream().anyMatch(version -> !version.part())
                ? whole.stream().filter(version -> !version.part()).toList()
                : whole;
        List<Quantity> numbers = counted.stream()
                .map(FigureVersion::quantity)
                .filter(quantity -> quantity.low() != null || quantity.best() != null || quantity.high() != null)
                .toList();
        return !numbers.isEmpty()
                && numbers.stream().allMatch(quantity -> number.equals(quantity.low()) && quantity.high() == null);
    }

    static String range(Quantity quantity) {
        return range(quantity.low(), quantity.best(), quantity.high());
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "4 May 2013", the month in three letters. */
    static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** "21 July 2013, night", "20 to 23 July 2013", "July 2013", "unknown". */
    static String when(When when) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        if (from == null && to == null) {
            return "unknown";
        }
        String days = from == null || to == null
                ? (from == null ? "until " + DAY.format(Objects.requireNonNull(to)) : "from " + DAY.format(from))
                : switch (when.precision()) {
                    case MONTH -> MONTH.format(from);
                    case YEAR -> String.valueOf(from.getYear());
                    case WEEK -> "week of " + DAY.format(from);
                    default -> span(from, to);
                };
        String part = when.partOfDay() == null ? "" : ", " + when.partOfDay().replace('-', ' ');
        return days + part + (when.basis() == DateBasis.PUBLISHED ? " (day of publication)" : "");
    }

    private static String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return DAY.format(from);
        }
        boolean sameYear = from.getYear() == to.getYear();
        String start = sameYear && from.getMonth() == to.getMonth()
                ? String.valueOf(from.getDayOfMonth())
                : (sameYear ? DAY_OF_MONTH : DAY).format(from);
        return start + " to " + DAY.format(to);
    }

    /** "near Abu Ghraib, Baghdad, Iraq". */
    static String where(Where where) {
        String country = where.country() == null
                ? null
                : new Locale.Builder().setRegion(where.country()).build().getDisplayCountry(Locale.ENGLISH);
        String names = Stream.of(where.name(), where.admin2(), where.admin1(), country)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        String near = where.precision() == PlacePrecision.NEAR ? "near " : "";
        return names.isEmpty() ? "unknown" : near + names;
    }

    /** "33.306 N, 44.186 E"; null where the coordinates are not known. */
    static @Nullable String degrees(Where where) {
        Double lat = where.lat();
        Double lon = where.lon();
        if (lat == null || lon == null) {
            return null;
        }
        return String.format(
                Locale.ROOT,
                "%.3f %s, %.3f %s",
                Math.abs(lat),
                lat < 0 ? "S" : "N",
                Math.abs(lon),
                lon < 0 ? "W" : "E");
    }

    /** "an official, via Reuters". */
    static String speaker(Speaker speaker) {
        StringBuilder words = new StringBuilder(speaker.name());
        for (Speaker via = speaker.via(); via != null; via = via.via()) {
            words.append(", via ").append(via.name());
        }
        return words.toString();
    }

    /** An id as words: "armed-group" as "armed group". */
    static String words(String id) {
        return id.replace('-', ' ');
    }

    /** Ids as words: "armed assault, bombing". */
    static String list(List<String> ids) {
        return ids.stream().map(Wording::words).collect(Collectors.joining(", "));
    }

    /** Whose figure it is, in brackets; nothing where that is not known. */
    static String group(String group) {
        return group.equals("unknown") ? "" : " (" + words(group) + ")";
    }
}
