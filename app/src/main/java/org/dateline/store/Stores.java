package org.dateline.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.dateline.link.Linker;
import org.jspecify.annotations.Nullable;

/**
 * The door of this package.
 *
 * <pre>{@code
 * try (Store store = Stores.open(Stores.location(null, System.getenv()))) {
 *     store.each(IncidentQuery.ALL, incident -> ...);
 * }
 * }</pre>
 */
public final class Stores {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private Stores() {}

    /**
     * Opens a store, makes it where there is none, and brings one of an earlier version up to date.
     *
     * @param location path of a file, or {@code jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD}
     * @throws StoreException where it cannot be opened, is of a newer program, or is no store; it says so in words
     */
    public static Store open(String location) {
        return open(location, Clock.systemUTC());
    }

    /**
     * Reads what {@link Store#backup} wrote into a store that is not there yet; all of it or nothing.
     *
     * @throws StoreException where there is a store, or the backup is damaged
     */
    public static void restore(String location, InputStream backup) {
        Dialect dialect = dialect(location);
        try (Database database = Database.open(dialect, location, 0)) {
            database.write(session -> {
                if (dialect.tables(session).size() > 1) {
                    throw new StoreException("there is a store already; restore into a new one, named with --store");
                }
                try {
                    new Restoring(session, dialect).read(backup);
                } catch (IOException e) {
                    throw new StoreException(
                            "the backup cannot be read: " + e.getMessage() + "; nothing was restored", e);
                } catch (StoreException e) {
                    throw e;
                } catch (RuntimeException e) {
                    // What its rows hold was not written by this program: records that are none, dates that are none.
                    throw new StoreException(
                            "this backup is damaged: what it holds cannot be read ("
                                    + e.getClass().getSimpleName() + ")" + "; nothing was restored",
                            e);
                }
                return location;
            });
        }
    }

    /**
     * Looks at a store without making or changing anything.
     *
     * @param thorough whether every page and record is read, which takes as long as a backup
     * @throws StoreException where it cannot be opened at all
     */
    public static Inspection inspect(String location, boolean thorough) {
        Dialect dialect = dialect(location);
        if (!location.startsWith(POSTGRESQL) && !Files.exists(Path.of(location))) {
            return Inspection.nothing("SQLite");
        }
        try (Database database = Database.look(dialect, location)) {
            return new Inspecting(database).run(thorough);
        }
    }

    /** A location without what may be a password. */
    public static String shown(String location) {
        return Database.shown(location);
    }

    /**
     * The same for a program that answers many: it finds and adds up in memory, by some hundred bytes of each incident, which it
     * keeps in step with what anybody writes.
     */
    public static Store openForMany(String location) {
        return openForMany(location, Clock.systemUTC());
    }

    static Store open(String location, Clock clock) {
        Database database = opened(location);
        return new SqlStore(database, new SqlOverview(database), Linker.standard(), clock);
    }

    static Store openForMany(String location, Clock clock) {
        Database database = opened(location);
        return new SqlStore(database, BriefOverview.begun(database), Linker.standard(), clock);
    }

    private static Database opened(String location) {
        return Database.open(dialect(location), location, Migrations.LATEST);
    }

    static Dialect dialect(String location) {
        if (location.startsWith("jdbc:") && !location.startsWith(POSTGRESQL)) {
            throw new StoreException(
                    "a store is the path of a file or begins with " + POSTGRESQL + "//, not " + location);
        }
        return location.startsWith(POSTGRESQL) ? new PostgresqlDialect() : new SqliteDialect();
    }

    /**
     * Where the user's store is: as given, else {@code $DATELINE_STORE}, else {@code dateline.db} in {@code $DATELINE_DATA},
     * {@code $XDG_DATA_HOME/dateline} or {@code ~/.local/share/dateline}.
     */
    public static String location(@Nullable String given, Map<String, String> environment) {
        if (given != null) {
            return given;
        }
        String named = environment.getOrDefault("DATELINE_STORE", "");
        return named.isEmpty() ? folder(environment).resolve("dateline.db").toString() : named;
    }

    private static Path folder(Map<String, String> environment) {
        String own = environment.getOrDefault("DATELINE_DATA", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path data = xdg.isEmpty()
                ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".local", "share")
                : Path.of(xdg);
        return data.resolve("dateline");
    }
}
