package org.dateline.export.table;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A typed column of a table: what it is called, what it holds, and what it holds of a row; null where that is unknown. */
public record Column<T>(String name, Kind kind, Function<T, @Nullable Object> value) {
    /** What a column holds. */
    public enum Kind {
        /** A string. */
        TEXT,
        /** A {@link Long}. */
        WHOLE,
        /** A {@link Double}. */
        DECIMAL,
        /** A {@link Boolean}. */
        TRUTH,
        /** A {@link java.time.LocalDate}. */
        DAY,
        /** A {@link java.time.Instant}. */
        INSTANT
    }

    static <T> Column<T> text(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.TEXT, value);
    }

    static <T> Column<T> whole(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.WHOLE, value);
    }

    static <T> Column<T> decimal(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.DECIMAL, value);
    }

    static <T> Column<T> truth(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.TRUTH, value);
    }

    static <T> Column<T> day(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.DAY, value);
    }

    static <T> Column<T> instant(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Kind.INSTANT, value);
    }

    static <T> List<String> names(List<Column<T>> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
