package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Role;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.dateline.tally.Headings;
import org.dateline.tally.Range;

/** Incidents as CSV for a spreadsheet, one a line. */
public final class IncidentCsv {
    private static final List<String> COUNTED = List.of("killed", "wounded", "abducted");
    private static final List<String> COLUMNS = List.of(
            "id",
            "type",
            "types",
            "from",
            "to",
            "datePrecision",
            "place",
            "facility",
            "admin1",
            "admin2",
            "country",
            "lat",
            "lon",
            "placePrecision",
            "perpetrators",
            "targets",
            "victims",
            "weapons",
            "killedLow",
            "killedBest",
            "killedHigh",
            "woundedLow",
            "woundedBest",
            "woundedHigh",
            "abductedLow",
            "abductedBest",
            "abductedHigh",
            "codebook",
            "independentSources",
            "accounts",
            "review",
            "created",
            "changed");

    private final Csv csv;

    /** Begins with the line of column names. The stream stays open. */
    public IncidentCsv(OutputStream out) {
        csv = new Csv(out);
        csv.row(COLUMNS);
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
        List<String> cells = new ArrayList<>(List.of(
                Csv.text(i.id()),
                i.what().type(),
                String.join(" ", i.what().types()),
                Csv.own(i.when().from()),
                Csv.own(i.when().to()),
                i.when().precision().word(),
                Csv.text(i.where().name()),
                Csv.text(i.where().facility()),
                Csv.text(i.where().admin1()),
                Csv.text(i.where().admin2()),
                Csv.own(i.where().country()),
                Csv.own(i.where().lat()),
                Csv.own(i.where().lon()),
                i.where().precision().word(),
                names(i, who -> who.role() == Role.PERPETRATOR || who.role() == Role.PARTY),
                names(i, who -> who.role() == Role.TARGET),
                names(i, who -> who.role() == Role.VICTIM),
                i.weapons().stream().map(With::kind).distinct().collect(Collectors.joining("; "))));
        for (String of : COUNTED) {
            Range range = Headings.total(i.figures(), of).orElse(null);
            cells.add(Csv.own(range == null ? null : range.low()));
            cells.add(Csv.own(range == null ? null : range.best()));
            cells.add(Csv.own(range == null ? null : range.high()));
        }
        cells.add(i.figures().stream().map(IncidentFigure::codebook).findFirst().orElse(""));
        cells.add(String.valueOf(i.independentSources()));
        cells.add(String.valueOf(i.accounts().size()));
        cells.add(i.review().word());
        cells.add(created.toString());
        cells.add(changed.toString());
        return cells;
    }

    private static String names(Incident incident, Predicate<Who> wanted) {
        return Csv.text(
                incident.who().stream().filter(wanted).map(Who::name).distinct().collect(Collectors.joining("; ")));
    }
}
