package org.dateline.watch;

import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.dateline.pipeline.InternalErrors;
import org.dateline.read.Intake;
import org.dateline.read.Provenance;
import org.dateline.store.Store;
import org.dateline.store.StoreException;
import org.dateline.store.Watchlist;
import org.jspecify.annotations.Nullable;

/** Takes what is read of one item, and counts what came of it. */
final class Taking implements Intake {
    private final Keeper keeper;
    private final String source;
    private final WatchListener listener;
    private int articles;
    private int versions;
    private int problems;
    private @Nullable Problem last;

    Taking(Keeper keeper, String source, WatchListener listener) {
        this.keeper = keeper;
        this.source = source;
        this.listener = listener;
    }

    @Override
    public void article(Article article, Provenance provenance) {
        try {
            Store.Added added =
                    provenance.fetched() == null ? keeper.keep(article) : keeper.keep(article, provenance.fetched());
            if (added == Store.Added.FORGOTTEN) {
                problem(keeper.forgotten(article));
            }
            articles += added == Store.Added.NEW ? 1 : 0;
            versions += added == Store.Added.NEW_VERSION ? 1 : 0;
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            problem(InternalErrors.problem(provenance.input(), e));
        }
    }

    @Override
    public void problem(Problem problem) {
        problems++;
        last = problem;
        listener.problem(source, problem);
    }

    Watchlist.Came came() {
        return new Watchlist.Came(articles, versions, problems, last);
    }
}
