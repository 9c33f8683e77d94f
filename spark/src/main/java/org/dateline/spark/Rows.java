package org.dateline.spark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.export.table.Column;
import org.dateline.export.table.RecordTable;
import org.dateline.model.Account;
import org.dateline.model.Dossier;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Reading;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the tables that {@code dateline export --format parquet} writes, parted by country and month: an incident, with its figures,
 * by its own, an account, with its evidence, by what it tells itself.
 */
final class Rows {
    private static final String COUNTRY = "country";

    /** Nobody keeps when an incident was first made and last changed: the same inputs give the same tables. */
    private static final Set<String> LEFT_OUT = Set.of("created", "changed", COUNTRY);

    private final RecordTable table;
    private final List<Row> rows = new ArrayList<>();

    private Rows(RecordTable table) {
        this.table = table;
    }

    /** By what a row is parted. */
    private record Part(String country, String month) {
        private static final String UNKNOWN = "unknown";
        private static final int MONTH_DIGITS = 7;

        static Part of(Where where, When when) {
            LocalDate day = when.from() == null ? when.to() : when.from();
            return new Part(
                    where.country() == null ? UNKNOWN : where.country(),
                    day == null ? UNKNOWN : day.toString().substring(0, MONTH_DIGITS));
        }

        static Part of(Account account) {
            return of(account.where(), account.when());
        }
    }

    static StructType schema(RecordTable table) {
        StructType schema = new StructType();
        for (Column<?> column : table.columns()) {
            if (!LEFT_OUT.contains(column.name())) {
                schema = schema.add(column.name(), type(column.kind()));
            }
        }
        return schema.add(COUNTRY, DataTypes.StringType).add("month", DataTypes.StringType);
    }

    private static DataType type(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> DataTypes.StringType;
            case WHOLE -> DataTypes.LongType;
            case DECIMAL -> DataTypes.DoubleType;
            case TRUTH -> DataTypes.BooleanType;
            case DAY -> DataTypes.DateType;
            case INSTANT -> DataTypes.TimestampType;
        };
    }

    /** All that a group of articles tells. */
    static List<Row> of(RecordTable table, Reading group) {
        Rows rows = new Rows(table);
        rows.add(group);
        return rows.rows;
    }

    private void add(Reading group) {
        Map<String, Extraction> tellers = new HashMap<>();
        Map<String, Part> parts = new HashMap<>();
        for (Extraction told : group.extractions()) {
            told.accounts().forEach(account -> {
                tellers.put(account.id(), told);
                parts.put(account.id(), Part.of(account));
            });
        }
        Set<String> linked = new HashSet<>();
        for (Incident incident : group.linking().incidents()) {
            linked.addAll(incident.accounts());
            Part own = Part.of(incident.where(), incident.when());
            for (List<@Nullable Object> values : table.rows(dossier(incident, tellers))) {
                add(values, ofAccount(values, parts, own));
            }
        }
        for (Extraction told : group.extractions()) {
            for (Account account : told.accounts()) {
                if (!linked.contains(account.id())) {
                    table.rows(told, account).forEach(values -> add(values, Part.of(account)));
                }
            }
        }
    }

    private Part ofAccount(List<@Nullable Object> values, Map<String, Part> parts, Part ofIncident) {
        return switch (table) {
            case INCIDENTS, FIGURES -> ofIncident;
            case ACCOUNTS -> parts.getOrDefault(cell(values, "id"), ofIncident);
            case EVIDENCE -> parts.getOrDefault(cell(values, "account"), ofIncident);
        };
    }

    private String cell(List<@Nullable Object> values, String name) {
        int place = table.columns().stream().map(Column::name).toList().indexOf(name);
        return String.valueOf(values.get(place));
    }

    private static Dossier dossier(Incident incident, Map<String, Extraction> tellers) {
        List<Extraction> told = incident.accounts().stream()
                .flatMap(account -> Stream.ofNullable(tellers.get(account)))
                .distinct()
                .toList();
        return new Dossier(incident, Instant.EPOCH, Instant.EPOCH, told, Map.of(), List.of(), List.of());
    }

    private void add(List<@Nullable Object> values, Part part) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Column<?> column = table.columns().get(i);
            Object value = values.get(i);
            if (!LEFT_OUT.contains(column.name())) {
                cells.add(value != null && column.kind() == Column.Kind.TEXT ? value.toString() : value);
            }
        }
        cells.add(part.country());
        cells.add(part.month());
        rows.add(RowFactory.create(cells.toArray()));
    }
}
