package org.dateline.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.json.JsonText;

/** What is left of articles that were made to be forgotten. */
final class Tombstones {
    /** How often articles were forgotten or let in again: who holds something in memory sees by it that it is too much. */
    private static final String COUNT = "forgettings";

    private static final String ROWS = "SELECT f.article, f.at, f.who, f.because FROM forgotten f ";
    private static final String DIGEST = "HmacSHA256";

    private final Session session;
    private final Dialect dialect;
    private final Secrets secrets;

    Tombstones(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
        this.secrets = new Secrets(session);
    }

    /** Grows with every forgetting; empty where there was none. */
    String count() {
        return secrets.get(COUNT).orElse("");
    }

    Optional<Tombstone> of(String article) {
        return session.one(ROWS + "WHERE f.article = ?", Tombstones::tombstone, article);
    }

    /** The one that keeps out an article of this id, or with a text of this SHA-256. */
    Optional<Tombstone> against(String article, String sha256) {
        if (count().isEmpty()) {
            return Optional.empty();
        }
        return of(article)
                .or(() -> session.one(
                        ROWS + "JOIN forgotten_text t ON t.article = f.article WHERE t.print = ?",
                        Tombstones::tombstone,
                        print(sha256)));
    }

    /** Those of these ids that are forgotten. */
    Set<String> among(Collection<String> articles) {
        return count().isEmpty()
                ? Set.of()
                : new TreeSet<>(session.list(
                        ROWS + "WHERE f.article IN (" + dialect.each() + ")",
                        row -> row.getString(1),
                        JsonText.of(articles)));
    }

    List<Tombstone> all() {
        return session.list(ROWS + "ORDER BY f.at, f.article", Tombstones::tombstone);
    }

    void add(Tombstone stone, Collection<String> sha256s) {
        session.run(
                "INSERT INTO forgotten (article, at, who, because) VALUES (?, ?, ?, ?)",
                stone.article(),
                Times.kept(stone.at()),
                stone.by(),
                stone.because());
        for (String print : new TreeSet<>(sha256s.stream().map(this::print).toList())) {
            session.run("INSERT INTO forgotten_text (print, article) VALUES (?, ?)", print, stone.article());
        }
        counted();
    }

    boolean remove(String article) {
        session.run("DELETE FROM forgotten_text WHERE article = ?", article);
        boolean there = session.run("DELETE FROM forgotten WHERE article = ?", article) > 0;
        if (there) {
            counted();
        }
        return there;
    }

    private void counted() {
        String count = count();
        secrets.put(COUNT, String.valueOf(count.isEmpty() ? 1 : Long.parseLong(count) + 1));
    }

    private String print(String sha256) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(secrets.key(), DIGEST));
            return HexFormat.of().formatHex(mac.doFinal(sha256.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static Tombstone tombstone(ResultSet row) throws SQLException {
        return new Tombstone(row.getString(1), Times.of(row.getString(2)), row.getString(3), row.getString(4));
    }
}
