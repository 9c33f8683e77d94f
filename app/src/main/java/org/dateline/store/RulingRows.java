package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.json.JsonText;
import org.dateline.model.Link;
import org.dateline.model.Ruling;
import org.jspecify.annotations.Nullable;

/** Rulings, which are only ever added, and the likenesses that people may rule on. */
final class RulingRows {
    private RulingRows() {}

    /** A ruling and its place in their order. */
    record Numbered(long number, Ruling ruling) {}

    /** Those after a number, in order. */
    static List<Numbered> after(Session session, long number) {
        return session.list(
                "SELECT number, json FROM ruling WHERE number > ? ORDER BY number",
                row -> new Numbered(row.getLong(1), JsonText.ruling(row.getString(2))),
                number);
    }

    /** The one of an id. */
    static Optional<Ruling> byId(Session session, String id) {
        return session.one("SELECT json FROM ruling WHERE id = ?", row -> JsonText.ruling(row.getString(1)), id);
    }

    static void add(Session session, Ruling ruling) {
        if (session.number("SELECT COUNT(*) FROM ruling WHERE id = ?", List.of(ruling.id())) > 0) {
            throw new StoreException("there is a ruling " + ruling.id() + " already");
        }
        long number = session.next("ruling", "number");
        session.run("INSERT INTO ruling (number, id, json) VALUES (?, ?, ?)", number, ruling.id(), JsonText.of(ruling));
        note(session, number, ruling);
        properties(session, number, ruling);
    }

    /** Writes beside a ruling what lists of them are made by. */
    static void properties(Session session, long number, Ruling ruling) {
        session.run(
                "UPDATE ruling SET kind = ?, by_whom = ?, takes_back = ? WHERE number = ?",
                ruling.kind().word(),
                ruling.by(),
                ruling.takesBack(),
                number);
    }

    /** The last ruling, if there is one. */
    static Optional<Ruling> last(Session session) {
        return session.one(
                "SELECT json FROM ruling ORDER BY number DESC LIMIT 1", row -> JsonText.ruling(row.getString(1)));
    }

    static Slice<Ruling> page(Session session, @Nullable String by, int offset, int limit) {
        Condition where = by == null ? Condition.all(List.of()) : Condition.of("by_whom = ?", by);
        List<Object> values = new ArrayList<>(where.values());
        values.add(limit);
        values.add(offset);
        List<Ruling> page = session.list(
                "SELECT json FROM ruling WHERE " + where.sql() + " ORDER BY number DESC LIMIT ? OFFSET ?",
                row -> JsonText.ruling(row.getString(1)),
                values);
        return new Slice<>(page, session.number("SELECT COUNT(*) FROM ruling WHERE " + where.sql(), where.values()));
    }

    /** Notes which articles a ruling is on. */
    static void note(Session session, long number, Ruling ruling) {
        Set<String> articles = new TreeSet<>();
        ruling.a().forEach(anchor -> articles.add(anchor.article()));
        ruling.b().forEach(anchor -> articles.add(anchor.article()));
        for (String article : articles) {
            session.run("INSERT INTO ruled_article (article, ruling) VALUES (?, ?)", article, number);
        }
    }

    /** Those on any of these articles, in order. */
    static List<Ruling> on(Session session, Dialect dialect, Collection<String> articles) {
        return session.list(
                "SELECT json FROM ruling WHERE number IN (SELECT ruling FROM ruled_article WHERE article IN ("
                        + dialect.each() + ")) ORDER BY number",
                row -> JsonText.ruling(row.getString(1)),
                JsonText.of(articles));
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
