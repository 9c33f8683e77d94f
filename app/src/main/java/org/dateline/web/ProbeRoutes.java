package org.dateline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.dateline.observe.Metrics;
import org.dateline.store.Store;
import org.dateline.web.Readiness.Check;
import org.jspecify.annotations.Nullable;

/** What programs that look after this one ask for: whether it lives, whether it can work, and what it counts. */
final class ProbeRoutes implements AutoCloseable {
    /** Counting all rows of a large store takes a while: not at every look. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Store store;
    private final Metrics metrics;
    private final Readiness readiness;
    private Store.@Nullable Counts counts;
    private long counted;

    ProbeRoutes(Store store, BooleanSupplier models, Metrics metrics) {
        this.store = store;
        this.metrics = metrics;
        this.readiness = new Readiness(store, models);
        gauge("articles", Store.Counts::articles);
        gauge("accounts", Store.Counts::accounts);
        gauge("incidents", Store.Counts::incidents);
        gauge("rulings", Store.Counts::rulings);
        metrics.gauge("dateline.ready", () -> Readiness.isReady(readiness.look()) ? 1 : 0);
    }

    private void gauge(String name, ToLongFunction<Store.Counts> count) {
        metrics.gauge("dateline.store." + name, () -> {
            Store.Counts known = counts();
            return known == null ? null : count.applyAsLong(known);
        });
    }

    private synchronized Store.@Nullable Counts counts() {
        if (!Readiness.isReady(readiness.look())) {
            return null;
        }
        long now = System.nanoTime();
        if (counts == null || now - counted > FRESH.toNanos()) {
            counts = store.counts();
            counted = now;
        }
        return counts;
    }

    void health(Call call) throws IOException {
        call.context().header("Cache-Control", "no-store");
        call.json(json -> json.begin().text("status", "ok").end());
    }

    void ready(Call call) throws IOException {
        List<Check> checks = readiness.look();
        boolean ready = Readiness.isReady(checks);
        call.context().header("Cache-Control", "no-store").status(ready ? 200 : 503);
        call.json(json -> json.begin()
                .text("status", ready ? "ready" : "not-ready")
                .list(
                        "checks",
                        checks,
                        (j, check) -> j.begin()
                                .text("name", check.name())
                                .truth("good", check.isGood())
                                .text("told", check.told())
                                .end())
                .end());
    }

    void metrics(Call call) {
        call.context().header("Cache-Control", "no-store");
        call.answer(Metrics.MEDIA_TYPE, metrics.scrape().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        readiness.close();
    }
}
