package org.dateline.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.model.Problem;
import org.dateline.wave.Case;

/**
 * Cases of a user's own table: CSV in UTF-8 with the columns {@code date}, {@code lat}, {@code lon} and, if wanted, {@code count} and
 * {@code id}. A row that cannot be used is a problem, and the rest goes on.
 */
final class CaseTable {
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT);
    private static final int MOST_OF_A_ROW = 1_000_000;

    private final Path file;
    private final ProblemTally problems;
    private final List<Case> cases = new ArrayList<>();

    private CaseTable(Path file, ProblemTally problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * The cases of a file.
     *
     * @throws Refusal where there is no such file, or a column is missing
     */
    static List<Case> read(Path file, ProblemTally problems) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("there is no file " + file);
        }
        CaseTable table = new CaseTable(file, problems);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            rows.forEach(table::row);
        } catch (CsvParseException e) {
            table.problem("case-row", "", "this row cannot be read, nor those behind it: " + e.getMessage());
        } catch (IOException e) {
            throw new Refusal("cannot read " + file + ": " + e.getMessage());
        }
        return table.cases;
    }

    private void row(NamedCsvRecord row) {
        Map<String, String> cells = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        row.getFieldsAsMap().forEach((name, value) -> cells.put(name.strip(), value.strip()));
        for (String column : List.of("date", "lat", "lon")) {
            if (!row.getHeader().stream().map(String::strip).anyMatch(column::equalsIgnoreCase)) {
                throw new Refusal(file + " has no column \"" + column + "\"; wanted are date, lat, lon, and if you like"
                        + " count and id. There are: " + String.join(", ", row.getHeader()));
            }
        }
        String place = "line " + row.getStartingLineNumber();
        Optional<LocalDate> day = day(cells.getOrDefault("date", ""));
        Optional<Double> lat = degrees(cells.getOrDefault("lat", ""), 90);
        Optional<Double> lon = degrees(cells.getOrDefault("lon", ""), 180);
        String count = cells.getOrDefault("count", "");
        if (day.isEmpty()) {
            problem("case-date", place, "\"" + cells.getOrDefault("date", "") + "\" is no day; wanted is 2013-07-21");
        } else if (lat.isEmpty() || lon.isEmpty()) {
            problem("case-place", place, "lat and lon are degrees, at most 90 and 180, such as 33.29 and 44.07");
        } else if (!count.isEmpty() && (!count.matches("\\d{1,7}") || Integer.parseInt(count) > MOST_OF_A_ROW)) {
            problem("case-count", place, "\"" + count + "\" is no count; wanted is a whole number from 0 to 1000000");
        } else {
            String id = cells.getOrDefault("id", "");
            cases.add(new Case(
                    id.isEmpty() ? place : id,
                    day.get(),
                    lat.get(),
                    lon.get(),
                    count.isEmpty() ? 1 : Integer.parseInt(count)));
        }
    }

    private static Optional<LocalDate> day(String given) {
        try {
            return Optional.of(given.indexOf('/') > 0 ? LocalDate.parse(given, SLASHES) : LocalDate.parse(given));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Double> degrees(String given, double most) {
        if (!given.matches("[-+]?\\d{1,3}(\\.\\d{1,17})?")) {
            return Optional.empty();
        }
        double degrees = Double.parseDouble(given);
        return Math.abs(degrees) <= most ? Optional.of(degrees) : Optional.empty();
    }

    private void problem(String code, String place, String message) {
        problems.add(new Problem(code, file + (place.isEmpty() ? "" : ", " + place), message));
    }
}
