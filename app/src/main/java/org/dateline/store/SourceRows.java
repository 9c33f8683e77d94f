package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dateline.json.JsonText;
import org.dateline.model.FeedItem;
import org.dateline.model.Problem;
import org.jspecify.annotations.Nullable;

/** Watched sources and their items. */
final class SourceRows implements Watchlist {
    private static final String SOURCES =
            "SELECT s.*, (SELECT COUNT(*) FROM item i WHERE i.source = s.address AND i.next IS NOT NULL) AS waiting"
                    + " FROM source s";

    private final Database database;
    private final Function<Session, Instant> clock;

    SourceRows(Database database, Function<Session, Instant> clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean add(String address, Instant from) {
        return database.write(session -> session.run(
                        "INSERT INTO source (address, feed, added, next, failures, articles, versions, problems)"
                                + " VALUES (?, ?, ?, ?, 0, 0, 0, 0) ON CONFLICT (address) DO NOTHING",
                        address,
                        address,
                        Times.kept(clock.apply(session)),
                        Times.kept(from)))
                > 0;
    }

    @Override
    public boolean remove(String address) {
        return database.write(session -> {
                    session.run("DELETE FROM item WHERE source = ?", address);
                    return session.run("DELETE FROM source WHERE address = ?", address);
                })
                > 0;
    }

    @Override
    public List<WatchedSource> sources() {
        return database.read(session -> session.list(SOURCES + " ORDER BY s.address", SourceRows::source));
    }

    @Override
    public Optional<WatchedSource> source(String address) {
        return database.read(session -> session.one(SOURCES + " WHERE s.address = ?", SourceRows::source, address));
    }

    @Override
    public List<WaitingItem> polled(String address, Poll poll, List<WaitingItem> items) {
        return database.writeSoon(session -> {
            int known = session.run(
                    "UPDATE source SET feed = ?, title = ?, etag = ?, last_modified = ?, polled = ?, next = ?,"
                            + " failures = 0 WHERE address = ?",
                    poll.feed(),
                    poll.title(),
                    poll.etag(),
                    poll.lastModified(),
                    Times.kept(poll.at()),
                    Times.kept(poll.next()),
                    address);
            return known == 0 ? List.of() : news(session, address, items);
        });
    }

    private List<WaitingItem> news(Session session, String address, List<WaitingItem> items) {
        Map<String, String[]> known = new HashMap<>();
        session.list(
                        "SELECT key, source, print FROM item WHERE key IN ("
                                + database.dialect().each() + ")",
                        row -> new String[] {row.getString(1), row.getString(2), row.getString(3)},
                        JsonText.of(items.stream().map(WaitingItem::key).toList()))
                .forEach(row -> known.put(row[0], row));
        List<WaitingItem> news = new ArrayList<>();
        // A feed that tells otherwise of what was forgotten must not bring its title back.
        Set<String> forgotten = new Tombstones(session, database.dialect())
                .among(items.stream().map(WaitingItem::key).toList());
        long number = session.next("item", "number");
        for (WaitingItem item : items) {
            String[] before = known.get(item.key());
            boolean isNews = before == null || before[1].equals(address) && !before[2].equals(item.print());
            if (isNews && !forgotten.contains(item.key())) {
                keep(session, item, number++);
                known.put(item.key(), new String[] {item.key(), address, item.print()});
                news.add(item);
            }
        }
        return news;
    }

    private static void keep(Session session, WaitingItem item, long number) {
        FeedItem said = item.item();
        session.run("DELETE FROM item WHERE key = ?", item.key());
        session.run(
                "INSERT INTO item (key, number, source, print, tries, next, own_key, address, title, byline, published,"
                        + " updated, publisher, language, text, text_from, published_from)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                item.key(),
                number,
                item.source(),
                item.print(),
                item.tries(),
                Times.kept(item.next()),
                said.key(),
                said.address(),
                said.title(),
                said.byline(),
                said.published(),
                said.updated(),
                said.publisher(),
                said.language(),
                said.text(),
                said.textFrom(),
                said.publishedFrom());
    }

    @Override
    public void unchanged(String address, Instant at, Instant next) {
        database.writeSoon(session -> session.run(
                "UPDATE source SET polled = ?, next = ?, failures = 0 WHERE address = ?",
                Times.kept(at),
                Times.kept(next),
                address));
    }

    @Override
    public void failed(String address, Instant at, Instant next, Problem problem) {
        database.writeSoon(session -> session.run(
                "UPDATE source SET polled = ?, next = ?, failures = failures + 1, problems = problems + 1, problem = ?,"
                        + " message = ? WHERE address = ?",
                Times.kept(at),
                Times.kept(next),
                problem.code(),
                problem.input() + ": " + problem.message(),
                address));
    }

    @Override
    public List<WaitingItem> waiting() {
        return database.read(
                session -> session.list("SELECT * FROM item WHERE next IS NOT NULL ORDER BY number", SourceRows::item));
    }

    @Override
    public void again(WaitingItem item, Instant next) {
        database.writeSoon(session -> session.run(
                "UPDATE item SET tries = ?, next = ? WHERE key = ? AND print = ?",
                item.tries() + 1,
                Times.kept(next),
                item.key(),
                item.print()));
    }

    @Override
    public void done(List<Done> some) {
        database.writeSoon(session -> {
            some.forEach(one -> done(session, one.item(), one.came()));
            return some;
        });
    }

    private static void done(Session session, WaitingItem item, Came came) {
        // The text is in the store now, or will never be; what tells this item from a changed one stays.
        session.run("UPDATE item SET next = NULL, text = '' WHERE key = ? AND print = ?", item.key(), item.print());
        Problem problem = came.problem();
        if (problem != null) {
            session.run(
                    "UPDATE source SET problem = ?, message = ? WHERE address = ?",
                    problem.code(),
                    problem.input() + ": " + problem.message(),
                    item.source());
        }
        session.run(
                "UPDATE source SET articles = articles + ?, versions = versions + ?, problems = problems + ?"
                        + " WHERE address = ?",
                came.articles(),
                came.versions(),
                came.problems(),
                item.source());
    }

    private static WatchedSource source(ResultSet row) throws SQLException {
        String address = row.getString("address");
        String problem = row.getString("problem");
        String message = row.getString("message");
        return new WatchedSource(
                address,
                row.getString("feed"),
                row.getString("title"),
                Times.of(row.getString("added")),
                row.getString("etag"),
                row.getString("last_modified"),
                instant(row.getString("polled")),
                Times.of(row.getString("next")),
                row.getInt("failures"),
                problem == null ? null : new Problem(problem, address, message == null ? "" : message),
                row.getLong("articles"),
                row.getLong("versions"),
                row.getLong("problems"),
                row.getLong("waiting"));
    }

    private static @Nullable Instant instant(@Nullable String kept) {
        return kept == null ? null : Times.of(kept);
    }

    private static WaitingItem item(ResultSet row) throws SQLException {
        return new WaitingItem(
                row.getString("key"),
                row.getString("source"),
                row.getString("print"),
                row.getInt("tries"),
                Times.of(row.getString("next")),
                new FeedItem(
                        row.getString("own_key"),
                        row.getString("address"),
                        row.getString("title"),
                        row.getString("byline"),
                        row.getString("published"),
                        row.getString("updated"),
                        row.getString("publisher"),
                        row.getString("language"),
                        row.getString("text"),
                        row.getString("text_from"),
                        row.getString("published_from")));
    }
}
