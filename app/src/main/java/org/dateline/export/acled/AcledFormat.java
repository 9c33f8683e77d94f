package org.dateline.export.acled;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.dateline.export.coding.Countries;
import org.dateline.export.coding.Countries.Country;
import org.dateline.export.coding.Sides;
import org.dateline.export.file.Columns;
import org.dateline.export.file.Csv;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.model.Dossier;
import org.dateline.model.Incident;
import org.dateline.model.Review;

/**
 * Rows in the form of ACLED's export since 2023 (31 columns, kinds of actors as text). They are Dateline's reading of articles in
 * that form, none of ACLED's own data.
 */
public final class AcledFormat implements FileFormat {
    /** The columns. */
    public static final Columns COLUMNS = Columns.of("acled.tsv", 31);

    @Override
    public String id() {
        return "acled";
    }

    @Override
    public String label() {
        return "Rows in the form of ACLED (CSV, 31 columns)";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String extension() {
        return "acled.csv";
    }

    @Override
    public List<String> series(Dossier dossier, Vocabulary vocabulary) {
        Country country = Countries.of(dossier.incident().where().country());
        return country == null || !why(dossier.incident(), vocabulary).isEmpty()
                ? List.of()
                : Collections.nCopies(
                        AcledDays.of(dossier.incident().when()).days().size(), country.letters());
    }

    /** Why an incident has no rows; empty where it has some. */
    private static String why(Incident incident, Vocabulary vocabulary) {
        if (incident.review() == Review.REJECTED) {
            return "a person rejected it";
        }
        if (AcledType.of(incident, Sides.of(incident), vocabulary).isEmpty()) {
            return "ACLED has no event type for " + incident.what().type();
        }
        if (AcledDays.of(incident.when()).days().isEmpty()) {
            return "its date is not known to the month";
        }
        return incident.where().country() == null ? "its country is unknown" : "";
    }

    @Override
    public FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
        Csv csv = new Csv(to.stream());
        csv.row(COLUMNS.names());
        return new FileWriting() {
            @Override
            public int write(int pass, Outgoing outgoing) {
                String why = why(outgoing.incident(), vocabulary);
                if (!why.isEmpty()) {
                    losses.leftOut(why);
                    return 0;
                }
                return new AcledRows(outgoing, vocabulary, losses).write(csv);
            }

            @Override
            public void close() throws IOException {
                csv.flush();
            }
        };
    }
}
