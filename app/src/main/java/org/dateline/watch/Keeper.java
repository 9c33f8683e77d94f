package org.dateline.watch;

import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Problem;
import org.dateline.observe.Stage;
import org.dateline.pipeline.Forgotten;
import org.dateline.read.Fetched;
import org.dateline.store.Store;

/** Reads articles and keeps them, as many at once as there are processors; what the store has already is not read. */
final class Keeper {
    private final Store store;
    private final Function<Article, Extraction> reading;
    private final WatchListener listener;
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

    Keeper(Store store, Function<Article, Extraction> reading, WatchListener listener) {
        this.store = store;
        this.reading = reading;
        this.listener = listener;
    }

    Store.Added keep(Article article, Fetched fetched) {
        return keep(article, extraction -> store.add(extraction, fetched.how(), fetched.bytes()));
    }

    Store.Added keep(Article article) {
        return keep(article, store::add);
    }

    private Store.Added keep(Article article, Function<Extraction, Store.Added> adding) {
        Store.Added outcome = Store.Added.UNCHANGED;
        if (!store.holds(article)) {
            Extraction extraction = read(article);
            listener.understood(extraction.relevant());
            outcome = listener.timed(Stage.STORE, () -> adding.apply(extraction));
        }
        listener.kept(outcome);
        return outcome;
    }

    /** Why an article was left out that was made to be forgotten. */
    Problem forgotten(Article article) {
        return Forgotten.problem(article, store);
    }

    private Extraction read(Article article) {
        processors.acquireUninterruptibly();
        try {
            return listener.timed(Stage.READ, () -> reading.apply(article));
        } finally {
            processors.release();
        }
    }
}
