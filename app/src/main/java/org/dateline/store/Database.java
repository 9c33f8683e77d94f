package org.dateline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** An opened database: its connections, and the two ways to work with them. */
final class Database implements AutoCloseable {
    private final Dialect dialect;
    private final HikariDataSource pool;

    /** Threads of one program wait here, in turn, and not at the database, which knows no turns. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private Database(Dialect dialect, HikariDataSource pool) {
        this.dialect = dialect;
        this.pool = pool;
    }

    /** Opens a location and brings its tables up to a version. */
    static Database open(Dialect dialect, String location, int version) {
        HikariConfig config = dialect.pool(location);
        config.setPoolName("dateline");
        Database database = new Database(dialect, connected(config, location));
        try {
            if (!database.read(session -> new Migrations(session, dialect).isAt(version))) {
                database.write(session -> {
                    new Migrations(session, dialect).to(version);
                    return version;
                });
            }
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e instanceof StoreException && e.getCause() instanceof SQLException
                    ? new StoreException(
                            "the store " + shown(location) + " cannot be used: " + Fault.told(e.getCause()), e)
                    : e;
        }
    }

    /** Opens a location as it is: nothing is made, and its tables stay as they are. */
    static Database look(Dialect dialect, String location) {
        HikariConfig config = dialect.pool(location);
        config.setPoolName("dateline");
        return new Database(dialect, connected(config, location));
    }

    private static HikariDataSource connected(HikariConfig config, String location) {
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            // The pool fails in its own way where the server refuses, and in others where the location is none.
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StoreException("the store " + shown(location) + " cannot be opened: " + Fault.told(cause), e);
        }
    }

    /** Without what may be a password. */
    static String shown(String location) {
        return location.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
    }

    Dialect dialect() {
        return dialect;
    }

    /** Reads; each statement sees what was committed when it began. */
    <T> T read(Function<Session, T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.apply(new Session(connection));
        } catch (SQLException e) {
            throw Session.failed(e);
        }
    }

    /** Does all of the work, alone, or nothing of it; when it returns all is on the disk. */
    <T> T write(Function<Session, T> work) {
        return transaction(work, true, true);
    }

    /** The same, and what is deleted by it is overwritten where it lay. */
    <T> T erase(Function<Session, T> work) {
        turn.lock();
        try (Connection connection = pool.getConnection()) {
            dialect.overwriteDeleted(connection, true);
            T result = transaction(connection, work, true, true);
            connection.setAutoCommit(true);
            dialect.overwriteDeleted(connection, false);
            return result;
        } catch (SQLException e) {
            throw Session.failed(e);
        } finally {
            turn.unlock();
        }
    }

    /** Writes the files anew without what was deleted; false where another program keeps some of the old bytes open. */
    boolean clean() {
        turn.lock();
        try {
            return read(dialect::clean);
        } finally {
            turn.unlock();
        }
    }

    /** The same for what could be done again: after a loss of power the last of it may be missing. */
    <T> T writeSoon(Function<Session, T> work) {
        return transaction(work, true, false);
    }

    /** Does the work, alone, and undoes it. */
    <T> T tryOut(Function<Session, T> work) {
        return transaction(work, false, false);
    }

    /** Work that reads and writes to somewhere else. */
    interface Copying {
        void run(Session session) throws IOException;
    }

    /** Reads; all statements see the same moment, while others write. */
    void snapshot(Copying work) throws IOException {
        try (Connection connection = pool.getConnection()) {
            dialect.beginSnapshot(connection);
            try {
                work.run(new Session(connection));
            } finally {
                dialect.endSnapshot(connection);
            }
        } catch (SQLException e) {
            throw Session.failed(e);
        }
    }

    private <T> T transaction(Function<Session, T> work, boolean keep, boolean lasting) {
        turn.lock();
        try (Connection connection = pool.getConnection()) {
            return transaction(connection, work, keep, lasting);
        } catch (SQLException e) {
            throw Session.failed(e);
        } finally {
            turn.unlock();
        }
    }

    private <T> T transaction(Connection connection, Function<Session, T> work, boolean keep, boolean lasting)
            throws SQLException {
        dialect.begin(connection, lasting);
        try {
            Session session = new Session(connection);
            dialect.lock(session);
            T result = work.apply(session);
            if (keep) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            undo(connection, e);
            throw e;
        }
    }

    /**
     * Rolls back. Where the database did so itself, as SQLite does when the disk is full, or is gone, that fails: the reason
     * for it all must not be hidden by that, and the connection, which knows no longer where it stands, goes.
     */
    private void undo(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
            pool.evictConnection(connection);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
