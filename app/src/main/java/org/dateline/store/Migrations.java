package org.dateline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings a store to the tables that this program knows. A migration is {@code NNN.sql} for all databases, then
 * {@code NNN.DIALECT.sql}; either may be missing. Once released it is never changed.
 */
final class Migrations {
    /** The version that this program writes. */
    static final int LATEST = 16;

    /** The version since which there is an audit. */
    private static final int WITH_AUDIT = 9;

    private static final String TABLE = "dateline_schema";

    private final Session session;
    private final Dialect dialect;

    Migrations(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** The version of the tables of a store, whatever this program knows; nothing where there is no store. */
    static Optional<Integer> version(Session session) {
        try {
            return session.one("SELECT version FROM " + TABLE, row -> row.getInt(1));
        } catch (StoreException e) {
            if (e.getCause() instanceof SQLException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether nothing is missing up to a version. */
    boolean isAt(int wanted) {
        return dialect.tables(session).contains(TABLE) && known() == wanted;
    }

    /** Applies what is missing up to a version, in the transaction of the session. */
    void to(int wanted) {
        List<String> tables = dialect.tables(session);
        if (!tables.isEmpty() && !tables.contains(TABLE)) {
            throw new StoreException("this database is no store of Dateline: it has other tables, as " + tables.get(0));
        }
        if (tables.isEmpty()) {
            dialect.prepare(session);
            session.run("CREATE TABLE " + TABLE + " (version INTEGER NOT NULL)");
            session.run("INSERT INTO " + TABLE + " VALUES (0)");
        }
        int from = known();
        for (int next = from + 1; next <= wanted; next++) {
            apply(next);
            new Filling(session, dialect).after(next);
            session.run("UPDATE " + TABLE + " SET version = ?", next);
        }
        if (from > 0 && from < wanted && wanted >= WITH_AUDIT) {
            new AuditRows(session)
                    .add(Instant.now(), "dateline", "upgrade", "tables from version " + from + " to " + wanted);
        }
    }

    /** The version of the store, which this program must know. */
    private int known() {
        long version = session.number("SELECT version FROM " + TABLE, List.of());
        if (version > LATEST) {
            throw new StoreException("this store was written by a newer Dateline (its version is " + version
                    + ", this program knows up to " + LATEST + "): update the program, or name another store");
        }
        return (int) version;
    }

    private void apply(int number) {
        String name = String.format(Locale.ROOT, "%03d", number);
        List<String> statements = new ArrayList<>();
        statements.addAll(statements(read(name + ".sql")));
        statements.addAll(statements(read(name + "." + dialect.name() + ".sql")));
        if (statements.isEmpty()) {
            throw new IllegalStateException("there is no migration " + name);
        }
        session.script(statements);
    }

    private List<String> statements(@Nullable String script) {
        if (script == null) {
            return List.of();
        }
        String plain = script.replaceAll("(?m)--.*$", "").replaceAll("\\bWORD\\b", dialect.wordType());
        List<String> statements = new ArrayList<>();
        for (String statement : plain.split(";", -1)) {
            if (!statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return statements;
    }

    private static @Nullable String read(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("/dateline/store/migrations/" + name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
