package org.dateline.export.table;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.json.JsonText;
import org.dateline.json.RecordException;
import org.dateline.model.Dossier;
import org.jspecify.annotations.Nullable;

/** Reads incidents back of the table that {@link ParquetFormat} writes, each from its whole record. */
public final class ParquetIncidents {
    private ParquetIncidents() {}

    /**
     * Reads a file.
     *
     * @throws RecordException where it is another table
     */
    public static List<Dossier> read(File file) throws IOException {
        try (Stream<Map<String, Object>> rows = ParquetReader.streamContent(file, new Rows())) {
            return rows.map(ParquetIncidents::dossier).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Dossier dossier(Map<String, Object> row) {
        try {
            return new Dossier(
                    JsonText.incident(String.valueOf(cell(row, "record"))),
                    instant(cell(row, "created")),
                    instant(cell(row, "changed")),
                    List.of(),
                    Map.of(),
                    List.of(),
                    List.of());
        } catch (RecordException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object cell(Map<String, Object> row, String column) throws RecordException {
        Object value = row.get(column);
        if (value == null) {
            throw new RecordException("no incidents.parquet of \"dateline export\": it has no column " + column);
        }
        return value;
    }

    private static Instant instant(Object micros) {
        return micros instanceof Instant instant
                ? instant
                : Instant.EPOCH.plus(Long.parseLong(micros.toString()), ChronoUnit.MICROS);
    }

    /** Rows as values by column; nulls are left out. */
    private static final class Rows implements Hydrator<Map<String, Object>, Map<String, Object>, String[]> {
        @Override
        public Map<String, Object> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String[] path, @Nullable Object value) {
            if (value != null) {
                row.put(Objects.requireNonNull(path[0]), value);
            }
            return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
            return row;
        }
    }
}
