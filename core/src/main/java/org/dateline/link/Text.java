package org.dateline.link;

import java.util.Set;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/** An article's text as linking compares it. What costs much is found when it is first asked for. */
final class Text {
    private final Article article;
    private final Set<String> apart;
    private @Nullable Runs runs;
    private @Nullable Set<String> names;
    private @Nullable Details details;

    Text(Article article) {
        this(article, Set.of());
    }

    /**
     * The same where it is known of some articles that they share too few keys to be copies of it.
     *
     * @param apart their ids
     */
    Text(Article article, Set<String> apart) {
        this.article = article;
        this.apart = apart;
    }

    Article article() {
        return article;
    }

    /** The proper words of its beginning. */
    Set<String> names() {
        if (names == null) {
            names = ProperWords.of(article);
        }
        return names;
    }

    /** What its beginning tells in passing. */
    Details details() {
        if (details == null) {
            details = Details.of(article.title(), ProperWords.beginning(article), names());
        }
        return details;
    }

    /** What it is filed under to find its copies. */
    Set<String> keys() {
        return runs().keys();
    }

    boolean hasWords() {
        return !article.text().isBlank();
    }

    /** Those of them that are of its words, as numbers. */
    long[] numbers() {
        return runs().numbers();
    }

    /** Whether one of the two is a copy of the other. */
    boolean isCopyOf(Text other) {
        return !apart.contains(other.article.id())
                && !other.apart.contains(article.id())
                && runs().mayBeCopyOf(other.runs())
                && runs().isCopyOf(other.runs());
    }

    private Runs runs() {
        if (runs == null) {
            runs = Runs.of(article);
        }
        return runs;
    }
}
