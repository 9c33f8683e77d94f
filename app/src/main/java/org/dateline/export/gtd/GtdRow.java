package org.dateline.export.gtd;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.export.coding.Countries;
import org.dateline.export.coding.Countries.Country;
import org.dateline.export.coding.Countries.GtdRegion;
import org.dateline.export.coding.Deaths;
import org.dateline.export.coding.Summary;
import org.dateline.export.coding.Told;
import org.dateline.export.file.Columns;
import org.dateline.export.file.Inventory;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.knowledge.EventCodes.Gtd;
import org.dateline.knowledge.Weapon;
import org.dateline.link.Codebook;
import org.dateline.model.Article;
import org.dateline.model.DatePrecision;
import org.dateline.model.Incident;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.With;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/** The row of one incident. */
final class GtdRow {
    /** GTD's own code for a flag of which it is not known whether it is so. */
    private static final int UNKNOWN_FLAG = -9;

    /** GTD's own code for a count that is not known. */
    private static final int UNKNOWN_COUNT = -99;

    private static final int ATTACKS = 3;
    private static final int WEAPONS = 4;
    private static final int CITATIONS = 3;
    private static final Set<String> ABDUCTIONS = Set.of("abduction", "hostage-taking", "hijacking");
    private static final Set<String> ATTACKERS = Set.of("insurgents", "attackers", "militants", "rebels");
    private static final Set<String> CARRIED = Set.of(
            "types",
            "when.day",
            "where.name",
            "where.facility",
            "where.admin1",
            "where.country",
            "where.point",
            "who.perpetrator",
            "who.victim",
            "who.target",
            "weapons.kind",
            "figures.killed",
            "figures.wounded",
            "figures.attackers");

    private final Outgoing outgoing;
    private final Incident incident;
    private final Vocabulary vocabulary;
    private final Losses losses;
    private final Columns.Row row = GtdFormat.COLUMNS.row();

    GtdRow(Outgoing outgoing, String id, Vocabulary vocabulary, Losses losses) {
        this.outgoing = outgoing;
        this.incident = outgoing.incident();
        this.vocabulary = vocabulary;
        this.losses = losses;
        row.own("eventid", id);
    }

    List<String> cells() {
        time(incident.when());
        place(incident.where());
        attack();
        GtdSides sides = new GtdSides(incident, row, losses);
        sides.targets();
        sides.groups();
        claim();
        weapons();
        tolls();
        hostages();
        sources();
        for (String flag : List.of("doubtterr", "property", "INT_LOG", "INT_IDEO", "INT_MISC", "INT_ANY")) {
            row.own(flag, UNKNOWN_FLAG);
        }
        losses.notCoded("crit1", "whether it meets GTD's criteria is a judgement");
        losses.notCoded("success", "whether the attack came off is not told");
        Inventory.of(incident).lose(losses, CARRIED);
        return row.cells();
    }

    private void time(When when) {
        LocalDate from = Objects.requireNonNull(when.from());
        LocalDate to = Objects.requireNonNullElse(when.to(), from);
        row.own("iyear", from.getYear())
                .own("imonth", when.precision() == DatePrecision.YEAR ? 0 : from.getMonthValue())
                .own("iday", GtdFormat.isDay(incident) ? from.getDayOfMonth() : 0);
        if (when.precision() == DatePrecision.DAY) {
            row.own("extended", 0);
        } else {
            row.own("approxdate", from.equals(to) ? from.toString() : from + " to " + to);
            losses.notCoded("extended", "whether it lasted longer than a day is not told");
        }
        if (when.precision() == DatePrecision.RANGE && ChronoUnit.DAYS.between(from, to) > 0) {
            row.own("iday", 0);
        }
    }

    private void place(Where where) {
        Country country = Countries.of(where.country());
        GtdRegion region = country == null ? null : country.gtdRegion();
        if (country != null) {
            row.own("country", country.gtdNumber()).own("country_txt", country.gtdName());
        }
        if (region != null) {
            row.own("region", region.number()).own("region_txt", region.text());
        }
        row.text("provstate", where.admin1()).text("location", where.facility() == null ? null : where.name());
        switch (where.precision()) {
            case EXACT -> spot(where, 1, 0);
            case NEAR -> spot(where, 1, 1);
            case ADMIN2 -> spot(where, 3, UNKNOWN_FLAG);
            case ADMIN1 -> spot(where, 4, UNKNOWN_FLAG);
            case COUNTRY, UNKNOWN -> row.own("specificity", 5).own("vicinity", UNKNOWN_FLAG);
        }
        if (country == null || country.gtdNumber() == null) {
            losses.notCoded("country", "GTD's number of the country was not seen in real rows");
        }
        if (country != null && region == null) {
            losses.notCoded("region", "GTD's region of " + country.code() + " is not certain");
        }
    }

