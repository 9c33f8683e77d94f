package org.dateline.export.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, in order, as a file of the program names them: one a line, after a tab the column's HXL tag where it
 * has one. A column that the file does not name cannot be written.
 */
public final class Columns {
    private static final String FOLDER = "/dateline/export/";

    private final List<String> names = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private Columns(String file, int count) {
        for (String line : read(file).lines().toList()) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                String[] cells = line.split("\t", -1);
                if (places.put(cells[0], names.size()) != null) {
                    throw new IllegalStateException(file + ": the column " + cells[0] + " is there twice");
                }
                names.add(cells[0]);
                tags.add(cells.length > 1 ? cells[1] : "");
            }
        }
        if (names.size() != count) {
            throw new IllegalStateException(file + " names " + names.size() + " columns, and should name " + count);
        }
    }

    /** The columns of a file, of which there must be so many. */
    public static Columns of(String file, int count) {
        return new Columns(file, count);
    }

    private static String read(String file) {
        try (InputStream in = Columns.class.getResourceAsStream(FOLDER + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Their names, in order. */
    public List<String> names() {
        return Collections.unmodifiableList(names);
    }

    /** Their HXL tags, in order; empty where a column has none. */
    public List<String> tags() {
        return Collections.unmodifiableList(tags);
    }

    /** An empty row. */
    public Row row() {
        return new Row();
    }

    /** A row that is filled by the names of columns; what nobody fills stays empty. */
    public final class Row {
        private final List<String> cells = new ArrayList<>(Collections.nCopies(names.size(), ""));

        private Row() {}

        /** A cell of our own making: a number, a day, a code; empty for null. */
        public Row own(String column, @Nullable Object value) {
            return put(column, Csv.own(value));
        }

        /** A cell of somebody else's words, such that no spreadsheet runs them. */
        public Row text(String column, @Nullable String words) {
            return put(column, Csv.text(words));
        }

        private Row put(String column, String value) {
            Integer place = places.get(column);
            if (place == null) {
                throw new IllegalArgumentException("there is no column " + column);
            }
            cells.set(place, value);
            return this;
        }

        /** What stands in a column. */
        public String get(String column) {
            return cells.get(Objects.requireNonNull(places.get(column), column));
        }

        /** The cells, in order. */
        public List<String> cells() {
            return Collections.unmodifiableList(cells);
        }
    }
}
