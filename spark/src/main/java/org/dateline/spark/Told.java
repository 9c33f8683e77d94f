package org.dateline.spark;

import java.io.Serializable;
import java.util.List;
import org.dateline.model.Extraction;
import org.dateline.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What was read of an article, or a problem.
 *
 * @param place in the order of all inputs; an article's is its own alone
 */
record Told(
        long place,
        @Nullable Extraction extraction,
        @Nullable Problem problem) implements Serializable {
    static Told of(long place, Problem problem) {
        return new Told(place, null, problem);
    }

    /** Without what linking and tables do not ask for, since it travels: mentions, what parties do to each other, templates. */
    static Told of(long place, Extraction whole) {
        return new Told(
                place,
                new Extraction(
                        whole.article(),
                        whole.relevant(),
                        whole.relevance(),
                        whole.accounts(),
                        List.of(),
                        List.of(),
                        null),
                null);
    }

    boolean hasAccounts() {
        return extraction != null && !extraction.accounts().isEmpty();
    }
}
