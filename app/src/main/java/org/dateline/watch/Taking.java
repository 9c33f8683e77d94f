package org.dateline.watch;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Problem;
import org.dateline.pipeline.InternalErrors;
import org.dateline.read.Fetched;
import org.dateline.read.Intake;
import org.dateline.read.Provenance;
import org.dateline.store.Arrival;
import org.dateline.store.Store;
import org.dateline.store.StoreException;
import org.dateline.store.WaitingItem;
import org.dateline.store.Watchlist;
import org.jspecify.annotations.Nullable;

/** Takes what is read of one item, and counts what came of it. */
final class Taking implements Intake {
    /** An item may be an archive: of more articles the first are kept before the next are read. */
    private static final int MOST = 32;

    private final Keeper keeper;
    private final WaitingItem item;
    private final WatchListener listener;
    private final List<Found> found = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private int articles;
    private int versions;
    private int problems;
    private @Nullable Problem last;

    Taking(Keeper keeper, WaitingItem item, WatchListener listener) {
        this.keeper = keeper;
        this.item = item;
        this.listener = listener;
    }

    private record Found(Article article, Provenance provenance) {}

    WaitingItem item() {
        return item;
    }

    @Override
    public void article(Article article, Provenance provenance) {
        found.add(new Found(article, provenance));
        if (found.size() == MOST) {
            understand();
            keeper.keep(List.of(this));
        }
    }

    /** Reads the articles that were found. */
    void understand() {
        for (Found one : found) {
            try {
                keeper.understand(one.article(), item.source())
                        .ifPresent(extraction -> arrivals.add(
                                arrival(extraction, one.provenance().fetched())));
            } catch (StoreException e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                problem(InternalErrors.problem(one.provenance().input(), e));
            }
        }
        found.clear();
    }

    private static Arrival arrival(Extraction extraction, @Nullable Fetched fetched) {
        return fetched == null ? Arrival.of(extraction) : Arrival.fetched(extraction, fetched.how(), fetched.bytes());
    }

    /** What is to be kept and is not yet. */
    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** What is to be kept was, or could not be. */
    void areKept() {
        arrivals.clear();
    }

    void kept(Article article, Store.Added outcome) {
        listener.kept(outcome);
        if (outcome == Store.Added.FORGOTTEN) {
            problem(keeper.forgotten(article));
        }
        articles += outcome == Store.Added.NEW ? 1 : 0;
        versions += outcome == Store.Added.NEW_VERSION ? 1 : 0;
    }

    @Override
    public void problem(Problem problem) {
        problems++;
        last = problem;
        listener.problem(item.source(), problem);
    }

    Watchlist.Came came() {
        return new Watchlist.Came(articles, versions, problems, last);
    }
}
