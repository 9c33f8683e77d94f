package org.dateline.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at an opened store as it lies there. */
final class Inspecting {
    private final Database database;
    private final Dialect dialect;

    Inspecting(Database database) {
        this.database = database;
        this.dialect = database.dialect();
    }

    /**
     * Looks.
     *
     * @param thorough whether every page and every record is read
     */
    Inspection run(boolean thorough) {
        String name = database.read(dialect::version);
        List<String> damage = new ArrayList<>();
        if (thorough) {
            damage.addAll(tried("the pages", () -> database.read(dialect::damage)));
        }
        if (database.read(dialect::tables).isEmpty()) {
            return Inspection.nothing(name);
        }
        int version = database.read(Migrations::version)
                .orElseThrow(() -> new StoreException("this database is no store of Dateline: it has other tables"));
        List<String> audit = List.of();
        Instant last = null;
        if (version == Migrations.LATEST) {
            if (thorough) {
                damage.addAll(tried("the records", () -> database.read(session -> new Soundness(session).faults())));
            }
            audit = tried("the audit", () -> database.read(session -> new AuditRows(session).faults()));
            last = last();
        }
        return new Inspection(name, true, version, Migrations.LATEST, unwritable(), damage, audit, last);
    }

    /** What a look finds, or why it could not look. */
    private static List<String> tried(String what, java.util.function.Supplier<List<String>> look) {
        try {
            return look.get();
        } catch (StoreException e) {
            return List.of(what + " cannot be read: " + e.getMessage());
        }
    }

    private @Nullable Instant last() {
        List<String> instants = database.read(session -> {
            List<String> found = new ArrayList<>();
            for (String newest : List.of(
                    "SELECT MAX(added) FROM article_version",
                    "SELECT MAX(at) FROM change",
                    "SELECT MAX(at) FROM audit")) {
                Optional.ofNullable(session.list(newest, row -> Optional.ofNullable(row.getString(1)))
                                .get(0)
                                .orElse(null))
                        .ifPresent(found::add);
            }
            return found;
        });
        return instants.stream().map(Times::of).max(Instant::compareTo).orElse(null);
    }

    private @Nullable String unwritable() {
        try {
            database.tryOut(session -> session.run("UPDATE dateline_schema SET version = version"));
            return null;
        } catch (StoreException e) {
            return e.getMessage();
        }
    }
}
