package org.dateline.export.acled;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.export.coding.Countries;
import org.dateline.export.coding.Countries.Country;
import org.dateline.export.coding.Deaths;
import org.dateline.export.coding.Sides;
import org.dateline.export.coding.Standing;
import org.dateline.export.coding.Summary;
import org.dateline.export.coding.Told;
import org.dateline.export.file.Columns;
import org.dateline.export.file.Csv;
import org.dateline.export.file.Inventory;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.link.Codebook;
import org.dateline.model.Incident;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/** The rows of one incident: one a day, of which the total is divided. */
final class AcledRows {
    private static final int DECIMALS = 4;
    private static final Set<String> CARRIED = Inventory.withTheUsual("who.kind", "figures.killed");

    private final Outgoing outgoing;
    private final Incident incident;
    private final AcledType type;
    private final Country country;
    private final AcledDays days;
    private final Vocabulary vocabulary;
    private final Losses losses;
    private final Sides sides;
    private final long killed;

    AcledRows(Outgoing outgoing, Vocabulary vocabulary, Losses losses) {
        this.outgoing = outgoing;
        this.incident = outgoing.incident();
        this.sides = Sides.of(incident);
        this.type = AcledType.of(incident, sides, vocabulary).orElseThrow();
        this.country = Objects.requireNonNull(Countries.of(incident.where().country()));
        this.days = AcledDays.of(incident.when());
        this.vocabulary = vocabulary;
        this.losses = losses;
        this.killed =
                Deaths.of(incident, Codebook.ACLED).all().map(AcledRows::number).orElse(0L);
    }

    private static long number(Range range) {
        return range.best() == null ? range.low() : range.best();
    }

    /** Writes them and says how many they are. */
    int write(Csv csv) {
        for (int day = 0; day < days.days().size(); day++) {
            csv.row(row(day).cells());
        }
        Inventory.of(incident).lose(losses, CARRIED);
        losses.noPlace("who.target", sides.things().size(), "things have no place among actors");
        losses.noPlace(
                "who.perpetrator",
                Math.max(0, sides.did().size() - 1),
                "whether several acted together or are one is not told");
        return days.days().size();
    }

    private Columns.Row row(int day) {
        Columns.Row row = AcledFormat.COLUMNS
                .row()
                .own("event_id_cnty", outgoing.numbers().get(day))
                .own("event_date", days.days().get(day))
                .own("year", days.days().get(day).getYear())
                .own("time_precision", days.precision())
                .own("disorder_type", type.disorder().text())
                .own("event_type", type.event())
                .own("sub_event_type", type.subEvent())
                .own("fatalities", days.share(killed, day))
                .text("source", String.join("; ", Told.of(outgoing.dossier()).outlets()))
                .text("notes", notes())
                .own("timestamp", outgoing.dossier().changed().getEpochSecond());
        place(row, incident.where(), day == 0);
        actors(row, day == 0);
        return row;
    }

    private String notes() {
        int rows = days.days().size();
        return rows == 1
                ? Summary.of(outgoing.dossier(), vocabulary)
                : Summary.of(
                        outgoing.dossier(),
                        vocabulary,
                        "Fatalities of " + rows + " days, " + killed + " in all, divided over them.");
    }

    private void place(Columns.Row row, Where where, boolean first) {
        row.own("iso", country.isoNumber())
                .own(
                        "region",
                        country.acledRegion() == null
                                ? null
                                : country.acledRegion().text())
                .own("country", country.acledName())
                .text("admin1", where.admin1())
                .text("admin2", where.admin2())
                .text("location", where.name())
                .own(
                        "geo_precision",
                        switch (where.precision()) {
                            case EXACT -> 1;
                            case NEAR, ADMIN2 -> 2;
                            case ADMIN1 -> 3;
                            case COUNTRY, UNKNOWN -> null;
                        });
        if (!row.get("geo_precision").isEmpty()) {
            row.own("latitude", degrees(where.lat())).own("longitude", degrees(where.lon()));
        } else if (first) {
            losses.notCoded("geo_precision", "ACLED has no code for a place known by country alone");
        }
        if (first && country.acledRegion() == null) {
            losses.notCoded("region", "ACLED's region of " + country.code() + " is not certain");
        }
    }

