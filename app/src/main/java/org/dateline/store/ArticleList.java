package org.dateline.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of articles. */
final class ArticleList {
    private final Session session;
    private final Dialect dialect;

    ArticleList(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** The last added first. */
    Slice<ArticleEntry> find(@Nullable String words, int offset, int limit) {
        Condition where = having(words);
        List<Object> values = new ArrayList<>(where.values());
        values.add(limit);
        values.add(offset);
        List<ArticleEntry> page = session.list(
                "SELECT " + ArticleRows.VERSION + ", a.original,"
                        + " (SELECT COUNT(*) FROM account c WHERE c.article = a.num) AS accounts "
                        + ArticleRows.OF_CURRENT + " WHERE a.num IN (SELECT a.num FROM article a WHERE " + where.sql()
                        + " ORDER BY a.num DESC LIMIT ? OFFSET ?) ORDER BY a.num DESC",
                row -> new ArticleEntry(ArticleRows.article(row), row.getLong("accounts"), row.getString("original")),
                values);
        return new Slice<>(page, session.number("SELECT COUNT(*) FROM article a WHERE " + where.sql(), where.values()));
    }

    private Condition having(@Nullable String text) {
        if (text == null) {
            return Condition.all(List.of());
        }
        List<String> words = Folded.words(text);
        return words.isEmpty()
                ? Condition.any(List.of())
                : Condition.of("a.num IN (" + dialect.matching("article_words") + ")", dialect.wanted(words));
    }
}
