package org.dateline.pipeline;

import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.dateline.store.Store;

/** Says why an article is not added that was made to be forgotten. */
public final class Forgotten {
    /** The code of such a problem. */
    public static final String FORGOTTEN = "forgotten";

    private Forgotten() {}

    /** The problem; it tells no word of the article. */
    public static Problem problem(Article article, Store store) {
        String when = store.forgetting()
                .against(article)
                .map(stone -> " on " + stone.at().toString().substring(0, 10) + " by " + stone.by()
                        + ("; the id was " + stone.article()))
                .orElse("");
        return new Problem(
                FORGOTTEN,
                article.id(),
                "this article was made to be forgotten" + when
                        + "; it is left out. Whoever wants it back says so first: dateline forget ID --allow-again");
    }
}
