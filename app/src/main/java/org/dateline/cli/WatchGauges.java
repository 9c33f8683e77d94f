package org.dateline.cli;

import java.util.List;
import java.util.function.ToLongFunction;
import org.dateline.observe.Metrics;
import org.dateline.store.WatchedSource;
import org.dateline.store.Watchlist;

/** How the sources of a store stand, counted whenever somebody looks. */
final class WatchGauges {
    private WatchGauges() {}

    static void add(Metrics metrics, Watchlist list) {
        gauge(metrics, list, "dateline.watch.sources", List::size);
        gauge(
                metrics,
                list,
                "dateline.watch.failing",
                sources ->
                        sources.stream().filter(source -> source.failures() > 0).count());
        gauge(
                metrics,
                list,
                "dateline.watch.waiting",
                sources -> sources.stream().mapToLong(WatchedSource::waiting).sum());
    }

    private static void gauge(
            Metrics metrics, Watchlist list, String name, ToLongFunction<List<WatchedSource>> number) {
        metrics.gauge(name, () -> number.applyAsLong(list.sources()));
    }
}
