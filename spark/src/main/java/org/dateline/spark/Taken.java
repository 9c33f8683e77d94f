package org.dateline.spark;

import java.io.Serializable;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a reader handed over: an article, or a problem.
 *
 * @param place in the order of all inputs; that of a problem is the next article's
 * @param serial tells apart the problems of a part of the inputs; 0 for an article
 * @param input the file, line, entry or record, as a user would name it
 */
record Taken(
        long place,
        int serial,
        String input,
        @Nullable Article article,
        @Nullable Problem problem) implements Serializable {
    /** Under what it meets those that it repeats: an article's id. */
    String key() {
        return article == null ? "problem " + place + " " + serial : "article " + article.id();
    }
}
