package org.dateline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A part of a WHERE and the values for its question marks. */
record Condition(String sql, List<Object> values) {
    private static final String NOTHING = "1 = 1";

    Condition {
        values = List.copyOf(values);
    }

    static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    /** Whether it is true of everything. */
    boolean isNothing() {
        return sql.equals(NOTHING);
    }

    /** All of them; no condition is true of everything. */
    static Condition all(List<Condition> parts) {
        return joined(parts, " AND ", NOTHING);
    }

    /** Any of them. */
    static Condition any(List<Condition> parts) {
        return joined(parts, " OR ", "1 = 0");
    }

    private static Condition joined(List<Condition> parts, String word, String none) {
        List<Object> values = new ArrayList<>();
        parts.forEach(part -> values.addAll(part.values));
        String sql = parts.stream().map(part -> "(" + part.sql + ")").collect(Collectors.joining(word));
        return new Condition(parts.isEmpty() ? none : sql, values);
    }
}
