package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dateline.json.JsonText;

/** The team in the database of its store. */
final class SqlTeam implements Team {
    private static final String MEMBERS = "SELECT name, role, names, password, created FROM member ";
    private static final String TOKENS = "SELECT id, digest, member, label, scopes, created, expires FROM token ";

    private final Database database;
    private final Clock clock;

    SqlTeam(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public byte[] secret() {
        Optional<String> known = database.read(session -> new Secrets(session).get(Secrets.KEY));
        // Two programs may find none at once: the second takes what the first made.
        return known.map(HexFormat.of()::parseHex)
                .orElseGet(() -> database.write(session -> new Secrets(session).key()));
    }

    @Override
    public List<Member> members() {
        return database.read(session -> session.list(MEMBERS + "ORDER BY name", SqlTeam::member));
    }

    @Override
    public Optional<Member> member(String name) {
        return database.read(session -> session.one(MEMBERS + "WHERE name = ?", SqlTeam::member, name));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getString(1), row.getString(2), row.getInt(3) == 1, row.getString(4), Times.of(row.getString(5)));
    }

    @Override
    public void keep(Member member, String by) {
        database.write(session -> {
            int known = session.run(
                    "UPDATE member SET role = ?, names = ?, password = ? WHERE name = ?",
                    member.role(),
                    member.names() ? 1 : 0,
                    member.password(),
                    member.name());
            if (known == 0) {
                session.run(
                        "INSERT INTO member (name, role, names, password, created) VALUES (?, ?, ?, ?, ?)",
                        member.name(),
                        member.role(),
                        member.names() ? 1 : 0,
                        member.password(),
                        Times.kept(member.created()));
            }
            session.run("DELETE FROM sitting WHERE member = ?", member.name());
            String what = known == 0 ? "user added" : "user changed";
            new AuditRows(session)
                    .add(
                            clock.instant(),
                            by,
                            what,
                            member.name() + ", " + member.role() + (member.names() ? ", names" : ""));
            return known;
        });
    }

    @Override
    public boolean remove(String name, String by) {
        return database.write(session -> {
            session.run("DELETE FROM sitting WHERE member = ?", name);
            session.run("DELETE FROM token WHERE member = ?", name);
            boolean known = session.run("DELETE FROM member WHERE name = ?", name) > 0;
            if (known) {
                new AuditRows(session).add(clock.instant(), by, "user removed", name);
            }
            return known;
        });
    }

    @Override
    public void open(Sitting sitting) {
        database.write(session -> {
            session.run(
                    "INSERT INTO sitting (digest, member, csrf, begun, used) VALUES (?, ?, ?, ?, ?)",
                    sitting.digest(),
                    sitting.member(),
                    sitting.csrf(),
                    Times.kept(sitting.begun()),
                    Times.kept(sitting.used()));
            new AuditRows(session).add(clock.instant(), sitting.member(), "signed in", "");
            return sitting;
        });
    }

    @Override
    public Optional<Sitting> sitting(String digest) {
        return database.read(session -> session.one(
                "SELECT digest, member, csrf, begun, used FROM sitting WHERE digest = ?",
                row -> new Sitting(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Times.of(row.getString(4)),
                        Times.of(row.getString(5))),
                digest));
    }

    @Override
    public void used(String digest, Instant at) {
        database.writeSoon(
                session -> session.run("UPDATE sitting SET used = ? WHERE digest = ?", Times.kept(at), digest));
    }

    @Override
    public void end(String digest) {
        database.write(session -> {
            Optional<String> member =
                    session.one("SELECT member FROM sitting WHERE digest = ?", row -> row.getString(1), digest);
            member.ifPresent(name -> new AuditRows(session).add(clock.instant(), name, "signed out", ""));
            return session.run("DELETE FROM sitting WHERE digest = ?", digest);
        });
    }

    @Override
    public List<Token> tokens() {
        return database.read(session -> session.list(TOKENS + "ORDER BY created, id", SqlTeam::token));
    }

    @Override
    public Optional<Token> token(String digest) {
        return database.read(session -> session.one(TOKENS + "WHERE digest = ?", SqlTeam::token, digest));
    }

    private static Token token(ResultSet row) throws SQLException {
        String expires = row.getString(7);
        return new Token(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                JsonText.texts(row.getString(5)),
                Times.of(row.getString(6)),
                expires == null ? null : Times.of(expires));
    }

    @Override
    public void add(Token token, String by) {
        database.write(session -> {
            session.run(
                    "INSERT INTO token (id, digest, member, label, scopes, created, expires) VALUES (?, ?, ?, ?, ?, ?,"
                            + " ?)",
                    token.id(),
                    token.digest(),
                    token.member(),
                    token.label(),
                    JsonText.of(token.scopes()),
                    Times.kept(token.created()),
                    token.expires() == null ? null : Times.kept(token.expires()));
            new AuditRows(session)
                    .add(
                            clock.instant(),
                            by,
                            "token added",
                            token.id() + " of " + token.member() + ", " + String.join(" ", token.scopes()));
            return token;
        });
    }

    @Override
    public boolean removeToken(String id, String by) {
        return database.write(session -> {
            boolean known = session.run("DELETE FROM token WHERE id = ?", id) > 0;
            if (known) {
                new AuditRows(session).add(clock.instant(), by, "token removed", id);
            }
            return known;
        });
    }

    @Override
    public void note(String who, String what, String detail) {
        database.write(session -> {
            new AuditRows(session).add(clock.instant(), who, what, detail);
            return what;
        });
    }

    @Override
    public Slice<AuditLine> audit(int offset, int limit) {
        return database.read(session -> new AuditRows(session).page(offset, limit));
    }

    @Override
    public List<String> verifyAudit() {
        return database.read(session -> new AuditRows(session).faults());
    }
}
