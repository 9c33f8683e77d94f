package org.dateline.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.link.Codebook;
import org.dateline.model.Certainty;
import org.dateline.model.DateBasis;
import org.dateline.model.DatePrecision;
import org.dateline.model.Dossier;
import org.dateline.model.FigureVersion;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Quantity;
import org.dateline.model.Review;
import org.dateline.model.Role;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/** An incident made by hand, and what tables say of it. */
public final class Incidents {
    private final String type;
    private final List<String> types = new ArrayList<>();
    private When when = When.UNKNOWN;
    private Where where = Where.UNKNOWN;
    private Review review = Review.AUTOMATIC;
    private final List<Who> who = new ArrayList<>();
    private final List<IncidentFigure> figures = new ArrayList<>();

    /** Of a type, of which nothing else is known. */
    public Incidents(String type) {
        this.type = type;
        types.add(type);
    }

    /** A further type that is told of it. */
    public Incidents andToldAs(String other) {
        types.add(other);
        return this;
    }

    /** When it happened. */
    public Incidents on(LocalDate from, LocalDate to, DatePrecision precision) {
        when = new When(from, to, precision, null, DateBasis.TEXT, List.of());
        return this;
    }

    /** A town in a country. */
    public Incidents in(String country) {
        where = new Where("Town", null, "Province", null, country, null, 33.25, 44.5, PlacePrecision.EXACT, List.of());
        return this;
    }

    /** What people say of it. */
    public Incidents reviewed(Review by) {
        review = by;
        return this;
    }

    /** Somebody in a role. */
    public Incidents who(Role role, String name, @Nullable String actor, @Nullable String kind) {
        who.add(new Who(role, name, actor, List.of(), kind, null, Certainty.STATED, List.of(), List.of()));
        return this;
    }

    /** How many of a group were killed, in the words of several articles. */
    public Incidents killed(String group, Quantity... told) {
        List<FigureVersion> versions = new ArrayList<>();
        for (Quantity quantity : told) {
            String article = "a" + versions.size();
            versions.add(new FigureVersion(quantity, article, article + ".1", null, null, null, false, false, article));
        }
        figures.add(Codebook.UCDP.reread(new IncidentFigure("killed", group, null, null, null, "ucdp", versions)));
        return this;
    }

    /** The incident alone. */
    public Dossier dossier() {
        Incident incident = new Incident(
                "0123456789abcdef",
                new What(type, types, List.of()),
                when,
                where,
                who,
                List.of(),
                figures,
                List.of(),
                List.of("a0.1"),
                List.of(),
                1,
                review,
                Map.of());
        Instant then = Instant.parse("2026-11-01T08:00:00Z");
        return new Dossier(incident, then, then, List.of(), Map.of(), List.of(), List.of());
    }

    /** The rows of a table, its header first. */
    public static List<List<String>> rows(String csv) {
        try (Stream<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv).stream()) {
            return records.map(CsvRecord::getFields).toList();
        }
    }

    /** What stands in a column of each row. */
    public static List<String> column(List<List<String>> rows, String name) {
        int place = rows.get(0).indexOf(name);
        return rows.stream().skip(1).map(row -> row.get(place)).toList();
    }
}
