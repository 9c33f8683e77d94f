package org.dateline.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dateline.store.StoreException;
import org.dateline.store.Watchlist;

/**
 * What was fetched, on its way into the store: read on all processors, and kept in the order in which it came, as much at once as is
 * there. So a server is asked for the next page while the one before is read, and of two versions the later one stays.
 */
final class Line {
    private static final int AHEAD = 8;
    private static final int TOGETHER = 16;
    private static final long DEEP = 16L << 20;

    private final Keeper keeper;
    private final Watchlist list;
    private final WatchListener listener;
    private final Ends ends;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ExecutorService readers =
            Executors.newFixedThreadPool(processors, work -> new Thread(null, work, "watch-read", DEEP));
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(work -> new Thread(null, work, "watch-keep", DEEP));
    private final Deque<UnderWay> underWay = new ConcurrentLinkedDeque<>();

    Line(Keeper keeper, Watchlist list, WatchListener listener, Ends ends) {
        this.keeper = keeper;
        this.list = list;
        this.listener = listener;
        this.ends = ends;
    }

    /** Hears what became of a step. */
    interface Ends {
        /** All of it is in the store. */
        void kept(Step.Read step);

        /** It failed, and is to be done again. */
        void failed(Step.Read step, Throwable reason);
    }

    private record UnderWay(Step.Read step, CompletableFuture<Taking> reading) {}

    /** Takes on what was fetched for a step. */
    void add(Step.Read step, Supplier<Taking> reading) {
        underWay.add(new UnderWay(step, CompletableFuture.supplyAsync(reading, readers)));
        writer.execute(this::keep);
    }

    /** Whether there is so little under way that more should be fetched. */
    boolean hasRoom() {
        return underWay.size() < AHEAD * processors;
    }

    /** Keeps what is first in the line, when it is read, and what comes after it and is read, too. */
    private void keep() {
        List<UnderWay> some = new ArrayList<>();
        for (UnderWay first = underWay.peek();
                first != null
                        && some.size() < TOGETHER
                        && (some.isEmpty() || first.reading().isDone());
                first = underWay.peek()) {
            some.add(first);
            first.reading().handle((taking, reason) -> reason).join();
            underWay.remove();
        }
        List<UnderWay> good = new ArrayList<>();
        for (UnderWay one : some) {
            if (one.reading().isCompletedExceptionally()) {
                ends.failed(one.step(), reason(one.reading()));
            } else {
                good.add(one);
            }
        }
        if (!good.isEmpty()) {
            keep(good);
        }
    }

    private static Throwable reason(CompletableFuture<Taking> failed) {
        try {
            failed.join();
            throw new IllegalStateException("it did not fail");
        } catch (CompletionException e) {
            return e.getCause() == null ? e : e.getCause();
        }
    }

    private void keep(List<UnderWay> some) {
        try {
            List<Taking> takings =
                    some.stream().map(one -> one.reading().join()).toList();
            keeper.keep(takings);
            list.done(takings.stream()
                    .map(taking -> new Watchlist.Done(taking.item(), taking.came()))
                    .toList());
            for (Taking taking : takings) {
                listener.read(
                        taking.item().source(),
                        taking.came().articles(),
                        taking.came().versions());
            }
        } catch (StoreException e) {
            some.forEach(one -> ends.failed(one.step(), e));
            return;
        }
        some.forEach(one -> ends.kept(one.step()));
    }

    /** Takes nothing more on, and waits until what is under way is kept; what is not by then is read again another time. */
    void finish(Duration patience) throws InterruptedException {
        readers.shutdown();
        writer.shutdown();
        if (!writer.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            readers.shutdownNow();
            writer.shutdownNow();
        }
    }
}
