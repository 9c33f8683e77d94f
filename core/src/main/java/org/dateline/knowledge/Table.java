package org.dateline.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows of a tab-separated knowledge file that know their line. Lines that begin with # are comments; the first row names the columns. */
record Table(String file, List<Row> rows) {

    /** Reads a resource; every row must have as many columns as the first, which must be these. */
    static Table resource(String name, List<String> columns) {
        try (InputStream in = Table.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new KnowledgeException(name, 1, "no such file");
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static Table parse(String file, String text, List<String> columns) {
        List<Row> rows = new ArrayList<>();
        boolean named = false;
        int line = 0;
        for (String each : text.split("\n", -1)) {
            line++;
            if (each.isBlank() || each.startsWith("#")) {
                continue;
            }
            Row row = new Row(file, line, List.of(each.split("\t", -1)));
            if (!named && !row.cells().equals(columns)) {
                throw row.fault("the columns must be " + columns);
            }
            if (row.cells().size() != columns.size()) {
                throw row.fault(columns.size() + " columns are wanted, not "
                        + row.cells().size());
            }
            if (named) {
                rows.add(row);
            }
            named = true;
        }
        return new Table(file, List.copyOf(rows));
    }

    /** One row. */
    record Row(String file, int line, List<String> cells) {
        String text(int column) {
            return cells.get(column);
        }

        double decimal(int column) {
            try {
                return Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                throw fault("a number is wanted, not \"" + text(column) + "\"");
            }
        }

        /** The parts of a cell between semicolons. */
        List<String> texts(int column) {
            return Stream.of(text(column).split(";", -1))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
        }

        KnowledgeException fault(String what) {
            return new KnowledgeException(file, line, what);
        }
    }
}
