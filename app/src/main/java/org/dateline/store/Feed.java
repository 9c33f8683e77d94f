package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.dateline.json.JsonText;

/** The feed of changes, and where the ids lead that no incident has any more. */
final class Feed {
    private static final String ENTRIES = "SELECT number, at, kind, incident, others FROM change ";

    private final Session session;
    private final String now;

    /** A feed whose next entries are of this instant. */
    Feed(Session session, Instant now) {
        this.session = session;
        this.now = Times.kept(now);
    }

    void tell(Change.Kind kind, String incident, Collection<String> others) {
        session.run(
                "INSERT INTO change (number, at, kind, incident, others) VALUES (?, ?, ?, ?, ?)",
                session.next("change", "number"),
                now,
                kind.name().toLowerCase(Locale.ROOT),
                incident,
                JsonText.of(others));
    }

    /** From now on an id, and every id that led to it, leads to another incident. */
    void lead(String from, String to) {
        session.run("UPDATE former SET incident = ? WHERE incident = ?", to, from);
        session.run("INSERT INTO former (id, incident) VALUES (?, ?)", from, to);
    }

    /** An id is an incident's own again. */
    void live(String id) {
        session.run("DELETE FROM former WHERE id = ?", id);
    }

    static List<Change> after(Session session, long number, int limit) {
        return session.list(ENTRIES + "WHERE number > ? ORDER BY number LIMIT ?", Feed::change, number, limit);
    }

    static List<Change> since(Session session, Instant since, int limit) {
        return session.list(ENTRIES + "WHERE at >= ? ORDER BY number LIMIT ?", Feed::change, Times.kept(since), limit);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong(1),
                Times.of(row.getString(2)),
                Change.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4),
                JsonText.texts(row.getString(5)));
    }
}
