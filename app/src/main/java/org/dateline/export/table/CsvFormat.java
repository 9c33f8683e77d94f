package org.dateline.export.table;

import java.io.IOException;
import java.util.Set;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Inventory;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.model.Dossier;

/** A line an incident, for spreadsheets; with a second line of HXL tags for those who read tables by these. */
public final class CsvFormat implements FileFormat {
    private static final Set<String> CARRIED = Set.of(
            "types",
            "when.day",
            "where.name",
            "where.facility",
            "where.admin1",
            "where.admin2",
            "where.country",
            "where.point",
            "who.perpetrator",
            "who.target",
            "who.victim",
            "who.party",
            "weapons.kind",
            "figures.killed",
            "figures.wounded",
            "figures.abducted",
            "independentSources",
            "review");

    private final boolean tagged;

    /** The format, with the line of HXL tags or without. */
    public CsvFormat(boolean tagged) {
        this.tagged = tagged;
    }

    @Override
    public String id() {
        return tagged ? "csv+hxl" : "csv";
    }

    @Override
    public String label() {
        return tagged ? "Table with HXL tags (CSV)" : "Table for a spreadsheet (CSV)";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public Depth depth() {
        return Depth.INCIDENT;
    }

    @Override
    public FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
        IncidentCsv csv = new IncidentCsv(to.stream(), tagged);
        return new FileWriting() {
            @Override
            public int write(int pass, Outgoing outgoing) {
                Dossier dossier = outgoing.dossier();
                csv.write(dossier.incident(), dossier.created(), dossier.changed());
                Inventory.of(dossier.incident()).lose(losses, CARRIED);
                return 1;
            }

            @Override
            public void close() throws IOException {
                csv.flush();
            }
        };
    }
}
