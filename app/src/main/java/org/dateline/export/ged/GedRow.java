package org.dateline.export.ged;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.export.coding.Countries;
import org.dateline.export.coding.Countries.Country;
import org.dateline.export.coding.Standing;
import org.dateline.export.coding.Told;
import org.dateline.export.file.Columns;
import org.dateline.export.file.Inventory;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.export.ged.GedSides.Violence;
import org.dateline.model.Article;
import org.dateline.model.DatePrecision;
import org.dateline.model.Incident;
import org.dateline.model.Review;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/** The row of one incident. Ids of conflicts, dyads, actors and states are UCDP's to give: they stay empty. */
final class GedRow {
    private static final int CELLS_A_DEGREE = 2;
    private static final int CELLS_A_ROW = 720;
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final Set<String> CARRIED =
            Inventory.withTheUsual("who.kind", "figures.killed", "independentSources", "review");

    private final Outgoing outgoing;
    private final Incident incident;
    private final Vocabulary vocabulary;
    private final Losses losses;
    private final GedSides sides;

    GedRow(Outgoing outgoing, Vocabulary vocabulary, Losses losses) {
        this.outgoing = outgoing;
        this.incident = outgoing.incident();
        this.vocabulary = vocabulary;
        this.losses = losses;
        this.sides = GedSides.of(incident);
    }

    List<String> cells() {
        Columns.Row row = GedFormat.COLUMNS
                .row()
                .own("id", outgoing.numbers().get(0))
                .text("relid", incident.id())
                .own("code_status", incident.review() == Review.AUTOMATIC ? null : "Clear");
        time(row, incident.when());
        place(row, incident.where());
        sides(row);
        deaths(row, sides.deaths(incident).orElseThrow());
        sources(row, Told.of(outgoing.dossier()));
        if (incident.review() == Review.AUTOMATIC) {
            losses.notCoded("code_status", "nobody has looked at it yet");
        }
        Inventory.of(incident).lose(losses, CARRIED);
        return row.cells();
    }

    private void time(Columns.Row row, When when) {
        LocalDate from = Objects.requireNonNull(when.from());
        LocalDate to = Objects.requireNonNullElse(when.to(), from);
        row.own("year", from.getYear())
                .own("date_start", from + " 00:00:00.000")
                .own("date_end", to + " 00:00:00.000")
                .own(
                        "date_prec",
                        switch (when.precision()) {
                            case DAY -> 1;
                            case WEEK -> 3;
                            case MONTH -> 4;
                            case YEAR -> 5;
                            case RANGE -> range(ChronoUnit.DAYS.between(from, to) + 1);
                            case UNKNOWN -> null;
                        });
        if (when.precision() == DatePrecision.DAY) {
            row.own("event_clarity", 1);
        } else {
            losses.notCoded("event_clarity", "whether several events were told as one is not known");
        }
    }

    private static @Nullable Integer range(long days) {
        if (days == 1) {
            return 1;
        }
        return days < WEEK ? 2 : days == WEEK ? 3 : days <= MONTH ? 4 : 5;
    }

    private void place(Columns.Row row, Where where) {
        Country country = Objects.requireNonNull(Countries.of(where.country()));
        row.own("country", country.gedName())
                .own(
                        "region",
                        country.gedRegion() == null ? null : country.gedRegion().text())
                .text("adm_1", where.admin1())
                .text("adm_2", where.admin2())
                .text("where_coordinates", where.name())
                .own(
                        "where_prec",
                        switch (where.precision()) {
                            case EXACT -> 1;
                            case NEAR -> 2;
                            case ADMIN2 -> 3;
                            case ADMIN1 -> 4;
                            case COUNTRY -> 6;
                            case UNKNOWN -> null;
                        });
        Double lat = where.lat();
        Double lon = where.lon();
        if (lat != null && lon != null) {
            row.own("latitude", lat)
                    .own("longitude", lon)
                    .own("geom_wkt", "POINT (" + lon + " " + lat + ")")
                    .own("priogrid_gid", cell(lat, lon));
        }
        if (country.gedRegion() == null) {
            losses.notCoded("region", "UCDP's region of " + country.code() + " is not certain");
        }
        losses.notCoded("country_id", "Gleditsch and Ward's numbers are not part of the program");
    }

    /** The cell of PRIO-GRID, half a degree wide, counted from the south-west. */
    static long cell(double lat, double lon) {
        return (long) Math.floor((lat + 90) * CELLS_A_DEGREE) * CELLS_A_ROW
                + (long) Math.floor((lon + 180) * CELLS_A_DEGREE)
                + 1;
    }

    private void sides(Columns.Row row) {
        row.text("side_a", name(sides.a())).text("side_b", name(sides.b()));
        if (sides.a() != null && sides.b() != null) {
            row.text("dyad_name", name(sides.a()) + " - " + name(sides.b()));
        }
        sides.violence()
                .map(Violence::number)
                .ifPresentOrElse(
                        number -> row.own("type_of_violence", number),
                        () -> losses.notCoded("type_of_violence", "it is not told who fought whom"));
        losses.notCoded("conflict_new_id", "UCDP's ids of conflicts, dyads and actors are its own");
    }

    private String name(@Nullable Who who) {
        if (who == null) {
            return "";
        }
        Standing standing = Standing.of(who);
        if (standing == Standing.CIVILIANS) {
            return "Civilians";
        }
        Country country = standing == Standing.STATE && who.actor() != null
                ? Countries.of(vocabulary.actors().countryOf(who.actor()).orElse(null))
                : null;
        return country == null ? who.name() : "Government of " + country.gedName();
    }

    private void deaths(Columns.Row row, GedDeaths deaths) {
        row.own("deaths_a", deaths.a())
                .own("deaths_b", deaths.b())
                .own("deaths_civilians", deaths.civilians())
                .own("deaths_unknown", deaths.unknown())
                .own("best", deaths.best())
                .own("high", deaths.high())
                .own("low", deaths.low());
        if (!deaths.divided()) {
            losses.notCoded("deaths_civilians", "the groups told of come to more than the total");
        }
    }

    private void sources(Columns.Row row, Told told) {
        List<Article> articles = told.articles();
        row.own("number_of_sources", articles.size())
                .text("source_article", articles.stream().map(GedRow::source).collect(Collectors.joining(";")))
                .text("source_office", articles.stream().map(GedRow::office).collect(Collectors.joining(";")))
                .own("source_date", articles.stream().map(Told::day).collect(Collectors.joining(";")))
                .text("source_headline", articles.stream().map(GedRow::headline).collect(Collectors.joining(";")))
                .text("source_original", String.join(";", Told.speakers(outgoing.dossier())));
    }

    private static String source(Article article) {
        return office(article) + "," + Told.day(article) + "," + headline(article);
    }

    private static String office(Article article) {
        return plain(Told.outlet(article));
    }

    private static String headline(Article article) {
        return plain(article.title());
    }

    /** What parts the sources from each other may not stand in them. */
    private static String plain(@Nullable String words) {
        return words == null ? "" : words.replaceAll("[;\\s]+", " ").strip();
    }
}
