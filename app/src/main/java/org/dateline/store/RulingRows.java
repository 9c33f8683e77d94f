package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.dateline.json.JsonText;
import org.dateline.model.Link;
import org.dateline.model.Ruling;

/** Rulings, which are only ever added, and the likenesses that people may rule on. */
final class RulingRows {
    private RulingRows() {}

    static List<Ruling> all(Session session) {
        return session.list("SELECT json FROM ruling ORDER BY number", row -> JsonText.ruling(row.getString(1)));
    }

    static void add(Session session, Ruling ruling) {
        if (session.number("SELECT COUNT(*) FROM ruling WHERE id = ?", List.of(ruling.id())) > 0) {
            throw new StoreException("there is a ruling " + ruling.id() + " already");
        }
        session.run(
                "INSERT INTO ruling (number, id, json) VALUES (?, ?, ?)",
                session.next("ruling", "number"),
                ruling.id(),
                JsonText.of(ruling));
    }

    static Slice<Link> doubtful(Session session, double low, double high, int offset, int limit) {
        List<Link> links = session.list(
                "SELECT a, b, score, because FROM likeness WHERE score BETWEEN ? AND ?"
                        + " ORDER BY score DESC, a, b LIMIT ? OFFSET ?",
                RulingRows::link,
                low,
                high,
                limit,
                offset);
        return new Slice<>(
                links, session.number("SELECT COUNT(*) FROM likeness WHERE score BETWEEN ? AND ?", List.of(low, high)));
    }

    static Link link(ResultSet row) throws SQLException {
        return new Link(row.getString(1), row.getString(2), row.getDouble(3), JsonText.texts(row.getString(4)));
    }
}
