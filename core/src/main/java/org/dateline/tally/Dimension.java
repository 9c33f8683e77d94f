package org.dateline.tally;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.model.Certainty;
import org.dateline.model.Incident;
import org.dateline.model.Role;
import org.dateline.model.Term;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/** What the rows of a tally may be made by. A key is empty where it is not known of an incident. */
public enum Dimension implements Term {
    /** {@code 2013}. */
    YEAR(Grain.YEAR),
    /** {@code 2013-07}; the year where only that is known. */
    MONTH(Grain.MONTH),
    /** {@code 2013-W29}, of ISO 8601; the month or year where only that is known. */
    WEEK(Grain.WEEK),
    /** ISO 3166 alpha-2. */
    COUNTRY(null),
    /** Name of the first-level division. */
    ADMIN1(null),
    /** The main event type. */
    TYPE(null),
    /** Who did it; several together make one key, so that no incident counts twice. Without any, the parties. */
    ACTOR(null),
    /** Whose figure it is. These rows are not to be added up: one killed may stand in {@code all} and in {@code police}. */
    GROUP(null);

    private final @Nullable Grain grain;

    Dimension(@Nullable Grain grain) {
        this.grain = grain;
    }

    /** The calendar's grain, empty where it is no time. */
    Optional<Grain> grain() {
        return Optional.ofNullable(grain);
    }

    /** The row's key of an incident; for {@code GROUP} it depends on the figure and is always empty here. */
    String key(Incident incident) {
        return switch (this) {
            case YEAR, MONTH, WEEK -> {
                Grain wanted = grain().orElseThrow();
                yield Period.of(incident.when()).map(p -> p.label(wanted)).orElse("");
            }
            case COUNTRY -> orEmpty(incident.where().country());
            case ADMIN1 -> orEmpty(incident.where().admin1());
            case TYPE -> incident.what().type();
            case ACTOR -> {
                String perpetrators = names(incident, who -> who.role() == Role.PERPETRATOR);
                yield perpetrators.isEmpty() ? names(incident, who -> who.role() == Role.PARTY) : perpetrators;
            }
            case GROUP -> "";
        };
    }

    private static String names(Incident incident, Predicate<Who> wanted) {
        return incident.who().stream()
                .filter(wanted)
                .filter(who -> who.certainty() != Certainty.DENIED)
                .map(Dimension::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" + "));
    }

    /** The canonical id, else the name; "gunmen" and "the gunmen" are both unnamed ones of their kind. */
    private static String name(Who who) {
        if (who.actor() != null) {
            return who.actor();
        }
        boolean proper = who.name().chars().filter(Character::isUpperCase).count() > 1;
        boolean kindTold = who.kind() != null
                && !who.kind().equals("unknown")
                && !who.kind().equals("person");
        return proper ? who.name() : "unnamed " + (kindTold ? who.kind() : "people");
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
