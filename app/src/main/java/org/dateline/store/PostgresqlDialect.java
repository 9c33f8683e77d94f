package org.dateline.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A database for a team, in a schema of its own. Words in a text search vector. They are
 * folded by us, not by the server's dictionaries, so that both databases find the same.
 */
final class PostgresqlDialect implements Dialect {
    static final String SCHEMA = "dateline";

    /** The advisory lock of whoever writes; any number will do that nobody else takes. */
    private static final long LOCK = 0x646174656c696e65L;

    private static final int CONNECTIONS = 8;

    /** How long is waited for a server that went away before the user is told. */
    private static final long REACHED_MILLISECONDS = 15_000;

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String wordType() {
        return "TEXT COLLATE \"C\"";
    }

    @Override
    public HikariConfig pool(String location) {
        HikariConfig config = new HikariConfig();
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(location);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(REACHED_MILLISECONDS);
        config.setConnectionInitSql("SET search_path TO " + SCHEMA);
        return config;
    }

    @Override
    public void begin(Connection connection, boolean lasting) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL synchronous_commit TO " + (lasting ? "on" : "off")
                    + "; SET LOCAL lock_timeout TO '" + Patience.SECONDS + "s'");
        }
    }

    /** One writer at a time, whatever the program: the lock goes with the transaction. */
    @Override
    public void lock(Session session) {
        session.list("SELECT pg_advisory_xact_lock(?)", row -> LOCK, LOCK);
    }

    @Override
    public void prepare(Session session) {
        session.run("CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
    }

    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
    }

    @Override
    public void endSnapshot(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    @Override
    public List<String> tables(Session session) {
        return session.list("SELECT tablename FROM pg_tables WHERE schemaname = ?", row -> row.getString(1), SCHEMA);
    }

    /** Nothing: the server writes no row in place; {@link #clean} writes tables anew. */
    @Override
    public void overwriteDeleted(Connection connection, boolean on) throws SQLException {
        connection.clearWarnings();
    }

    /** Nothing: {@link #clean} makes the indexes anew. */
    @Override
    public void compact(Session session) {
        session.list("SELECT 1", row -> row.getInt(1));
    }

    /** What the server's own log holds of it goes when that is recycled; where it is archived it stays there. */
    @Override
    public boolean clean(Session session) {
        session.run("SET lock_timeout TO '" + Patience.SECONDS + "s'");
        try {
            for (String table : tables(session)) {
                session.run("VACUUM (FULL, ANALYZE) " + SCHEMA + "." + table);
            }
            return true;
        } finally {
            session.run("SET lock_timeout TO DEFAULT");
        }
    }

    @Override
    public String version(Session session) {
        return "PostgreSQL "
                + session.list("SHOW server_version", row -> row.getString(1)).get(0);
    }

    /** Nothing: the server looks after its files, and fails a statement that meets a damaged page. */
    @Override
    public List<String> damage(Session session) {
        return List.of();
    }

    @Override
    public void index(Session session, String table, long num, String words) {
        session.run(
                "INSERT INTO " + table + " (num, words)"
                        + " VALUES (?, array_to_tsvector(array_remove(string_to_array(?, ' '), '')))",
                num,
                words);
    }

    @Override
    public void unindex(Session session, String table, long num) {
        session.run("DELETE FROM " + table + " WHERE num = ?", num);
    }

    @Override
    public String each() {
        return "SELECT jsonb_array_elements_text(CAST(? AS JSONB))";
    }

    @Override
    public String eachNumber() {
        return "SELECT CAST(jsonb_array_elements_text(CAST(? AS JSONB)) AS INTEGER)";
    }

    @Override
    public String matching(String table) {
        return "SELECT num FROM " + table + " WHERE words @@ CAST(? AS TSQUERY)";
    }

    @Override
    public String wanted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & "));
    }

    @Override
    public String joined(String column) {
        return "string_agg(CAST(" + column + " AS TEXT), ',')";
    }

    /** Nothing: the server knows how many there are of each value, and plans by that. */
    @Override
    public String along(String index) {
        return "";
    }
}
