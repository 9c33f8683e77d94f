package org.dateline.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.dateline.observe.Log;
import org.dateline.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Whether requests can be answered and articles read. A store that does not answer in time is not ready, whatever it says later; it is
 * asked by one thread, and an answer holds for a moment, so that nobody can wear it out by asking.
 */
final class Readiness implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Store store;
    private final BooleanSupplier models;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "readiness");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable CompletableFuture<List<Check>> underWay;
    private List<Check> last = List.of();
    private long at = System.nanoTime() - FRESH.toNanos() - 1;
    private boolean wasReady = true;

    Readiness(Store store, BooleanSupplier models) {
        this.store = store;
        this.models = models;
    }

    /** One thing that must be so. */
    record Check(String name, boolean isGood, String told) {}

    static boolean isReady(List<Check> checks) {
        return checks.stream().allMatch(Check::isGood);
    }

    /** Looks, or says what was found a moment ago. */
    synchronized List<Check> look() {
        if (System.nanoTime() - at > FRESH.toNanos()) {
            last = found();
            at = System.nanoTime();
            tell();
        }
        return last;
    }

    /** A line where it changed, not at every look. */
    private void tell() {
        boolean ready = isReady(last);
        if (ready && !wasReady) {
            Log.info("ready").write();
        } else if (wasReady) {
            last.stream()
                    .filter(check -> !check.isGood())
                    .forEach(check ->
                            Log.error("not-ready").code("check", check.name()).write());
        }
        wasReady = ready;
    }

    private List<Check> found() {
        CompletableFuture<List<Check>> answer =
                underWay == null ? CompletableFuture.supplyAsync(this::ask, asking) : underWay;
        underWay = null;
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            underWay = answer;
            return not("it does not answer within " + PATIENCE.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return not("it cannot be read: dateline doctor says why");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return not("nobody could wait for it");
        }
    }

    private List<Check> not(String why) {
        return List.of(new Check("store", false, why), models());
    }

    private List<Check> ask() {
        boolean current = store.isCurrent();
        return List.of(
                new Check("store", true, "it answers"),
                new Check(
                        "tables",
                        current,
                        current ? "they are this program's" : "they are of another version: update this program"),
                models());
    }

    private Check models() {
        boolean there = models.getAsBoolean();
        return new Check(
                "models",
                there,
                there ? "they are unpacked, or can be" : "they cannot be unpacked: dateline doctor says why");
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
