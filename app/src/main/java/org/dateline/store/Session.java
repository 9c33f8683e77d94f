package org.dateline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements over one connection. Values are bound, never written into the SQL. */
final class Session {
    private static final int AT_ONCE = 500;

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** How a row becomes a value. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Row<T> row, List<? extends @Nullable Object> values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(row.read(rows));
            }
            return list;
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
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
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
        try (PreparedStatement statement = prepared(sql, Arrays.asList(values))) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Runs statements without values, such as those of a migration. */
    void script(List<String> statements) {
        for (String statement : statements) {
            run(statement);
        }
    }

    private PreparedStatement prepared(String sql, List<? extends @Nullable Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            int place = 1;
            for (Object value : values) {
                statement.setObject(place++, value);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    static StoreException failed(SQLException e) {
        return Fault.of(e);
    }
}
