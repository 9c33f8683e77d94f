package org.dateline.watch;

import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Problem;
import org.dateline.pipeline.Forgotten;
import org.dateline.read.Fetched;
import org.dateline.store.Store;

/** Reads articles and keeps them, as many at once as there are processors; what the store has already is not read. */
final class Keeper {
    private final Store store;
    private final Function<Article, Extraction> reading;
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

    Keeper(Store store, Function<Article, Extraction> reading) {
        this.store = store;
        this.reading = reading;
    }

    Store.Added keep(Article article, Fetched fetched) {
        if (store.holds(article)) {
            return Store.Added.UNCHANGED;
        }
        Extraction extraction = read(article);
        return store.add(extraction, fetched.how(), fetched.bytes());
    }

    Store.Added keep(Article article) {
        return store.holds(article) ? Store.Added.UNCHANGED : store.add(read(article));
    }

    /** Why an article was left out that was made to be forgotten. */
    Problem forgotten(Article article) {
        return Forgotten.problem(article, store);
    }

    private Extraction read(Article article) {
        processors.acquireUninterruptibly();
        try {
            return reading.apply(article);
        } finally {
            processors.release();
        }
    }
}