    private void spot(Where where, int specificity, int vicinity) {
        row.text("city", specificity == 1 && where.facility() == null ? where.name() : null)
                .own("latitude", where.lat())
                .own("longitude", where.lon())
                .own("specificity", specificity)
                .own("vicinity", vicinity);
    }

    private void attack() {
        List<Gtd> attacks = GtdFormat.attacks(incident, vocabulary);
        for (int i = 0; i < Math.min(ATTACKS, attacks.size()); i++) {
            code(
                    "attacktype" + (i + 1),
                    new Code.Other(attacks.get(i).number(), attacks.get(i).name()));
        }
        losses.noPlace("types", attacks.size() - (long) ATTACKS, "GTD has three attack types");
        boolean suicide = incident.what().types().contains("suicide-bombing")
                || incident.weapons().stream()
                        .anyMatch(weapon -> vocabulary.weapons().isA(weapon.kind(), "suicide-vest"));
        row.own("suicide", suicide ? 1 : 0).text("summary", Summary.of(outgoing.dossier(), vocabulary));
    }

    private void code(String column, Code code) {
        row.own(column, code.number()).own(column + "_txt", code.text());
    }

    private void claim() {
        boolean claimed = incident.responsibility().stream()
                .anyMatch(responsibility -> responsibility.kind() == ResponsibilityKind.CLAIM);
        row.own("claimed", claimed ? 1 : UNKNOWN_FLAG);
        incident.responsibility().stream()
                .filter(responsibility -> responsibility.kind() == ResponsibilityKind.CLAIM)
                .flatMap(responsibility -> mode(responsibility.mode()).stream())
                .findFirst()
                .ifPresent(mode -> row.own("claimmode_txt", mode.text()));
        losses.noPlace(
                "responsibility",
                incident.responsibility().stream()
                        .filter(responsibility -> responsibility.kind() != ResponsibilityKind.CLAIM)
                        .count(),
                "GTD has no place for denials and accusations");
    }

    private static Optional<Code.ClaimMode> mode(@Nullable String mode) {
        return switch (mode == null ? "" : mode) {
            case "letter" -> Optional.of(Code.ClaimMode.LETTER);
            case "e-mail", "email" -> Optional.of(Code.ClaimMode.EMAIL);
            case "note" -> Optional.of(Code.ClaimMode.NOTE);
            case "video" -> Optional.of(Code.ClaimMode.VIDEO);
            case "website", "social-media" -> Optional.of(Code.ClaimMode.WEBSITE);
            default -> Optional.empty();
        };
    }

    private void weapons() {
        Set<String> kinds = new LinkedHashSet<>();
        int column = 0;
        for (With weapon : incident.weapons()) {
            Weapon known = vocabulary.weapons().find(weapon.kind()).orElse(null);
            if (known != null && kinds.add(known.gtdType() + " " + known.gtdSubtype())) {
                column++;
                if (column <= WEAPONS) {
                    code("weaptype" + column, new Code.Other(known.gtdType(), known.gtdText()));
                    row.own("weapsubtype" + column, known.gtdSubtype())
                            .own("weapsubtype" + column + "_txt", known.gtdSubtypeText());
                }
            }
        }
        if (column == 0) {
            code("weaptype1", new Code.Other(13, "Unknown"));
        }
        losses.noPlace("weapons.kind", column - (long) WEAPONS, "GTD has four weapons");
        row.text(
                "weapdetail",
                incident.weapons().stream().map(With::name).distinct().collect(Collectors.joining("; ")));
    }

    private void tolls() {
        Deaths deaths = Deaths.of(incident, Codebook.UCDP);
        deaths.all().map(Range::best).ifPresent(number -> row.own("nkill", number));
        deaths.all("wounded").map(Range::best).ifPresent(number -> row.own("nwound", number));
        if (deaths.tellsOf(ATTACKERS)) {
            row.own("nkillter", deaths.killedOf(ATTACKERS));
        }
        row.own("nperps", count(deaths, "attackers")).own("nperpcap", UNKNOWN_COUNT);
    }

    private void hostages() {
        boolean held = incident.what().types().stream().anyMatch(ABDUCTIONS::contains);
        row.own("ishostkid", held ? 1 : UNKNOWN_FLAG);
        Deaths counted = Deaths.of(incident, Codebook.UCDP);
        if (held) {
            row.own("nhostkid", count(counted, "abducted")).own("nreleased", count(counted, "freed"));
        }
    }

    private static long count(Deaths counted, String of) {
        return counted.all(of).map(Range::best).orElse((long) UNKNOWN_COUNT);
    }

    private void sources() {
        List<Article> articles = Told.of(outgoing.dossier()).articles();
        for (int i = 0; i < Math.min(CITATIONS, articles.size()); i++) {
            row.text("scite" + (i + 1), Told.citation(articles.get(i)));
        }
        losses.noPlace("articles", articles.size() - (long) CITATIONS, "GTD cites three sources");
        row.own("dbsource", "Dateline").text("addnotes", "[dateline " + incident.id() + "]");
    }
}
