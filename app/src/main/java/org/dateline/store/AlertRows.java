package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Alerts, their deliveries, and how far rules have looked. */
final class AlertRows implements AlertLedger {
    private static final String ALERT = "SELECT a.id, a.rule, a.subject, a.kind, a.sent, a.print, a.body FROM alert a ";

    private final Database database;

    AlertRows(Database database) {
        this.database = database;
    }

    @Override
    public OptionalLong place(String name) {
        return database.read(session -> place(session, name));
    }

    private static OptionalLong place(Session session, String name) {
        return session
                .list("SELECT change FROM alert_place WHERE name = ?", row -> row.getLong(1), List.of(name))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void begin(String name, long change) {
        database.writeSoon(session -> session.run(
                "INSERT INTO alert_place (name, change) VALUES (?, ?) ON CONFLICT (name) DO NOTHING", name, change));
    }

    @Override
    public List<KeptAlert> lastOn(String subject) {
        return database.read(session -> session.list(
                ALERT + "WHERE a.subject = ? AND a.number = (SELECT MAX(b.number) FROM alert b WHERE b.subject ="
                        + " a.subject AND b.rule = a.rule) ORDER BY a.number",
                AlertRows::alert,
                subject));
    }

    @Override
    public List<KeptAlert> lastOf(String rule, int limit) {
        return database.read(session -> session.list(
                ALERT + "WHERE a.rule = ? AND a.number = (SELECT MAX(b.number) FROM alert b WHERE b.subject ="
                        + " a.subject AND b.rule = a.rule) ORDER BY a.number DESC LIMIT ?",
                AlertRows::alert,
                rule,
                limit));
    }

    @Override
    public long lastNumber() {
        return database.read(session -> session.next("alert", "number")) - 1;
    }

    @Override
    public boolean keep(String name, long from, long to, Map<KeptAlert, List<String>> alerts) {
        return database.write(session -> {
            int moved = session.run("UPDATE alert_place SET change = ? WHERE name = ? AND change = ?", to, name, from);
            if (moved > 0) {
                alerts.forEach((alert, channels) -> keep(session, alert, channels));
            }
            return moved > 0;
        });
    }

    private static void keep(Session session, KeptAlert alert, List<String> channels) {
        session.run(
                "INSERT INTO alert (number, id, rule, subject, kind, sent, print, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                session.next("alert", "number"),
                alert.id(),
                alert.rule(),
                alert.subject(),
                alert.kind(),
                Times.kept(alert.sent()),
                alert.print(),
                alert.body());
        for (String channel : channels) {
            session.run(
                    "INSERT INTO alert_delivery (alert, channel, tries, next) VALUES (?, ?, 0, ?)",
                    alert.id(),
                    channel,
                    Times.kept(alert.sent()));
        }
    }

    @Override
    public List<WaitingAlert> due(Instant now, int limit) {
        return database.read(session -> session.list(
                "SELECT a.id, a.rule, a.subject, a.kind, a.sent, a.print, a.body, d.channel, d.tries FROM alert_delivery d"
                        + " JOIN alert a ON a.id = d.alert WHERE d.next <= ? AND NOT EXISTS (SELECT 1 FROM alert_delivery e"
                        + " JOIN alert b ON b.id = e.alert WHERE e.channel = d.channel AND e.next > ? AND b.number <"
                        + " a.number) ORDER BY a.number, d.channel LIMIT ?",
                row -> new WaitingAlert(alert(row), row.getString(8), row.getInt(9)),
                Times.kept(now),
                Times.kept(now),
                limit));
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.read(session -> session.one(
                "SELECT next FROM alert_delivery WHERE next IS NOT NULL ORDER BY next LIMIT 1",
                row -> Times.of(row.getString(1))));
    }

    @Override
    public void done(WaitingAlert alert, Instant at) {
        database.write(session -> session.run(
                "UPDATE alert_delivery SET next = NULL, done = ?, problem = NULL WHERE alert = ? AND channel = ?",
                Times.kept(at),
                alert.alert().id(),
                alert.channel()));
    }

    @Override
    public void again(WaitingAlert alert, Instant next, String problem) {
        database.write(session -> session.run(
                "UPDATE alert_delivery SET next = ?, tries = tries + 1, problem = ? WHERE alert = ? AND channel = ?",
                Times.kept(next),
                problem,
                alert.alert().id(),
                alert.channel()));
    }

    @Override
    public void giveUp(WaitingAlert alert, String problem) {
        database.write(session -> session.run(
                "UPDATE alert_delivery SET next = NULL, tries = tries + 1, problem = ? WHERE alert = ? AND channel = ?",
                problem,
                alert.alert().id(),
                alert.channel()));
    }

    @Override
    public List<KeptAlert> latest(String channel, int limit) {
        return database.read(session -> session.list(
                ALERT + "JOIN alert_delivery d ON d.alert = a.id WHERE d.channel = ? ORDER BY a.number DESC LIMIT ?",
                AlertRows::alert,
                channel,
                limit));
    }

    private static KeptAlert alert(ResultSet row) throws SQLException {
        return new KeptAlert(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Times.of(row.getString(5)),
                row.getString(6),
                row.getString(7));
    }
}
