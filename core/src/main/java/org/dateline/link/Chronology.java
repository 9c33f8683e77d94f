package org.dateline.link;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.dateline.model.Article;
import org.dateline.model.Published;

/**
 * The order in which articles are read, linked and written: by time of publication, those without one last, then by id. So the
 * same articles give the same bytes in whatever order they came, and a reprint stands after what it reprints.
 */
public final class Chronology {
    /** The earliest article first. */
    public static final Comparator<Article> EARLIEST_FIRST =
            Comparator.comparing(Chronology::instant).thenComparing(Article::id).thenComparing(Article::sha256);

    private Chronology() {}

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
