package org.dateline.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.fetch.Fetcher;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.observe.Stage;
import org.dateline.pipeline.InternalErrors;
import org.dateline.read.Limit;
import org.dateline.store.Store;
import org.dateline.store.WaitingItem;
import org.dateline.store.WatchedSource;
import org.dateline.store.Watchlist;
import org.jspecify.annotations.Nullable;

/**
 * The door of this package: polls the sources of a store's watchlist and reads what is new in them into the store. Everything that
 * it knows is in the store, so that it may be stopped, or killed, at any moment and goes on where it was.
 *
 * <p>One watcher a store is enough; two ask servers twice and still keep nothing twice.
 */
public final class Watcher implements AutoCloseable {
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);
    private static final long DEEP = 16L << 20;

    private final Watchlist list;
    private final WatchOptions options;
    private final WatchListener listener;
    private final Clock clock;
    private final Polling polling;
    private final ItemReading itemReading;
    private final Schedule schedule;
    private final Line line;
    private volatile boolean stopping;
    private @Nullable Thread loop;

    /**
     * A watcher that is not started yet.
     *
     * @param fetcher asks the servers; it must be closed after the watcher
     * @param reading reads an article; called on many threads
     */
    public Watcher(
            Store store,
            Fetcher fetcher,
            Function<Article, Extraction> reading,
            WatchOptions options,
            WatchListener listener) {
        this(store, fetcher, reading, Sifting.NONE, options, listener);
    }

    /** The same, but for articles that are turned away unread. */
    public Watcher(
            Store store,
            Fetcher fetcher,
            Function<Article, Extraction> reading,
            Sifting sifting,
            WatchOptions options,
            WatchListener listener) {
        this.list = store.watchlist();
        this.options = options;
        this.listener = listener;
        this.clock = Clock.systemUTC();
        this.polling = new Polling(fetcher, list, options, listener, clock);
        Keeper keeper = new Keeper(store, reading, sifting, listener);
        this.itemReading = new ItemReading(fetcher, keeper, list, options, listener, clock);
        this.line = new Line(keeper, list, listener, new Ends());
        this.schedule = new Schedule(options.atOnce(), line::hasRoom);
    }

    /** What became of items that were read. */
    private final class Ends implements Line.Ends {
        @Override
        public void kept(Step.Read step) {
            schedule.ended(step);
        }

        @Override
        public void failed(Step.Read step, Throwable reason) {
            Watcher.this.failed(step, reason);
            schedule.ended(step);
        }
    }

    /** Starts, and goes on until it is stopped. */
    public synchronized void start() {
        if (loop != null) {
            throw new IllegalStateException("this watcher was started already");
        }
        loop = new Thread(() -> watch(false), "watch");
        loop.start();
    }

    /** Polls every source that did not fail last time, or is due, reads what is new, and returns when nothing is left to do now. */
    public synchronized void runOnce() throws InterruptedException {
        if (loop != null) {
            throw new IllegalStateException("this watcher was started already");
        }
        loop = new Thread(() -> watch(true), "watch");
        loop.start();
        loop.join();
    }

    /** Waits until it has ended, as after {@link #stop} by another thread. */
    public void join() throws InterruptedException {
        Thread running = loop;
        if (running != null) {
            running.join();
        }
    }

    /** Stops: begins nothing new, finishes the articles under way, and returns when that is done. */
    public void stop() throws InterruptedException {
        stopping = true;
        schedule.wake();
        Thread running = loop;
        if (running != null) {
            running.join();
        }
    }

    /** Whether it was started and has not ended. */
    public boolean isRunning() {
        Thread running = loop;
        return running != null && running.isAlive();
    }

    /** Every source as it stands. */
    public List<WatchedSource> sources() {
        return list.sources();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(boolean once) {
        ExecutorService workers =
                Executors.newFixedThreadPool(options.atOnce(), work -> new Thread(null, work, "watch-ask", DEEP));
        try {
            list.waiting().forEach(item -> schedule.add(new Step.Read(item)));
            look(once);
            Instant looked = clock.instant();
            while (!stopping) {
                Instant now = clock.instant();
                if (!once && looked.plus(options.look()).isBefore(now)) {
                    look(false);
                    looked = now;
                }
                Optional<Step> step = schedule.take(now);
                if (step.isPresent()) {
                    workers.execute(() -> work(step.get(), once));
                } else if (once && schedule.isIdle(now)) {
                    return;
                } else {
                    schedule.await(now, options.look());
                }
            }
        } catch (InterruptedException e) {
            stopping = true;
        } finally {
            finish(workers);
        }
    }

    /** Looks what is to be watched: others may have added sources, or removed some. */
    private void look(boolean once) {
        List<WatchedSource> sources = list.sources();
        Set<String> wanted = sources.stream().map(WatchedSource::address).collect(Collectors.toSet());
        schedule.drop(step -> step instanceof Step.Poll poll && !wanted.contains(poll.source())
                || step instanceof Step.Read read
                        && !wanted.contains(read.item().source()));
        for (WatchedSource source : sources) {
            Instant due = once && source.failures() == 0 ? Instant.EPOCH : source.next();
            Step.Poll poll = new Step.Poll(source.address(), source.feed(), due);
            if (!schedule.knows(poll.id())) {
                schedule.add(poll);
            }
        }
    }

    private void work(Step step, boolean once) {
        boolean handedOn = false;
        try {
            if (!stopping && step instanceof Step.Poll poll) {
                poll(poll).forEach(item -> schedule.add(new Step.Read(item)));
                if (!once) {
                    next(poll);
                }
            } else if (!stopping && step instanceof Step.Read read) {
                handedOn = isHandedOn(read);
            }
        } catch (RuntimeException | StackOverflowError e) {
            failed(step, e);
        } finally {
            if (handedOn) {
                schedule.handOn(step);
            } else {
                schedule.done(step);
            }
        }
    }

    private List<WaitingItem> poll(Step.Poll poll) {
        return listener.timed(
                Stage.POLL, () -> list.source(poll.source()).map(polling::poll).orElse(List.of()));
    }

    /** Asks for an item; false where it is to be asked for again later. */
    private boolean isHandedOn(Step.Read read) {
        Asked asked = itemReading.ask(read.item());
        if (asked instanceof Asked.Here here) {
            line.add(read, here.reading());
            return true;
        }
        if (asked instanceof Asked.Later later) {
            schedule.add(new Step.Read(later.item()));
        }
        return false;
    }

    /** Nothing is lost by it: what the store did not note as done is done again. */
    private void failed(Step step, Throwable reason) {
        listener.problem(step.host(), InternalErrors.problem(step.id(), reason));
        later(step);
    }

    private void next(Step.Poll poll) {
        list.source(poll.source())
                .ifPresent(source -> schedule.add(new Step.Poll(source.address(), source.feed(), source.next())));
    }

    private void later(Step step) {
        Instant again = clock.instant().plus(AFTER_A_FAULT);
        if (step instanceof Step.Poll poll) {
            schedule.add(new Step.Poll(poll.source(), poll.feed(), again));
        } else if (step instanceof Step.Read read) {
            WaitingItem item = read.item();
            schedule.add(new Step.Read(
                    new WaitingItem(item.key(), item.source(), item.print(), item.tries(), again, item.item())));
        }
    }

    private void finish(ExecutorService workers) {
        workers.shutdown();
        long patience = 2 * options.limits().of(Limit.SECONDS) + AFTER_A_FAULT.toSeconds();
        try {
            if (!workers.awaitTermination(patience, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
            line.finish(Duration.ofSeconds(patience));
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
