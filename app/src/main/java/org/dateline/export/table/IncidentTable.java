package org.dateline.export.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.json.RecordException;
import org.dateline.model.DatePrecision;
import org.dateline.model.Dossier;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Review;
import org.dateline.model.Role;
import org.dateline.model.Term;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table back that {@link IncidentCsv} writes, with HXL tags or without. What the table has no column for is not there
 * afterwards: accounts, versions, evidence.
 */
public final class IncidentTable {
    private static final String APOSTROPHE = "'";
    private static final String FORMULA = "=+-@\t\r\n";
    private static final String BETWEEN = "; ";

    private final List<String> names;

    private IncidentTable(List<String> names) {
        this.names = names;
    }

    /**
     * Reads a table.
     *
     * @throws RecordException where it is another table; the message names the line
     */
    public static List<Dossier> read(Reader in) throws IOException {
        List<Dossier> incidents = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(in)) {
            IncidentTable table = null;
            for (CsvRecord line : csv) {
                if (table == null) {
                    table = heading(line);
                } else if (!line.getField(0).startsWith("#")) {
                    incidents.add(table.incident(line));
                }
            }
        }
        return incidents;
    }

    private static IncidentTable heading(CsvRecord line) throws RecordException {
        if (!line.getFields().containsAll(IncidentCsv.COLUMNS.names())) {
            List<String> missing = new ArrayList<>(IncidentCsv.COLUMNS.names());
            missing.removeAll(line.getFields());
            throw new RecordException(
                    "no table of \"dateline export --format csv\": it has no column " + String.join(", ", missing));
        }
        return new IncidentTable(line.getFields());
    }

    private Dossier incident(CsvRecord line) throws RecordException {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), line.getFieldCount()); i++) {
            cells.put(names.get(i), line.getField(i));
        }
        try {
            return new Cells(cells).dossier();
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw new RecordException("line " + line.getStartingLineNumber() + ": " + e.getMessage());
        }
    }

    /** The cells of a line by their columns. */
    private record Cells(Map<String, String> cells) {
        private String get(String column) {
            return cells.getOrDefault(column, "");
        }

        private @Nullable String text(String column) {
            String cell = get(column);
            if (cell.length() > 1 && cell.startsWith(APOSTROPHE) && FORMULA.indexOf(cell.charAt(1)) >= 0) {
                return cell.substring(1);
            }
            return cell.isEmpty() ? null : cell;
        }

        private @Nullable Long whole(String column) {
            return get(column).isEmpty() ? null : Long.valueOf(get(column));
        }

        private @Nullable Double decimal(String column) {
            return get(column).isEmpty() ? null : Double.valueOf(get(column));
        }

        private @Nullable LocalDate day(String column) {
            return get(column).isEmpty() ? null : LocalDate.parse(get(column));
        }

        private <E extends Enum<E> & Term> E term(String column, Class<E> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(term -> term.word().equals(get(column)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(column + " cannot be \"" + get(column) + "\""));
        }

        Dossier dossier() {
            String id = text("id");
            if (id == null) {
                throw new IllegalArgumentException("there is no id");
            }
            Incident incident = new Incident(
                    id,
                    new What(get("type"), List.of(get("types").split(" ", -1)), List.of()),
                    new When(day("from"), day("to"), term("datePrecision", DatePrecision.class), null, null, List.of()),
                    where(),
                    who(),
                    weapons(),
                    figures(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Integer.parseInt(get("independentSources")),
                    term("review", Review.class),
                    Map.of());
            return new Dossier(
                    incident,
                    Instant.parse(get("created")),
                    Instant.parse(get("changed")),
                    List.of(),
                    Map.of(),
                    List.of(),
                    List.of());
        }

        private Where where() {
            String country = get("country");
            return new Where(
                    text("place"),
                    text("facility"),
                    text("admin1"),
                    text("admin2"),
                    country.isEmpty() ? null : country,
                    null,
                    decimal("lat"),
                    decimal("lon"),
                    term("placePrecision", PlacePrecision.class),
                    List.of());
        }

        private List<Who> who() {
            List<Who> who = new ArrayList<>();
            Map.of(
                            Role.PERPETRATOR,
                            "perpetrators",
                            Role.TARGET,
                            "targets",
                            Role.VICTIM,
                            "victims",
                            Role.PARTY,
                            "parties")
                    .forEach((role, column) -> {
                        String names = text(column);
                        if (names != null) {
                            for (String name : names.split(BETWEEN, -1)) {
                                who.add(new Who(role, name, null, List.of(), null, null, null, List.of(), List.of()));
                            }
                        }
                    });
            who.sort(Comparator.comparing(Who::role));
            return who;
        }

        private List<With> weapons() {
            return get("weapons").isEmpty()
                    ? List.of()
                    : Arrays.stream(get("weapons").split(BETWEEN, -1))
                            .map(kind -> new With(kind, kind, null, List.of(), List.of()))
                            .toList();
        }

        private List<IncidentFigure> figures() {
            List<IncidentFigure> figures = new ArrayList<>();
            for (String of : IncidentCsv.COUNTED) {
                Long low = whole(of + "Low");
                if (low != null) {
                    figures.add(new IncidentFigure(
                            of, "all", low, whole(of + "Best"), whole(of + "High"), get("codebook"), List.of()));
                }
            }
            return figures;
        }
    }
}
