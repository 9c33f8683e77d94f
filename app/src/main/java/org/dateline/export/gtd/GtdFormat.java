package org.dateline.export.gtd;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.export.file.Columns;
import org.dateline.export.file.Csv;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.knowledge.EventCodes.Gtd;
import org.dateline.knowledge.EventType;
import org.dateline.model.DatePrecision;
import org.dateline.model.Dossier;
import org.dateline.model.Incident;
import org.dateline.model.Review;

/**
 * Rows in the form of GTD (135 columns): incidents of a type that GTD has an attack type for, of a known year. Whether they are
 * terrorism by GTD's three criteria is a judgement, so these columns stay empty. They are Dateline's reading of articles in that
 * form, none of START's own data.
 */
public final class GtdFormat implements FileFormat {
    /** The columns. */
    public static final Columns COLUMNS = Columns.of("gtd.tsv", 135);

    private static final int UNKNOWN = 9;

    @Override
    public String id() {
        return "gtd";
    }

    @Override
    public String label() {
        return "Rows in the form of GTD (CSV, 135 columns)";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String extension() {
        return "gtd.csv";
    }

    @Override
    public List<String> series(Dossier dossier, Vocabulary vocabulary) {
        return why(dossier.incident(), vocabulary).isEmpty() ? List.of(day(dossier.incident())) : List.of();
    }

    /** Eight digits of the day and four of the number within it. */
    @Override
    public String rowId(String series, long number) {
        return series + String.format(Locale.ROOT, "%04d", number);
    }

    /** The day as GTD writes it: zeros for what is not known. */
    private static String day(Incident incident) {
        LocalDate from = incident.when().from();
        if (from == null) {
            return "";
        }
        boolean year = incident.when().precision() == DatePrecision.YEAR;
        return String.format(
                Locale.ROOT,
                "%04d%02d%02d",
                from.getYear(),
                year ? 0 : from.getMonthValue(),
                isDay(incident) ? from.getDayOfMonth() : 0);
    }

    /** Whether the first day is known. */
    static boolean isDay(Incident incident) {
        return switch (incident.when().precision()) {
            case DAY, RANGE -> true;
            case WEEK, MONTH, YEAR, UNKNOWN -> false;
        };
    }

    /** The attack types of an incident, the main one first; the unknown one only where there is no other. */
    static List<Gtd> attacks(Incident incident, Vocabulary vocabulary) {
        List<Gtd> all = incident.what().types().stream()
                .flatMap(id -> vocabulary.types().byId(id).stream())
                .map(EventType::codes)
                .flatMap(codes -> Optional.ofNullable(codes.gtd()).stream())
                .distinct()
                .toList();
        List<Gtd> known =
                all.stream().filter(attack -> attack.number() != UNKNOWN).toList();
        return known.isEmpty() ? all : known;
    }

    private static String why(Incident incident, Vocabulary vocabulary) {
        if (incident.review() == Review.REJECTED) {
            return "a person rejected it";
        }
        if (attacks(incident, vocabulary).isEmpty()) {
            return "GTD has no attack type for " + incident.what().type();
        }
        return incident.when().from() == null || incident.when().precision() == DatePrecision.UNKNOWN
                ? "its date is unknown"
                : "";
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
                Outgoing.RowNumber number = outgoing.numbers().get(0);
                csv.row(new GtdRow(outgoing, rowId(number.series(), number.number()), vocabulary, losses).cells());
                return 1;
            }

            @Override
            public void close() throws IOException {
                csv.flush();
            }
        };
    }
}
