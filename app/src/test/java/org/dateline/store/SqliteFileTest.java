package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.store.Dispatch.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dateline.link.Linker;
import org.dateline.model.Anchor;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a store of one file lies, and what is no store. */
class SqliteFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void refusesAStoreOfANewerProgram() {
        String file = folder.resolve("new.db").toString();
        Dialect dialect = Stores.dialect(file);
        try (Database database = Database.open(dialect, file, Migrations.LATEST)) {
            database.write(session -> session.run("UPDATE dateline_schema SET version = 99"));
        }
        assertThatThrownBy(() -> Stores.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer Dateline")
                .hasMessageContaining("99");
    }

    @Test
    void bringsAStoreOfEveryEarlierVersionUpToDate() {
        for (int version = 0; version <= Migrations.LATEST; version++) {
            String file = folder.resolve("v" + version + ".db").toString();
            try (Database old = Database.open(Stores.dialect(file), file, version)) {
                if (version > 0) {
                    old.write(session -> keptBefore(session, old.dialect()));
                }
            }
            try (Store store = Stores.open(file)) {
                store.add(article("new").of("protest").killed("all", 3).read());
                assertThat(store.counts().articles()).isEqualTo(version > 0 ? 2 : 1);
                assertThat(store.incidents(
                                        new Asking().near(34, 44, 1).killed(3).query())
                                .total())
                        .isEqualTo(version > 0 ? 2 : 1);
                assertThat(store.incidents(new Asking().text("blast").query()).total())
                        .isPositive();
                assertThat(store.facet(Facet.SOURCE, IncidentQuery.ALL, 9)).hasSize(version > 0 ? 2 : 1);
                assertThat(store.days(IncidentQuery.ALL))
                        .allSatisfy(day -> assertThat(day.killed()).isNotNull());
                assertThat(store.rulings(List.of("old"))).hasSize(version > 0 ? 1 : 0);
            }
        }
    }

    /** Fills an old store as the program of its time did: with what is kept today, but for the columns that came since. */
    private int keptBefore(Session old, Dialect dialect) {
        String today = folder.resolve("today-" + System.nanoTime() + ".db").toString();
        Database database = Database.open(dialect, today, Migrations.LATEST);
        try (Store store = new SqlStore(database, new SqlOverview(database), Linker.standard(), Clock.systemUTC())) {
            store.add(
                    article("old").saying("Report of a blast.").killed("all", 3).read());
            Anchor anchor = new Anchor("old.1", "old", 0, 6);
            store.rule(new Ruling(
                    "r1",
                    RulingKind.CONFIRMED,
                    List.of(anchor),
                    List.of(),
                    null,
                    null,
                    null,
                    "ada",
                    Instant.EPOCH,
                    null));
            for (String table : Backup.TABLES) {
                List<String> columns = columns(old, table);
                String values = String.join(", ", columns);
                String insert = "INSERT INTO " + table + " (" + values + ") VALUES ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
                List<Object[]> rows = columns.isEmpty()
                        ? List.of()
                        : database.read(session ->
                                session.list("SELECT " + values + " FROM " + table, row -> values(row, columns)));
                rows.forEach(row -> old.run(insert, row));
            }
        }
        dialect.index(old, "article_words", 1, Folded.of("Report of a blast."));
        return 1;
    }

    private static Object[] values(ResultSet row, List<String> columns) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }

    /** The columns of a table, none where the store does not have it. */
    private static List<String> columns(Session session, String table) {
        return session.list("SELECT name FROM pragma_table_info(?)", row -> row.getString(1), table);
    }

    @Test
    void refusesAFileThatIsNoStore() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Remember the milk. ".repeat(100));
        assertThatThrownBy(() -> Stores.open(text.toString()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("notes.txt");
        assertThat(text).hasContent("Remember the milk. ".repeat(100));
        assertThatThrownBy(() -> Stores.open(folder.toString()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("folder");
        assertThatThrownBy(() -> Stores.open("jdbc:other://host/db"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://");
    }

    @Test
    void refusesADatabaseOfSomethingElse() {
        String file = folder.resolve("other.db").toString();
        try (Database database = Database.open(Stores.dialect(file), file, Migrations.LATEST)) {
            database.write(session -> session.run("DROP TABLE dateline_schema"));
        }
        assertThatThrownBy(() -> Stores.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no store of Dateline");
    }

    @Test
    void liesWhereTheUserWants() {
        assertThat(Stores.location("given.db", Map.of("DATELINE_STORE", "x"))).isEqualTo("given.db");
        assertThat(Stores.location(null, Map.of("DATELINE_STORE", "jdbc:postgresql://h/d")))
                .isEqualTo("jdbc:postgresql://h/d");
        assertThat(Stores.location(null, Map.of("DATELINE_DATA", "/d", "XDG_DATA_HOME", "/x")))
                .isEqualTo("/d/dateline.db");
        assertThat(Stores.location(null, Map.of("XDG_DATA_HOME", "/x"))).isEqualTo("/x/dateline/dateline.db");
        assertThat(Stores.location(null, Map.of("HOME", "/h"))).isEqualTo("/h/.local/share/dateline/dateline.db");
    }
}
