package org.dateline.export.ged;

import java.io.IOException;
import java.util.List;
import org.dateline.export.file.Columns;
import org.dateline.export.file.Csv;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.model.DatePrecision;
import org.dateline.model.Dossier;
import org.dateline.model.Incident;
import org.dateline.model.Review;

/**
 * Rows in the form of UCDP GED 25 (49 columns): incidents in which somebody was killed, on a known day, week, month or year in a
 * known country. They are Dateline's reading of articles in that form, none of UCDP's own data.
 */
public final class GedFormat implements FileFormat {
    /** The columns. */
    public static final Columns COLUMNS = Columns.of("ged.tsv", 49);

    @Override
    public String id() {
        return "ged";
    }

    @Override
    public String label() {
        return "Rows in the form of UCDP GED (CSV, 49 columns)";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String extension() {
        return "ged.csv";
    }

    @Override
    public List<String> series(Dossier dossier, Vocabulary vocabulary) {
        return why(dossier.incident()).isEmpty() ? List.of("") : List.of();
    }

    @Override
    public FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
        Csv csv = new Csv(to.stream());
        csv.row(COLUMNS.names());
        return new FileWriting() {
            @Override
            public int write(int pass, Outgoing outgoing) {
                String why = why(outgoing.incident());
                if (!why.isEmpty()) {
                    losses.leftOut(why);
                    return 0;
                }
                csv.row(new GedRow(outgoing, vocabulary, losses).cells());
                return 1;
            }

            @Override
            public void close() throws IOException {
                csv.flush();
            }
        };
    }

    /** Why an incident has no row; empty where it has one. */
    private static String why(Incident incident) {
        if (incident.review() == Review.REJECTED) {
            return "a person rejected it";
        }
        if (incident.when().from() == null || incident.when().precision() == DatePrecision.UNKNOWN) {
            return "its date is unknown";
        }
        if (incident.where().country() == null) {
            return "its country is unknown";
        }
        return GedSides.of(incident).deaths(incident).isEmpty() ? "nobody tells of a death" : "";
    }
}
