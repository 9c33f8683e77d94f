package org.dateline.export;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Incident;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.tally.Headings;

/** Many incidents, a line each, as a table for people. */
public final class IncidentList {
    private IncidentList() {}

    /** The table: day, place, what, killed, wounded, independent sources, id. */
    public static String table(List<Incident> incidents, EventTypes types, Page page) {
        Table table = new Table(page)
                .column("Date")
                .wrapped("Place")
                .wrapped("What")
                .numbers("Killed")
                .numbers("Wounded")
                .numbers("Src")
                .column("Id");
        for (Incident incident : incidents) {
            table.row(List.of(
                    date(incident.when()),
                    place(incident.where()),
                    types.byId(incident.what().type())
                            .map(EventType::name)
                            .orElse(incident.what().type()),
                    number(incident, "killed"),
                    number(incident, "wounded"),
                    String.valueOf(incident.independentSources()),
                    incident.id()));
        }
        return table.toString();
    }

    /** One incident in a line: what, where, when, how many. */
    public static String line(Incident incident, EventTypes types) {
        String killed = number(incident, "killed");
        return Stream.of(
                        types.byId(incident.what().type())
                                .map(EventType::name)
                                .orElse(incident.what().type()),
                        incident.where().name() == null && incident.where().country() == null
                                ? "place unknown"
                                : place(incident.where()),
                        incident.when().from() == null ? "day unknown" : date(incident.when()),
                        killed.isEmpty() ? "" : killed.replace("*", "") + " killed")
                .filter(part -> !part.isEmpty())
                .map(Plain::line)
                .collect(Collectors.joining(", "));
    }

    private static String date(When when) {
        if (when.from() == null) {
            return when.to() == null ? "unknown" : "to " + when.to();
        }
        return switch (when.precision()) {
            case MONTH -> when.from().toString().substring(0, 7);
            case YEAR -> String.valueOf(when.from().getYear());
            case WEEK, RANGE -> when.from() + (when.from().equals(when.to()) ? "" : "+");
            default -> when.from().toString();
        };
    }

    private static String place(Where where) {
        String country = where.country() == null
                ? null
                : new Locale.Builder().setRegion(where.country()).build().getDisplayCountry(Locale.ENGLISH);
        String names = Stream.of(where.name(), country)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "unknown" : names;
    }

    /** The best number, or both ends where the codebook names none; an asterisk where the sources differ. */
    private static String number(Incident incident, String of) {
        return Headings.total(incident.figures(), of)
                .map(range -> range.best() == null
                        ? Wording.number(range.low()) + "\u2013" + Wording.number(range.high())
                        : Wording.number(range.best()) + (range.low() == range.high() ? "" : "*"))
                .orElse("");
    }
}
