package org.dateline.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.json.JsonText;
import org.dateline.model.Anchor;
import org.dateline.model.Article;
import org.dateline.model.Ruling;

/** Takes an article out of every table that holds something of it. */
final class Erasing {
    /** What of an alert comes from articles. */
    private static final List<String> ALERT_WORDS =
            List.of("headline", "note", "sentences", "sources", "area", "lat", "lon", "web");

    private final Session session;
    private final Dialect dialect;
    private final Writing writing;
    private final ArticleRows articles;

    Erasing(Session session, Dialect dialect, Writing writing) {
        this.session = session;
        this.dialect = dialect;
        this.writing = writing;
        this.articles = new ArticleRows(session, dialect);
    }

    Forgetting.Outcome run(Tombstone stone) {
        String id = stone.article();
        ArticleRows.Current current = articles.current(id)
                .orElseThrow(() -> new StoreException("there is no article " + id + " in this store"));
        List<Article> versions =
                articles.versions(id).stream().map(Store.StoredVersion::article).toList();
        int accounts = articles.accountsOf(List.of(id)).size();
        int rulings = rulings(id, versions);
        Set<String> incidents = writing.forget(id, current);
        alerts(incidents);
        Set<String> addresses = addresses(id, versions);
        items(id, addresses);
        fetched(id);
        session.run("DELETE FROM article_version WHERE article = ?", id);
        session.run("DELETE FROM name WHERE NOT EXISTS (SELECT 1 FROM incident_name n WHERE n.name = name.num)");
        new Tombstones(session, dialect)
                .add(stone, versions.stream().map(Article::sha256).toList());
        dialect.compact(session);
        int stay = session.list(
                        "SELECT id FROM incident WHERE id IN (" + dialect.each() + ")",
                        row -> row.getString(1),
                        JsonText.of(incidents))
                .size();
        return new Forgetting.Outcome(versions.size(), accounts, rulings, stay, incidents.size() - stay, false);
    }

    /** Rulings stay in history with who ruled what on which accounts; reasons go, and values that are the article's words. */
    private int rulings(String id, List<Article> versions) {
        List<RulingRows.Numbered> all = RulingRows.after(session, 0);
        Set<String> touched = new TreeSet<>();
        for (RulingRows.Numbered row : all) {
            Ruling ruling = row.ruling();
            boolean pointsTo =
                    ruling.words() != null && ruling.words().article().equals(id);
            boolean takesBack = ruling.takesBack() != null && touched.contains(ruling.takesBack());
            if (pointsTo || takesBack || on(ruling).anyMatch(id::equals)) {
                touched.add(ruling.id());
                Ruling bare = bare(ruling, id, versions, pointsTo);
                session.run("UPDATE ruling SET json = ? WHERE number = ?", JsonText.of(bare), row.number());
            }
        }
        return touched.size();
    }

    private static Stream<String> on(Ruling ruling) {
        return Stream.concat(ruling.a().stream(), ruling.b().stream()).map(Anchor::article);
    }

    private Ruling bare(Ruling ruling, String id, List<Article> versions, boolean pointsTo) {
        List<String> others =
                on(ruling).filter(article -> !article.equals(id)).distinct().toList();
        boolean keeps = ruling.value() == null || isOthers(ruling.value(), versions, others);
        // Without its value a correction would say that nobody can know: on no account that is left may it say so.
        List<Anchor> a = keeps ? ruling.a() : only(ruling.a(), id);
        List<Anchor> b = keeps ? ruling.b() : only(ruling.b(), id);
        return new Ruling(
                ruling.id(),
                ruling.kind(),
                a,
                b,
                ruling.field(),
                keeps ? ruling.value() : null,
                null,
                ruling.by(),
                ruling.at(),
                ruling.takesBack(),
                pointsTo ? null : ruling.words());
    }

    private static List<Anchor> only(List<Anchor> anchors, String id) {
        return anchors.stream().filter(anchor -> anchor.article().equals(id)).toList();
    }

    /** Whether a value is on other articles, too, and no word of the one that goes that these do not have. */
    private boolean isOthers(String value, List<Article> versions, Collection<String> others) {
        return !others.isEmpty()
                && (versions.stream().noneMatch(version -> says(version, value))
                        || others.stream()
                                .flatMap(other -> articles.article(other).stream())
                                .anyMatch(article -> says(article, value)));
    }

    private static boolean says(Article article, String value) {
        String all = article.title() + "\n" + article.byline() + "\n" + article.text();
        return all.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
    }

    /** What was told of its incidents is not told again; what waits to go out does not. */
    private void alerts(Set<String> incidents) {
        session
                .list("SELECT id, subject, body FROM alert ORDER BY number", row ->
                        new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .stream()
                .filter(row -> incidents.contains(row[1]) || incidents.stream().anyMatch(row[2]::contains))
                .forEach(row -> {
                    session.run(
                            "UPDATE alert SET body = ? WHERE id = ?", JsonText.emptied(row[2], ALERT_WORDS), row[0]);
                    session.run(
                            "UPDATE alert_delivery SET next = NULL, problem = 'forgotten' WHERE alert = ? AND next IS"
                                    + " NOT NULL",
                            row[0]);
                });
    }

    private Set<String> addresses(String id, List<Article> versions) {
        Set<String> addresses = new LinkedHashSet<>(session.list(
                "SELECT uri FROM fetched WHERE article = ? UNION SELECT final_uri FROM fetched WHERE article = ?",
                row -> row.getString(1),
                id,
                id));
        versions.stream().map(Article::uri).flatMap(Stream::ofNullable).forEach(addresses::add);
        return addresses;
    }

    /** Of a feed's item only its key stays, by which the feed does not bring it again. */
    private void items(String id, Set<String> addresses) {
        session.run(
                "UPDATE item SET next = NULL, own_key = '', address = NULL, title = NULL, byline = NULL, text = ''"
                        + " WHERE key = ? OR address IN (" + dialect.each() + ")",
                id,
                JsonText.of(addresses));
        session
                .list("SELECT address, message FROM source WHERE message IS NOT NULL", row ->
                        new String[] {row.getString(1), row.getString(2)})
                .stream()
                .filter(row -> addresses.stream().anyMatch(row[1]::contains))
                .forEach(row ->
                        session.run("UPDATE source SET problem = NULL, message = NULL WHERE address = ?", row[0]));
    }

    private void fetched(String id) {
        List<String> prints = session.list("SELECT sha256 FROM fetched WHERE article = ?", row -> row.getString(1), id);
        session.run("DELETE FROM fetched WHERE article = ?", id);
        session.run(
                "DELETE FROM untouched WHERE sha256 IN (" + dialect.each()
                        + ") AND NOT EXISTS (SELECT 1 FROM fetched f WHERE f.sha256 = untouched.sha256)",
                JsonText.of(prints));
    }
}
