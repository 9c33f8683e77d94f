package org.dateline.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteException;

/**
 * What a database says went wrong, in words for the user: what it means for the store, and what to do. The pages behind it are
 * in docs/store.md.
 */
final class Fault {
    private static final String KEPT = "what was under way was left out whole, and all before it is kept";
    private static final String AGAIN = "then do the same again: what is there already is not kept twice";

    private static final String FULL =
            "the disk, or what you may use of it, is full; " + KEPT + ". Make room, " + AGAIN;
    private static final String DISK = "the disk could not be read or written; " + KEPT
            + ". See whether it is full, gone or failing, run dateline doctor, " + AGAIN;
    private static final String READ_ONLY =
            "the store can be read but not written, and nothing was changed. Make the file"
                    + " and its folder writable for you, or name another store with --store";
    private static final String BUSY = "another program is writing to the store and was not done after "
            + Patience.SECONDS + " seconds; nothing was changed. Let it end, " + AGAIN
            + " (DATELINE_JAVA_OPTS=-D" + Patience.PROPERTY + "=600 waits ten minutes)";
    private static final String DAMAGED =
            "the file of the store is damaged. Let nothing write to it any more, run dateline doctor to see how far,"
                    + " and go back to the last backup: docs/store.md, When something goes wrong";
    private static final String NO_STORE =
            "this file is no store, or its beginning is damaged. Name another with --store;"
                    + " if it was a store, go back to the last backup: docs/store.md, When something goes wrong";
    private static final String CLOSED =
            "the file cannot be opened: see whether its folder is there, and whether you may"
                    + " write in it, for two more files are kept beside it while the store is open";
    private static final String SERVER = "the database server cannot be reached, or went away; " + KEPT + ". Start it, "
            + AGAIN + "; a server of dateline goes on by itself";
    private static final String REFUSED =
            "the database server does not let this user do that: see the user, the password and their rights";

    /** By SQLite's primary result code. */
    private static final Map<Integer, String> SQLITE = Map.of(
            3, READ_ONLY, 5, BUSY, 6, BUSY, 8, READ_ONLY, 10, DISK, 11, DAMAGED, 13, FULL, 14, CLOSED, 26, NO_STORE);

    /** By the beginning of PostgreSQL's SQLSTATE, the longest first. */
    private static final Map<String, String> STATES = Map.of(
            "53100", FULL, "25006", READ_ONLY, "55P03", BUSY, "XX001", DAMAGED, "XX002", DAMAGED, "42501", REFUSED);

    private static final Map<String, String> CLASSES = Map.of("08", SERVER, "57", SERVER, "58", DISK, "28", REFUSED);

    private Fault() {}

    static StoreException of(SQLException e) {
        return new StoreException("the store failed: " + told(e), e);
    }

    /** What it means and what to do, with the database's own words; these alone where no more is known. */
    static String told(Throwable e) {
        String own = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return meaning(e).map(meaning -> meaning + " (" + own + ")").orElse(own);
    }

    private static Optional<String> meaning(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return Optional.ofNullable(SQLITE.get(sqlite.getResultCode().code & 0xff));
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                if (state != null && state.length() == 5) {
                    return Optional.ofNullable(STATES.getOrDefault(state, CLASSES.get(state.substring(0, 2))));
                }
            }
        }
        return e instanceof SQLTransientConnectionException ? Optional.of(SERVER) : Optional.empty();
    }
}
