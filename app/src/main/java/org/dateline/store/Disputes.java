package org.dateline.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.link.Conflicts;
import org.dateline.link.Conflicts.Told;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Incident;
import org.dateline.model.Published;

/** Notes on how many fields the sources of an incident contradict each other, so that nobody has to look at all to find those. */
final class Disputes {
    private final Session session;
    private final ArticleRows articles;

    Disputes(Session session, Dialect dialect) {
        this.session = session;
        this.articles = new ArticleRows(session, dialect);
    }

    /** To be asked when the accounts of the incident are kept. */
    void note(long num, Incident incident) {
        int conflicts = incident.independentSources() > 1
                ? Conflicts.of(incident, told(incident)).size()
                : 0;
        session.run("UPDATE incident SET conflicts = ? WHERE num = ? AND conflicts <> ?", conflicts, num, conflicts);
    }

    private List<Told> told(Incident incident) {
        Map<String, Optional<Source>> sources = new HashMap<>();
        return articles.accounts(incident.accounts()).stream()
                .flatMap(account -> told(account, sources).stream())
                .toList();
    }

    private Optional<Told> told(Account account, Map<String, Optional<Source>> sources) {
        return sources.computeIfAbsent(account.article(), this::source)
                .map(source -> new Told(account, source.article(), source.original()));
    }

    private record Source(Article article, Article original) {}

    private Optional<Source> source(String id) {
        return head(id).map(article ->
                new Source(article, articles.original(id).flatMap(this::head).orElse(article)));
    }

    /** An article without its text, which no conflict is about. */
    private Optional<Article> head(String id) {
        return session.one(
                "SELECT v.uri, v.publisher, v.published, v.agency FROM article a JOIN article_version v"
                        + " ON v.article = a.id AND v.number = a.version WHERE a.id = ?",
                row -> {
                    String published = row.getString(3);
                    return new Article(
                            id,
                            row.getString(1),
                            row.getString(2),
                            null,
                            null,
                            published == null ? null : Published.parse(published),
                            null,
                            "",
                            "",
                            row.getString(4));
                },
                id);
    }
}
