package org.dateline.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.dateline.observe.Metrics;
import org.dateline.store.Store;

/**
 * Health, readiness and metrics of a program that serves nothing else. It listens at this machine alone: what it counts tells strangers
 * when somebody works, and how much.
 */
public final class Monitor implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Javalin web;
    private final ProbeRoutes probes;

    private Monitor(Javalin web, ProbeRoutes probes) {
        this.web = web;
        this.probes = probes;
    }

    /**
     * Begins to answer.
     *
     * @param port 0 takes any that is free
     * @param models whether articles can be read
     * @throws ServerException where the port cannot be listened at
     */
    public static Monitor start(int port, Store store, BooleanSupplier models, Metrics metrics) {
        ProbeRoutes probes = new ProbeRoutes(store, models, metrics);
        try {
            Javalin web = Javalin.create(config -> configure(config, probes));
            web.start(HOST, port);
            return new Monitor(web, probes);
        } catch (RuntimeException e) {
            probes.close();
            throw ServerException.of(e, HOST, port);
        }
    }

    private static void configure(JavalinConfig config, ProbeRoutes probes) {
        Server.quiet(config);
        Guard guard = new Guard(HOST, Set.of());
        Problems problems = new Problems();
        config.routes.before(guard::check);
        config.routes.exception(Exception.class, (error, context) -> problems.answer(context, error));
        config.routes.exception(HttpResponseException.class, (error, context) -> problems.answer(context, error));
        config.router.javaLangErrorHandler((response, error) -> problems.fatal(response, error));
        for (Route route : List.of(
                Route.get("/health", Right.VISIT, probes::health),
                Route.get("/ready", Right.VISIT, probes::ready),
                Route.get("/metrics", Right.METRICS, probes::metrics))) {
            config.routes.addHttpHandler(HandlerType.GET, route.path(), context -> {
                Call call = new Call(context, Visitor.NOBODY);
                call.allow(route);
                route.action().answer(call);
            });
        }
    }

    /** The port that it listens at. */
    public int port() {
        return web.port();
    }

    @Override
    public void close() {
        web.stop();
        probes.close();
    }
}
