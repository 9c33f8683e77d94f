package org.dateline.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the program counts of itself. All names and labels are the program's own words (docs/observability.md has them all): never an
 * id, an address, a search or a word of an article.
 *
 * <pre>{@code metrics.timed(Stage.READ, () -> pipeline.extract(article))}</pre>
 */
public final class Metrics implements AutoCloseable {
    /** What {@link #scrape} gives. */
    public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final Duration[] REQUESTS = millis(10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000);
    private static final Duration[] STAGES = millis(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000);

    private final MeterRegistry registry;
    private final @Nullable PrometheusMeterRegistry prometheus;
    private final @Nullable JvmGcMetrics collections;

    private Metrics(MeterRegistry registry, @Nullable PrometheusMeterRegistry prometheus) {
        this.registry = registry;
        this.prometheus = prometheus;
        this.collections = prometheus == null ? null : new JvmGcMetrics();
        if (collections != null) {
            collections.bindTo(registry);
            new JvmMemoryMetrics().bindTo(registry);
            new JvmThreadMetrics().bindTo(registry);
            new ClassLoaderMetrics().bindTo(registry);
            new ProcessorMetrics().bindTo(registry);
            new UptimeMetrics().bindTo(registry);
            new FileDescriptorMetrics().bindTo(registry);
        }
    }

    private static Duration[] millis(long... millis) {
        return java.util.Arrays.stream(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }

    /** Counts nothing, for a command that ends by itself. */
    public static Metrics none() {
        return new Metrics(new CompositeMeterRegistry(), null);
    }

    /** Counts for Prometheus, with what the Java machine tells of itself. */
    public static Metrics prometheus() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        return new Metrics(registry, registry);
    }

    /** Does something, and notes how long it took, also where it fails. */
    public <T> T timed(Stage stage, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            took(stage, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** Notes how long something took. */
    public void took(Stage stage, Duration time) {
        Timer.builder("dateline.stage")
                .description("Time of the stages of articles")
                .tag("stage", stage.word())
                .serviceLevelObjectives(STAGES)
                .register(registry)
                .record(time);
    }

    /** An article was read: it tells of political violence, or does not. */
    public void read(boolean relevant) {
        registry.counter("dateline.articles.read", "relevant", relevant ? "yes" : "no")
                .increment();
    }

    /** An article was turned away for its words, and neither read nor kept. */
    public void turnedAway() {
        registry.counter("dateline.articles.turned.away").increment();
    }

    /** What became of an article in the store. */
    public void kept(Enum<?> outcome) {
        registry.counter("dateline.articles.kept", "outcome", word(outcome)).increment();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Something could not be had or read. */
    public void problem(String code) {
        registry.counter("dateline.problems", "code", Label.code(code)).increment();
    }

    /** A source was asked. */
    public void polled(boolean news) {
        registry.counter("dateline.polls", "news", news ? "yes" : "no").increment();
    }

    /**
     * A request was answered.
     *
     * @param route as it stands in the description, with its parts in braces
     */
    public void request(String method, String route, int status, Duration time) {
        Timer.builder("dateline.http.requests")
                .description("Requests by route and status")
                .tags("method", Label.method(method), "route", route, "status", String.valueOf(status))
                .serviceLevelObjectives(REQUESTS)
                .register(registry)
                .record(time);
    }

    /** A number that is asked for whenever somebody looks; null where it is not known. */
    public void gauge(String name, Supplier<@Nullable Number> number) {
        Gauge.builder(name, number, asked -> {
                    Number known = asked.get();
                    return known == null ? Double.NaN : known.doubleValue();
                })
                .strongReference(true)
                .register(registry);
    }

    /** All of it as Prometheus reads it. */
    public String scrape() {
        if (prometheus == null) {
            throw new IllegalStateException("nothing is counted here");
        }
        return prometheus.scrape();
    }

    @Override
    public void close() {
        if (collections != null) {
            collections.close();
        }
        registry.close();
    }
}
