package org.dateline.store;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** One file beside whose writer any number of readers may work (WAL). Words in FTS5. */
final class SqliteDialect implements Dialect {
    private static final int CONNECTIONS = 4;
    /** The log of this many pages is written into the file: a page that was written often meanwhile only once. */
    private static final int LOG_PAGES = 4000;

    private static final int PAGE_BYTES = 4096;
    private static final int CACHE_KIBIBYTES = 16 << 10;

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String wordType() {
        return "TEXT";
    }

    @Override
    public HikariConfig pool(String location) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        sqlite.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, String.valueOf(LOG_PAGES * PAGE_BYTES));
        sqlite.setBusyTimeout(Patience.SECONDS * 1000);
        sqlite.enforceForeignKeys(true);
        sqlite.setCacheSize(-CACHE_KIBIBYTES);
        // A transaction that begins as a reader may fail when it wants to write; all of ours write.
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file(location));
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return config;
    }

    private static Path file(String location) {
        try {
            Path file = Path.of(location).toAbsolutePath();
            if (Files.isDirectory(file)) {
                throw new StoreException("the store " + location + " is a folder; name a file in it");
            }
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return file;
        } catch (InvalidPathException e) {
            throw new StoreException("no file can have the name " + location + ": " + e.getReason(), e);
        } catch (IOException e) {
            throw new StoreException("the folder of the store " + location + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** NORMAL waits for no disk: a loss of power may take the last transactions, whole ones, but a crash takes none. */
    @Override
    public void begin(Connection connection, boolean lasting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = " + (lasting ? "FULL" : "NORMAL"));
            statement.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
        }
        connection.setAutoCommit(false);
    }

    @Override
    public void lock(Session session) {
        // BEGIN IMMEDIATE, which the transaction mode asks for, has locked already.
    }

    @Override
    public void prepare(Session session) {
        // The file is there.
    }

    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
        connection.unwrap(SQLiteConnection.class).setCurrentTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        connection.setAutoCommit(false);
    }

    @Override
    public void endSnapshot(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.unwrap(SQLiteConnection.class).setCurrentTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }

    @Override
    public List<String> tables(Session session) {
        return session.list("SELECT name FROM sqlite_master WHERE type = 'table'", row -> row.getString(1));
    }

    @Override
    public void overwriteDeleted(Connection connection, boolean on) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = " + (on ? "ON" : "OFF"));
        }
    }

    @Override
    public void compact(Session session) {
        for (String table : List.of("article_words", "incident_words")) {
            session.run("INSERT INTO " + table + " (" + table + ") VALUES ('optimize')");
        }
    }

    /** The log first, so that what was overwritten in it is so in the file; then the file, and its log cut to nothing. */
    @Override
    public boolean clean(Session session) {
        String empty = "PRAGMA wal_checkpoint(TRUNCATE)";
        session.list(empty, row -> row.getInt(1));
        session.run("VACUUM");
        return session.list(empty, row -> row.getInt(1)).equals(List.of(0));
    }

    @Override
    public String version(Session session) {
        return "SQLite "
                + session.list("SELECT sqlite_version()", row -> row.getString(1))
                        .get(0);
    }

    /** Reads every page: as long as a copy of the file takes. */
    @Override
    public List<String> damage(Session session) {
        return session.list("PRAGMA quick_check(10)", row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .map(line -> line.replace('\n', ' '))
                .toList();
    }

    @Override
    public void index(Session session, String table, long num, String words) {
        session.run("INSERT INTO " + table + " (rowid, words) VALUES (?, ?)", num, words);
    }

    @Override
    public void unindex(Session session, String table, long num) {
        session.run("DELETE FROM " + table + " WHERE rowid = ?", num);
    }

    @Override
    public String each() {
        return "SELECT value FROM json_each(?)";
    }

    @Override
    public String eachNumber() {
        return each();
    }

    @Override
    public String matching(String table) {
        return "SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?";
    }

    @Override
    public String wanted(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" "));
    }

    @Override
    public String joined(String column) {
        return "group_concat(" + column + ")";
    }

    @Override
    public String along(String index) {
        return " INDEXED BY " + index;
    }
}
