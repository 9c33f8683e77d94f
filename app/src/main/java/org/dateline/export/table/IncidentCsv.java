package org.dateline.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.export.file.Columns;
import org.dateline.export.file.Csv;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Role;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.dateline.tally.Headings;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/** Incidents as CSV for a spreadsheet, one a line. */
public final class IncidentCsv {
    /** The kinds of figures that have columns. */
    static final List<String> COUNTED = List.of("killed", "wounded", "abducted");

    /** The columns with their HXL tags. */
    static final Columns COLUMNS = Columns.of("csv.tsv", 34);

    private final Csv csv;

    /** Begins with the line of column names. The stream stays open. */
    public IncidentCsv(OutputStream out) {
        this(out, false);
    }

    /** Begins with the line of column names and, where they are wanted, that of HXL tags. */
    IncidentCsv(OutputStream out, boolean tagged) {
        csv = new Csv(out);
        csv.row(COLUMNS.names());
        if (tagged) {
            csv.row(COLUMNS.tags());
        }
    }

    /** Writes an incident, with when it was first made and last changed. */
    public void write(Incident incident, Instant created, Instant changed) {
        csv.row(cells(incident, created, changed));
    }

    /** Writes out what is held back. */
    public void flush() throws IOException {
        csv.flush();
    }

    private static List<String> cells(Incident i, Instant created, Instant changed) {
        Columns.Row row = COLUMNS.row()
                .text("id", i.id())
                .own("type", i.what().type())
                .own("types", String.join(" ", i.what().types()))
                .own("from", i.when().from())
                .own("to", i.when().to())
                .own("datePrecision", i.when().precision().word())
                .text("place", i.where().name())
                .text("facility", i.where().facility())
                .text("admin1", i.where().admin1())
                .text("admin2", i.where().admin2())
                .own("country", i.where().country())
                .own("lat", i.where().lat())
                .own("lon", i.where().lon())
                .own("placePrecision", i.where().precision().word())
                .text("perpetrators", names(i, Role.PERPETRATOR))
                .text("targets", names(i, Role.TARGET))
                .text("victims", names(i, Role.VICTIM))
                .text("parties", names(i, Role.PARTY))
                .own("weapons", i.weapons().stream().map(With::kind).distinct().collect(Collectors.joining("; ")))
                .own("codebook", codebook(i))
                .own("independentSources", i.independentSources())
                .own("accounts", i.accounts().size())
                .own("review", i.review().word())
                .own("created", created)
                .own("changed", changed);
        for (String of : COUNTED) {
            Headings.total(i.figures(), of).ifPresent(range -> range(row, of, range));
        }
        return row.cells();
    }

    /** By which the numbers in the table are read; null where there are none. */
    static @Nullable String codebook(Incident incident) {
        return incident.figures().stream()
                .filter(figure -> COUNTED.contains(figure.of()) && figure.low() != null)
                .map(IncidentFigure::codebook)
                .findFirst()
                .orElse(null);
    }

    private static void range(Columns.Row row, String of, Range range) {
        row.own(of + "Low", range.low()).own(of + "Best", range.best()).own(of + "High", range.high());
    }

    private static String names(Incident incident, Role role) {
        return incident.who().stream()
                .filter(who -> who.role() == role)
                .map(Who::name)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
