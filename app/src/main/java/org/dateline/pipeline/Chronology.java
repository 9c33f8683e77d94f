package org.dateline.pipeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.dateline.model.Article;
import org.dateline.model.Published;

/**
 * The order in which articles are read and written: by time of publication, those without one last, then by id. So the same
 * articles give the same bytes in whatever order they came, and a reprint stands after what it reprints.
 */
final class Chronology {
    private static final Comparator<Article> EARLIEST_FIRST =
            Comparator.comparing(Chronology::instant).thenComparing(Article::id).thenComparing(Article::sha256);

    private Chronology() {}

    static List<Article> of(List<Article> articles) {
        return articles.stream().sorted(EARLIEST_FIRST).toList();
    }

    private static Instant instant(Article article) {
        Published published = article.published();
        if (published == null) {
            return Instant.MAX;
        }
        return published.instant() == null
                ? published.day().atStartOfDay().toInstant(ZoneOffset.UTC)
                : published.instant();
    }
}
