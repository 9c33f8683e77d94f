package org.dateline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statements over one connection. Values are bound, never written into the SQL. A statement that was run is kept for the next time:
 * an article takes some hundred, of thirty kinds. The pool closes those that are kept when it gets the connection back.
 */
final class Session {
    private static final int AT_ONCE = 500;
    private static final int MOST_KEPT = 100;

    private final Connection connection;
    private final Map<String, PreparedStatement> kept = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** How a row becomes a value. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Row<T> row, List<? extends @Nullable Object> values) {
        return using(sql, values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> list = new ArrayList<>();
                while (rows.next()) {
                    list.add(row.read(rows));
                }
                return list;
            }
        });
    }

    /** What a statement is run for. */
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** While it is in use a statement is not kept: what reads its rows may run the same anew. One that failed is thrown away. */
    private <T> T using(String sql, List<? extends @Nullable Object> values, Use<T> use) {
        try {
            PreparedStatement statement = kept.remove(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
            }
            T result;
            try {
                result = use.of(bound(statement, values));
            } catch (SQLException | RuntimeException e) {
                statement.close();
                throw e;
            }
            if (kept.size() < MOST_KEPT && !kept.containsKey(sql)) {
                kept.put(sql, statement);
            } else {
                statement.close();
            }
            return result;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** What is done with each row. */
    interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    /** Hands over all rows, without holding them at once where the transaction allows. */
    void each(String sql, Taking taking) {
        each(sql, taking, List.of());
    }

    /** The same with values. */
    void each(String sql, Taking taking, List<Object> values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = bound(statement, values).executeQuery()) {
                while (rows.next()) {
                    taking.take(rows);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> List<T> list(String sql, Row<T> row, Object... values) {
        return list(sql, row, List.of(values));
    }

    <T> Optional<T> one(String sql, Row<T> row, Object... values) {
        return list(sql, row, List.of(values)).stream().findFirst();
    }

    /** The one number that a query gives. */
    long number(String sql, List<Object> values) {
        return list(sql, row -> row.getLong(1), values).get(0);
    }

    /** The number of a new row of a table: one more than the highest. */
    long next(String table, String column) {
        return number("SELECT COALESCE(MAX(" + column + "), 0) + 1 FROM " + table, List.of());
    }

    /** Changes rows and says how many. */
    int run(String sql, @Nullable Object... values) {
        return using(sql, Arrays.asList(values), PreparedStatement::executeUpdate);
    }

    /** Runs statements without values, such as those of a migration. */
    void script(List<String> statements) {
        for (String statement : statements) {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                prepared.executeUpdate();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }

    private static PreparedStatement bound(PreparedStatement statement, List<? extends @Nullable Object> values)
            throws SQLException {
        int place = 1;
        for (Object value : values) {
            statement.setObject(place++, value);
        }
        return statement;
    }

    static StoreException failed(SQLException e) {
        return Fault.of(e);
    }
}
