package org.dateline.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.Problem;

/**
 * Makes an index of places from a GeoNames dump ({@code allCountries.txt} or one country's {@code XX.txt}, 19 columns parted
 * by tabs). The dump is read line by line, twice: administrative units first, since places refer to them. Only units,
 * settlements, regions, waters, terrain and the facilities of {@link PlaceKind} are kept.
 */
public final class PlacesImport {
    private static final int COLUMNS = 19;
    private static final int PROBLEMS_KEPT = 20;

    private final Map<String, Integer> units = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Path dump;
    private long read;
    private long kept;
    private long bad;

    private PlacesImport(Path dump) {
        this.dump = dump;
    }

    /**
     * What an import did.
     *
     * @param read lines read
     * @param kept places in the index
     * @param bad lines that are no GeoNames line; they were left out
     * @param problems the first 20 bad lines, code {@code places.bad-line}
     */
    public record Result(long read, long kept, long bad, List<Problem> problems) {}

    /**
     * Reads a dump and writes an index file for {@link Gazetteer#load(Path)}. A target that is there is replaced at the very
     * end, so that a broken import leaves the old one.
     *
     * @throws IOException where the dump cannot be read or the target not be written
     */
    public static Result run(Path dump, Path target) throws IOException {
        PlacesImport made = new PlacesImport(dump);
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (PlaceIndexWriter writer = new PlaceIndexWriter(target.resolveSibling(target.getFileName() + ".tmp"))) {
            made.pass(writer, true);
            made.pass(writer, false);
            writer.finish(part);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        return new Result(made.read, made.kept, made.bad, List.copyOf(made.problems));
    }

    /** Builds the index that comes with the program: {@code PlacesImport DUMP PACKED}. */
    public static void main(String[] args) throws IOException {
        Path packed = Path.of(args[1]);
        Path plain = packed.resolveSibling("places.plain");
        Result result = run(Path.of(args[0]), plain);
        if (result.bad() > 0) {
            throw new IOException(result.problems().toString());
        }
        try (var out = Files.newOutputStream(packed)) {
            PackedPlaces.pack(Files.readAllBytes(plain), out);
        }
        Files.delete(plain);
    }

    private void pass(PlaceIndexWriter writer, boolean unitsOnly) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(dump, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line(writer, line, number, unitsOnly);
                }
            }
        }
    }

    private void line(PlaceIndexWriter writer, String line, long number, boolean unitsOnly) throws IOException {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            problem(number, "19 columns are wanted, not " + columns.length, unitsOnly);
            return;
        }
        read += unitsOnly ? 1 : 0;
        Optional<PlaceKind> kind = PlaceKind.ofGeoNames(columns[6], columns[7]);
        boolean unit =
                kind.filter(k -> k == PlaceKind.ADMIN1 || k == PlaceKind.ADMIN2).isPresent();
        if (kind.isEmpty() || unit != unitsOnly) {
            return;
        }
        try {
            add(writer, columns, kind.get());
        } catch (NumberFormatException e) {
            problem(number, "not a number: " + e.getMessage(), true);
        }
    }

    private void add(PlaceIndexWriter writer, String[] columns, PlaceKind kind) throws IOException {
        String country = columns[8].length() == 2 ? columns[8] : "  ";
        String first = country + "." + columns[10];
        String second = first + "." + columns[11];
        int id = columns[0].isEmpty() ? 0 : Integer.parseInt(columns[0]);
        double lat = Double.parseDouble(columns[4]);
        double lon = Double.parseDouble(columns[5]);
        long population = columns[14].isEmpty() ? 0 : Long.parseLong(columns[14]);
        int number = writer.add(new PlaceRow(
                id,
                columns[1],
                lat,
                lon,
                population,
                kind == PlaceKind.ADMIN1 ? -1 : units.getOrDefault(first, -1),
                kind == PlaceKind.ADMIN2 ? -1 : units.getOrDefault(second, -1),
                country,
                kind,
                otherNames(columns, kind)));
        kept++;
        if (kind == PlaceKind.ADMIN1) {
            units.put(first, number);
        } else if (kind == PlaceKind.ADMIN2) {
            units.put(second, number);
        }
    }

    private static List<String> otherNames(String[] columns, PlaceKind kind) {
        List<String> names = new ArrayList<>();
        names.add(columns[2]);
        for (String name : columns[3].split(",", -1)) {
            if (isName(name)) {
                names.add(name);
            }
        }
        if (kind.isUnit()) {
            UnitNames.bare(columns[1], columns[8]).ifPresent(names::add);
        }
        return names;
    }

    /** Leaves out airport codes ("BEN") and romanized readings of other scripts, which GeoNames gives in lower case. */
    private static boolean isName(String name) {
        boolean article = name.length() > 4 && name.indexOf('-') > 0 && name.indexOf('-') < 4;
        boolean capital = !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
        boolean code = name.length() <= 4 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
        return (capital || article) && !code;
    }

    private void problem(long number, String what, boolean count) {
        if (count) {
            bad++;
            if (problems.size() < PROBLEMS_KEPT) {
                problems.add(new Problem("places.bad-line", dump.getFileName() + ":" + number, what));
            }
        }
    }
}
