package org.dateline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.json.JsonText;
import org.dateline.link.CopyPair;
import org.dateline.link.Holdings;
import org.dateline.link.Update;
import org.dateline.model.Extraction;
import org.dateline.model.Link;
import org.dateline.model.Ruling;

/** What the linker asks of the store, and what it has the store write down. */
final class SqlHoldings implements Holdings {
    /** What the keys of texts begin with, to keep them from those of accounts. */
    private static final String TEXT = "text ";

    private final Session session;
    private final Dialect dialect;
    private final RulingBook rulings;
    private final ArticleRows articles;
    /** Articles that were added before anything was kept of them to see at a glance. */
    private final Set<String> unseen = new HashSet<>();

    SqlHoldings(Session session, Dialect dialect, RulingBook rulings) {
        this.session = session;
        this.dialect = dialect;
        this.rulings = rulings;
        this.articles = new ArticleRows(session, dialect);
    }

    /** Counted before anything is read: a stock sentence stands in thousands of articles, of which none may be a copy. */
    @Override
    public List<Extraction> sharing(Set<String> textKeys, int atLeast) {
        return articles.extractions(session.list(
                "SELECT a.id FROM article a WHERE a.num IN (SELECT article FROM filed WHERE key IN (" + dialect.each()
                        + ") GROUP BY article HAVING COUNT(*) >= ?)",
                row -> row.getString(1),
                JsonText.of(textKeys.stream().map(key -> TEXT + key).toList()),
                atLeast));
    }

    @Override
    public List<Extraction> filedUnder(Set<String> keys, Predicate<String> worthwhile) {
        Set<String> wanted = new LinkedHashSet<>();
        session.list(
                "SELECT a.id, g.seen FROM article a LEFT JOIN glance g ON g.article = a.num"
                        + " WHERE a.num IN (SELECT article FROM filed WHERE key IN (" + dialect.each() + "))",
                row -> {
                    String seen = row.getString(2);
                    if (seen == null) {
                        unseen.add(row.getString(1));
                    }
                    return (seen == null || worthwhile.test(seen)) && wanted.add(row.getString(1));
                },
                JsonText.of(keys));
        return articles.extractions(wanted);
    }

    @Override
    public List<Extraction> extractions(Set<String> wanted) {
        return articles.extractions(wanted);
    }

    @Override
    public List<Extraction> telling(Set<String> accounts) {
        return articles.extractions(session.list(
                "SELECT DISTINCT a.id FROM account c JOIN article a ON a.num = c.article WHERE c.id IN ("
                        + dialect.each() + ")",
                row -> row.getString(1),
                JsonText.of(accounts)));
    }

    @Override
    public List<Link> likenesses(Set<String> accounts) {
        List<Link> found = new ArrayList<>();
        for (String side : List.of("a", "b")) {
            found.addAll(session.list(
                    "SELECT a, b, score, because FROM likeness WHERE " + side + " IN (" + dialect.each() + ")",
                    RulingRows::link,
                    JsonText.of(accounts)));
        }
        return List.copyOf(new LinkedHashSet<>(found));
    }

    @Override
    public List<CopyPair> copies(Set<String> ids) {
        Set<CopyPair> found = new LinkedHashSet<>();
        for (String side : List.of("a", "b")) {
            found.addAll(session.list(
                    "SELECT a, b FROM copy_pair WHERE " + side + " IN (" + dialect.each() + ")",
                    row -> new CopyPair(row.getString(1), row.getString(2)),
                    JsonText.of(ids)));
        }
        return List.copyOf(found);
    }

    @Override
    public List<Ruling> rulings() {
        return rulings.seenBy(session);
    }

    /** Writes down what was found of an added article. */
    void file(long article, String id, Update update) {
        keep(article, update.glances().getOrDefault(id, List.of()));
        for (String key : update.keys()) {
            session.run("INSERT INTO filed (key, article) VALUES (?, ?)", key, article);
        }
        for (String key : update.textKeys()) {
            session.run("INSERT INTO filed (key, article) VALUES (?, ?)", TEXT + key, article);
        }
        for (Link link : update.likenesses()) {
            session.run(
                    "INSERT INTO likeness (a, b, score, because) VALUES (?, ?, ?, ?)",
                    link.a(),
                    link.b(),
                    link.score(),
                    JsonText.of(link.because()));
        }
        update.glances().forEach((other, seen) -> {
            if (unseen.remove(other)) {
                articles.current(other).ifPresent(current -> keep(current.num(), seen));
            }
        });
        for (CopyPair pair : update.copies()) {
            session.run("INSERT INTO copy_pair (a, b) VALUES (?, ?)", pair.a(), pair.b());
        }
    }

    private void keep(long article, List<String> seen) {
        for (int number = 0; number < seen.size(); number++) {
            session.run(
                    "INSERT INTO glance (article, number, seen) VALUES (?, ?, ?)", article, number, seen.get(number));
        }
    }

    /** Notes which articles are copies of which. */
    void originals(Update update) {
        update.originals()
                .forEach((article, original) -> session.run(
                        "UPDATE article SET original = ? WHERE id = ?",
                        article.equals(original) ? null : original,
                        article));
    }

    /** Takes back what was found of an article whose next version comes. */
    void forget(long article, String id, Collection<String> accounts) {
        session.run("DELETE FROM filed WHERE article = ?", article);
        session.run("DELETE FROM glance WHERE article = ?", article);
        session.run("UPDATE article SET original = NULL WHERE original = ?", id);
        session.run("DELETE FROM copy_pair WHERE a = ? OR b = ?", id, id);
        for (String account : accounts) {
            session.run("DELETE FROM likeness WHERE a = ? OR b = ?", account, account);
        }
    }
}
