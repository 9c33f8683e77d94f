package org.dateline.watch;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Problem;
import org.dateline.model.Relevance;
import org.dateline.observe.Stage;
import org.dateline.pipeline.Forgotten;
import org.dateline.pipeline.InternalErrors;
import org.dateline.store.Arrival;
import org.dateline.store.Store;
import org.dateline.store.StoreException;

/** Reads articles and keeps them; what the store has already is not read. */
final class Keeper {
    private final Store store;
    private final Function<Article, Extraction> reading;
    private final Sifting sifting;
    private final WatchListener listener;

    Keeper(Store store, Function<Article, Extraction> reading, Sifting sifting, WatchListener listener) {
        this.store = store;
        this.reading = reading;
        this.sifting = sifting;
        this.listener = listener;
    }

    /** What an article tells; nothing where the store has it already, or it is turned away. */
    Optional<Extraction> understand(Article article, String source) {
        if (store.holds(article)) {
            listener.kept(Store.Added.UNCHANGED);
            return Optional.empty();
        }
        Optional<Relevance> away = sifting.turnsAway(article);
        // An article that was let through once and says something else now is read: its record must not stay behind.
        if (away.isPresent() && store.article(article.id()).isEmpty()) {
            listener.turnedAway(source, article, away.get());
            return Optional.empty();
        }
        Extraction extraction = listener.timed(Stage.READ, () -> reading.apply(article));
        listener.understood(extraction.relevant());
        return Optional.of(extraction);
    }

    /** Keeps what came of some items, in one transaction. */
    void keep(List<Taking> takings) {
        List<Arrival> all =
                takings.stream().flatMap(taking -> taking.arrivals().stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        try {
            List<Store.Added> outcomes = listener.timed(Stage.STORE, () -> store.addAll(all));
            int next = 0;
            for (Taking taking : takings) {
                for (Arrival arrival : taking.arrivals()) {
                    taking.kept(arrival.extraction().article(), outcomes.get(next++));
                }
            }
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // One of them broke the linking: the others are kept.
            takings.forEach(this::keepEach);
        }
        takings.forEach(Taking::areKept);
    }

    private void keepEach(Taking taking) {
        for (Arrival arrival : taking.arrivals()) {
            Article article = arrival.extraction().article();
            try {
                taking.kept(article, store.addAll(List.of(arrival)).get(0));
            } catch (StoreException e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                taking.problem(InternalErrors.problem(article.id(), e));
            }
        }
    }

    /** Why an article was left out that was made to be forgotten. */
    Problem forgotten(Article article) {
        return Forgotten.problem(article, store);
    }
}
