package org.dateline.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.dateline.model.Problem;
import org.dateline.observe.Log;
import org.dateline.observe.Metrics;
import org.dateline.pipeline.Adding;
import org.dateline.pipeline.InternalErrors;
import org.dateline.pipeline.Pipeline;
import org.dateline.store.Store;

/** Adds what is sent, one job after the other: reading takes all processors, and the store one writer. */
final class Jobs implements AutoCloseable {
    private static final int MOST_WAITING = 50;
    private static final int KEPT = 200;
    private static final long MILLISECONDS_BETWEEN_NEWS = 250;

    private final Store store;
    private final Supplier<Pipeline> pipeline;
    private final Events events;
    private final Metrics metrics;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final AtomicLong number = new AtomicLong();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "jobs");
        thread.setDaemon(true);
        return thread;
    });

    Jobs(Store store, Supplier<Pipeline> pipeline, Events events, Metrics metrics) {
        this.store = store;
        this.pipeline = pipeline;
        this.events = events;
        this.metrics = metrics;
        metrics.gauge(
                "dateline.jobs.waiting",
                () -> all().stream().filter(job -> !job.isOver()).count());
    }

    /**
     * Puts a job in the queue.
     *
     * @param after done when it is over, whatever became of it
     */
    Job add(String what, String by, Sent sent, Runnable after) {
        Job job = Job.waiting(String.valueOf(number.incrementAndGet()), what, by);
        synchronized (jobs) {
            if (jobs.values().stream().filter(other -> !other.isOver()).count() >= MOST_WAITING) {
                throw Refused.because(
                        503, "too-many", MOST_WAITING + " jobs wait already; come back when some are done");
            }
            jobs.put(job.id(), job);
            List<String> over = jobs.values().stream()
                    .filter(Job::isOver)
                    .map(Job::id)
                    .limit(Math.max(0, jobs.size() - KEPT))
                    .toList();
            over.forEach(jobs::remove);
        }
        events.tell(new Event("job", "", Events.text(job::write), job.by()));
        worker.execute(() -> run(job, sent, after));
        return job;
    }

    /** All that are known, the last first. */
    List<Job> all() {
        synchronized (jobs) {
            List<Job> all = new ArrayList<>(jobs.values());
            Collections.reverse(all);
            return all;
        }
    }

    Optional<Job> find(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    private void run(Job waiting, Sent sent, Runnable after) {
        Job begun = tell(waiting.begun(clock.instant()));
        AtomicLong read = new AtomicLong();
        AtomicLong last = new AtomicLong(clock.millis());
        try {
            Adding adding = new Adding(
                    store,
                    pipeline,
                    () -> {
                        long done = read.incrementAndGet();
                        if (clock.millis() - last.get() > MILLISECONDS_BETWEEN_NEWS) {
                            last.set(clock.millis());
                            tell(begun.at(done));
                            events.look();
                        }
                    },
                    metrics);
            Adding.Outcome outcome = sent.addTo(adding);
            tell(begun.done(outcome, clock.instant()));
            outcome.problems().forEach(problem -> metrics.problem(problem.code()));
            Log.info("job-done")
                    .id("job", waiting.id())
                    .number("added", outcome.added())
                    .number("versions", outcome.versions())
                    .number("unchanged", outcome.unchanged())
                    .number("problems", outcome.problems().size())
                    .write();
        } catch (RuntimeException e) {
            metrics.problem(InternalErrors.INTERNAL_ERROR);
            Log.error("job-failed").id("job", waiting.id()).fault(e).write();
            tell(begun.at(read.get())
                    .failed(
                            new Problem(
                                    InternalErrors.INTERNAL_ERROR,
                                    waiting.what(),
                                    "a fault of the program; the server's log has more under job " + waiting.id()),
                            clock.instant()));
        } finally {
            after.run();
            events.look();
        }
    }

    private Job tell(Job job) {
        synchronized (jobs) {
            jobs.put(job.id(), job);
        }
        events.tell(new Event("job", "", Events.text(job::write), job.by()));
        return job;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
