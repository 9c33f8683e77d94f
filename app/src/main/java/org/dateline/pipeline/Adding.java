package org.dateline.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Problem;
import org.dateline.model.Relevance;
import org.dateline.observe.Metrics;
import org.dateline.observe.Stage;
import org.dateline.read.Fetched;
import org.dateline.read.Intake;
import org.dateline.read.Provenance;
import org.dateline.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Adds what is read to a store: articles are extracted on all processors and added one by one, in the order in which they come.
 * Few are held at once, however many come, and those that the store has already are not extracted again.
 */
public final class Adding {
    /** How many articles are under way for each processor. */
    private static final int AHEAD = 8;

    /** After so many records of an archive it is noted how far it was read: so many are read again after a crash. */
    private static final int RECORDS = 50;

    private final Store store;
    private final Supplier<Pipeline> source;
    private final Runnable tick;
    private final Metrics metrics;
    private final Triage triage;
    private final BiConsumer<Article, Relevance> turnedAway;
    private long away;
    private final Map<Store.Added, Long> counts = new EnumMap<>(Store.Added.class);
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private final ReadBefore readBefore;
    private long records;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private @Nullable Pipeline pipeline;

    /**
     * Adds to a store.
     *
     * @param source loads the pipeline, once, when the first article comes that the store does not have
     * @param tick called after each article
     */
    public Adding(Store store, Supplier<Pipeline> source, Runnable tick) {
        this(store, source, tick, Metrics.none());
    }

    /** The same, counted as it goes. */
    public Adding(Store store, Supplier<Pipeline> source, Runnable tick, Metrics metrics) {
        this(store, source, tick, metrics, Triage.OFF, (article, weighed) -> {});
    }

    /**
     * Adds to a store what triage lets through.
     *
     * @param turnedAway hears of each article that is not read, and of the words for which it was not, in the order in which they come
     */
    public Adding(
            Store store,
            Supplier<Pipeline> source,
            Runnable tick,
            Metrics metrics,
            Triage triage,
            BiConsumer<Article, Relevance> turnedAway) {
        this.triage = triage;
        this.turnedAway = turnedAway;
        this.store = store;
        this.source = source;
        this.readBefore = new ReadBefore(store);
        this.tick = tick;
        this.metrics = metrics;
    }

    /**
     * What adding did.
     *
     * @param turnedAway articles that triage did not let through, of which the store keeps nothing
     */
    public record Outcome(
            long added, long versions, long unchanged, long turnedAway, Incidents incidents, List<Problem> problems) {
        /** Copies the list. */
        public Outcome {
            problems = List.copyOf(problems);
        }

        /** How many articles came. */
        public long articles() {
            return added + versions + unchanged + turnedAway;
        }
    }

    /** What became of the store's incidents meanwhile: each counts once, as it is at the end. */
    public record Incidents(long made, long changed, long gone) {}

    /** Adds what a reader hands over.
     *
     * @throws org.dateline.store.StoreException where the store fails; what was added before stays
     */
    public Outcome run(Consumer<Intake> reader) {
        long before = store.lastChange();
        ExecutorService workers = Executors.newFixedThreadPool(processors, Adding::worker);
        try {
            reader.accept(new Intake() {
                @Override
                public void article(Article article, Provenance provenance) {
                    take(article, provenance, workers);
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }

                @Override
                public long from(Path file) throws IOException {
                    return readBefore.from(file);
                }

                @Override
                public void reached(Path file, long place) {
                    if (++records % RECORDS == 0) {
                        after(() -> readBefore.reached(file, place));
                    }
                }

                @Override
                public void ended(Path file) {
                    after(() -> readBefore.ended(file));
                }
            });
            while (!underWay.isEmpty()) {
                addFirst();
            }
        } finally {
            workers.shutdownNow();
        }
        return new Outcome(
                counts.getOrDefault(Store.Added.NEW, 0L),
                counts.getOrDefault(Store.Added.NEW_VERSION, 0L),
                counts.getOrDefault(Store.Added.UNCHANGED, 0L),
                away,
                Incidence.since(before, store),
                problems);
    }

    private static Thread worker(Runnable work) {
        // Deep parses need deep stacks.
        Thread thread = new Thread(null, work, "extract", 16L << 20);
        thread.setDaemon(true);
        return thread;
    }

    private void take(Article article, Provenance provenance, ExecutorService workers) {
        if (store.holds(article)) {
            count(Store.Added.UNCHANGED);
            return;
        }
        Pipeline loaded = loaded();
        if (loaded.turnsAway(article, triage)) {
            away++;
            turnedAway.accept(article, loaded.weigh(article));
            tick.run();
            return;
        }
        underWay.add(new UnderWay(
                CompletableFuture.supplyAsync(() -> extract(loaded, article, provenance.fetched()), workers),
                new ArrayList<>(0)));
        if (underWay.size() >= AHEAD * processors) {
            addFirst();
        }
    }

    private Pipeline loaded() {
        if (pipeline == null) {
            pipeline = source.get();
        }
        return pipeline;
    }

    private Read extract(Pipeline loaded, Article article, @Nullable Fetched fetched) {
        try {
            Extraction extraction = metrics.timed(Stage.READ, () -> loaded.extract(article));
            metrics.read(extraction.relevant());
            return new Read(Optional.of(extraction), Optional.empty(), fetched);
        } catch (RuntimeException | StackOverflowError e) {
            return new Read(Optional.empty(), Optional.of(InternalErrors.problem(article.id(), e)), fetched);
        }
    }

    /** An article that is being read, and what is to be noted when it is in the store. */
    private record UnderWay(CompletableFuture<Read> reading, List<Runnable> notes) {}

    private record Read(
            Optional<Extraction> extraction,
            Optional<Problem> problem,
            @Nullable Fetched fetched) {}

    /** Does something when all articles that came until now are in the store. */
    private void after(Runnable work) {
        if (underWay.isEmpty()) {
            work.run();
        } else {
            underWay.getLast().notes().add(work);
        }
    }

    private void addFirst() {
        UnderWay first = underWay.remove();
        Read read = first.reading().join();
        read.problem().ifPresent(problems::add);
        read.extraction().ifPresent(extraction -> {
            Store.Added added = metrics.timed(Stage.STORE, () -> add(extraction, read.fetched()));
            if (added == Store.Added.FORGOTTEN) {
                problems.add(Forgotten.problem(extraction.article(), store));
            }
            count(added);
        });
        first.notes().forEach(Runnable::run);
    }

    private Store.Added add(Extraction extraction, @Nullable Fetched fetched) {
        return fetched == null ? store.add(extraction) : store.add(extraction, fetched.how(), fetched.bytes());
    }

    private void count(Store.Added added) {
        counts.merge(added, 1L, Long::sum);
        metrics.kept(added);
        tick.run();
    }
}
