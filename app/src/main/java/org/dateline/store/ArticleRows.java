package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.json.JsonText;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Published;
import org.dateline.model.Relevance;
import org.dateline.model.Scope;
import org.jspecify.annotations.Nullable;

/** Articles with their versions, and what was read of the current ones. */
final class ArticleRows {
    static final String VERSION =
            "v.article, v.uri, v.publisher, v.title, v.byline, v.published, v.language, v.sha256, v.text, v.agency";

    static final String OF_CURRENT =
            "FROM article a JOIN article_version v ON v.article = a.id AND v.number = a.version";

    private final Session session;
    private final Dialect dialect;

    ArticleRows(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** The current version of an article: its row and its number. */
    record Current(long num, int version) {}

    Optional<Current> current(String id) {
        return session.one(
                "SELECT num, version FROM article WHERE id = ?", row -> new Current(row.getLong(1), row.getInt(2)), id);
    }

    /** Whether this was a version of the article before: old text that comes again, as in a folder of snapshots, is no news. */
    boolean holds(Article article) {
        return session.number(
                        "SELECT COUNT(*) FROM article_version WHERE article = ? AND sha256 = ?",
                        List.of(article.id(), article.sha256()))
                > 0;
    }

    Optional<Article> article(String id) {
        return session.one("SELECT " + VERSION + " " + OF_CURRENT + " WHERE a.id = ?", ArticleRows::article, id);
    }

    Article article(long num) {
        return session.one("SELECT " + VERSION + " " + OF_CURRENT + " WHERE a.num = ?", ArticleRows::article, num)
                .orElseThrow();
    }

    List<Store.StoredVersion> versions(String id) {
        return session.list(
                "SELECT " + VERSION
                        + ", v.number, v.added FROM article_version v WHERE v.article = ? ORDER BY v.number",
                row -> new Store.StoredVersion(row.getInt("number"), Times.of(row.getString("added")), article(row)),
                id);
    }

    Optional<String> original(String id) {
        return session.one(
                "SELECT original FROM article WHERE id = ? AND original IS NOT NULL", row -> row.getString(1), id);
    }

    /** What was read of these articles, those that are there, by id. */
    List<Extraction> extractions(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String wanted = JsonText.of(ids);
        Map<String, List<Account>> accounts = new LinkedHashMap<>();
        session.list(
                        "SELECT c.json FROM account c JOIN article a ON a.num = c.article WHERE a.id IN ("
                                + dialect.each() + ") ORDER BY a.id, c.number",
                        row -> JsonText.account(row.getString(1)),
                        wanted)
                .forEach(account -> accounts.computeIfAbsent(account.article(), article -> new ArrayList<>())
                        .add(account));
        return session.list(
                "SELECT " + VERSION + ", a.relevant, a.relevance " + OF_CURRENT + " WHERE a.id IN (" + dialect.each()
                        + ") ORDER BY a.id",
                row -> extraction(row, accounts),
                wanted);
    }

    private static Extraction extraction(ResultSet row, Map<String, List<Account>> accounts) throws SQLException {
        Article article = article(row);
        return new Extraction(
                article,
                row.getInt("relevant") == 1,
                new Relevance(row.getDouble("relevance"), List.of()),
                accounts.getOrDefault(article.id(), List.of()),
                List.of(),
                List.of(),
                null);
    }

    /** The ids of all articles, in order. */
    List<String> ids() {
        return session.list("SELECT id FROM article ORDER BY id", row -> row.getString(1));
    }

    /** Adds an article, or a version of one, with what was read of it, and says in which row it is. */
    long add(Extraction extraction, Optional<Current> before, Instant now) {
        Article article = extraction.article();
        int version = before.map(Current::version).orElse(0) + 1;
        session.run(
                "INSERT INTO article_version (article, number, added, uri, publisher, title, byline, published, language,"
                        + " sha256, text, agency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                article.id(),
                version,
                Times.kept(now),
                article.uri(),
                article.publisher(),
                article.title(),
                article.byline(),
                iso(article.published()),
                article.language(),
                article.sha256(),
                article.text(),
                article.agency());
        long num = before.map(Current::num).orElseGet(() -> session.next("article", "num"));
        session.run(
                "INSERT INTO article (num, id, version, sha256, relevant, relevance, outlet) VALUES (?, ?, ?, ?, ?, ?, ?)",
                num,
                article.id(),
                version,
                article.sha256(),
                extraction.relevant() ? 1 : 0,
                extraction.relevance().score(),
                Outlets.folded(article.uri(), article.publisher()).orElse(null));
        index(num, article);
        int number = 0;
        for (Account account : extraction.accounts()) {
            add(num, number++, account);
        }
        return num;
    }

    /** Makes the words of an article known to searching. */
    void index(long num, Article article) {
        String title = article.title() == null ? "" : article.title() + "\n";
        dialect.index(session, "article_words", num, Folded.of(title + article.text()));
    }

    private void add(long article, int number, Account account) {
        Days days = Days.of(account.when());
        session.run(
                "INSERT INTO account (id, article, number, scope, first_day, last_day, country, json)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                account.id(),
                article,
                number,
                account.scope().word(),
                days.first(),
                days.last(),
                account.where().country(),
                JsonText.of(account));
    }

    /** Takes away what was read of an article whose next version comes; the versions stay. */
    void forget(Current current) {
        dialect.unindex(session, "article_words", current.num());
        session.run("DELETE FROM account WHERE article = ?", current.num());
        session.run("DELETE FROM article WHERE num = ?", current.num());
    }

    /** Ids of the accounts of these articles, in order. */
    List<String> accountsOf(Collection<String> articles) {
        return session.list(
                "SELECT c.id FROM account c JOIN article a ON a.num = c.article WHERE a.id IN (" + dialect.each()
                        + ") ORDER BY c.id",
                row -> row.getString(1),
                JsonText.of(articles));
    }

    List<Account> accounts(Collection<String> ids) {
        Map<String, Account> found = new LinkedHashMap<>();
        session.list(
                        "SELECT json FROM account WHERE id IN (" + dialect.each() + ")",
                        row -> JsonText.account(row.getString(1)),
                        JsonText.of(ids))
                .forEach(account -> found.put(account.id(), account));
        List<Account> ordered = new ArrayList<>();
        for (String id : ids) {
            Account account = found.get(id);
            if (account != null) {
                ordered.add(account);
            }
        }
        return ordered;
    }

    List<Account> aggregates(IncidentQuery query) {
        List<Condition> wanted = new ArrayList<>();
        wanted.add(Condition.of("scope = '" + Scope.AGGREGATE.word() + "'"));
        if (!query.countries().isEmpty()) {
            wanted.add(Condition.of("country IN (" + dialect.each() + ")", JsonText.of(QuerySql.codes(query))));
        }
        if (query.to() != null) {
            wanted.add(Condition.of("first_day <= ?", query.to().toString()));
        }
        if (query.from() != null) {
            wanted.add(Condition.of("last_day >= ?", query.from().toString()));
        }
        Condition all = Condition.all(wanted);
        return session.list(
                "SELECT json FROM account WHERE " + all.sql() + " ORDER BY first_day IS NULL, first_day, id",
                row -> JsonText.account(row.getString(1)),
                all.values());
    }

    static Article article(ResultSet row) throws SQLException {
        String published = row.getString("published");
        return new Article(
                row.getString("article"),
                row.getString("uri"),
                row.getString("publisher"),
                row.getString("title"),
                row.getString("byline"),
                published == null ? null : Published.parse(published),
                row.getString("language"),
                row.getString("sha256"),
                row.getString("text"),
                row.getString("agency"));
    }

    private static @Nullable String iso(@Nullable Published published) {
        return published == null ? null : published.iso();
    }
}