    private static @Nullable String degrees(@Nullable Double value) {
        return value == null
                ? null
                : BigDecimal.valueOf(value)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private void actors(Columns.Row row, boolean first) {
        Inter one = type.isOfACrowd() ? crowd() : inter(sides.first());
        Who opposite = type.isOfACrowd() ? force() : sides.second();
        Inter two = isVictim(opposite) ? Inter.CIVILIANS : inter(opposite);
        row.text("actor1", type.isOfACrowd() ? crowdName() : name(sides.first()))
                .own("inter1", one == null ? null : one.text())
                .text("actor2", isVictim(opposite) ? civilians() : name(opposite))
                .own("inter2", two == null ? null : two.text());
        if (!type.isOfACrowd()) {
            row.text("assoc_actor_2", others(sides.struck(), first));
        }
        if (one != null && (two != null || opposite == null)) {
            row.own("interaction", two == null ? one.alone() : Inter.interaction(one, two));
        }
        if (type.isAgainstCivilians() || (two == Inter.CIVILIANS && type.isViolent())) {
            row.own("civilian_targeting", "Civilian targeting");
        }
        if (first) {
            count("inter1", type.isOfACrowd() ? null : sides.first(), one);
            count("inter2", opposite, two);
        }
    }

    private void count(String column, @Nullable Who who, @Nullable Inter coded) {
        if (who != null && coded == null) {
            losses.notCoded(column, "ACLED's kind of actor cannot be told from the kind " + who.kind());
        }
    }

    private Inter crowd() {
        return type.event().equals(AcledType.RIOTS) ? Inter.RIOTERS : Inter.PROTESTERS;
    }

    private String crowdName() {
        return crowd().text() + " (" + country.acledName() + ")";
    }

    /** The forces that a crowd met: of a crowd nobody is struck who is not of it. */
    private @Nullable Who force() {
        return sides.did().stream()
                .filter(who -> Standing.of(who) == Standing.STATE)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Inter inter(@Nullable Who who) {
        return Inter.of(Standing.of(who), isForeign(who));
    }

    private boolean isForeign(@Nullable Who who) {
        return who != null
                && who.actor() != null
                && vocabulary
                        .actors()
                        .countryOf(who.actor())
                        .filter(code -> !code.equals(country.code()))
                        .isPresent();
    }

    /** In an attack on civilians "people" are civilians by the very type. */
    private boolean isVictim(@Nullable Who who) {
        return who != null
                && type.isAttackOnCivilians()
                && "person".equals(who.kind())
                && who.name().equals(who.name().toLowerCase(Locale.ROOT));
    }

    private String civilians() {
        return "Civilians (" + country.acledName() + ")";
    }

    private String name(@Nullable Who who) {
        if (who == null) {
            return "";
        }
        return switch (Standing.of(who)) {
            case UNIDENTIFIED -> "Unidentified Armed Group (" + country.acledName() + ")";
            case CIVILIANS -> civilians();
            default -> who.name();
        };
    }

    /** Those struck besides the first who are of its kind. Of others it is not told that they belong together. */
    private String others(List<Who> side, boolean first) {
        Standing kind = side.isEmpty() ? Standing.UNKNOWN : Standing.of(side.get(0));
        List<Who> alike = side.stream()
                .filter(who -> kind != Standing.UNKNOWN && Standing.of(who) == kind)
                .toList();
        if (first) {
            long left = (long) side.size() - Math.max(1, alike.size());
            losses.noPlace("who.victim", left, "others were struck who are of another kind than the first");
        }
        return alike.stream()
                .map(Who::name)
                .filter(name -> !name.equals(name(side.get(0))))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
