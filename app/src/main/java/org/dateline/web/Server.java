package org.dateline.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.store.Stores;

/**
 * The door of this package: the program as a server.
 *
 * <pre>{@code
 * try (Server server = Server.start(options)) {
 *     server.address(); // http://127.0.0.1:8080
 * }
 * }</pre>
 */
public final class Server implements AutoCloseable {
    private static final String API = "/api/v1";
    private static final long BODY_BYTES = 16L << 20;

    private final Javalin web;
    private final Site site;

    private Server(Javalin web, Site site) {
        this.web = web;
        this.site = site;
    }

    /**
     * Opens the store and begins to answer.
     *
     * @throws ServerException where the address cannot be listened at
     * @throws org.dateline.store.StoreException where the store cannot be opened
     */
    public static Server start(ServerOptions options) {
        return start(options, false);
    }

    /** The same for a team: everybody must sign in, or come with a token. */
    public static Server startForTeam(ServerOptions options) {
        return start(options, true);
    }

    private static Server start(ServerOptions options, boolean team) {
        Site site = new Site(Stores.openForMany(options.store()), options, team);
        try {
            Javalin web = Javalin.create(config -> configure(config, site));
            web.start(options.host(), options.port());
            return new Server(web, site);
        } catch (RuntimeException e) {
            site.close();
            throw ServerException.of(e, options.host(), options.port());
        }
    }

    private static void configure(JavalinConfig config, Site site) {
        quiet(config);
        config.jetty.multipartConfig.maxFileSize(site.options().uploadMegabytes(), SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(site.options().uploadMegabytes(), SizeUnit.MB);
        Guard guard = new Guard(site.options().host(), site.options().names());
        Answered answered = new Answered(site.options().metrics());
        config.requestLogger.http((context, millis) -> answered.note(context, millis));
        Visitors visitors = new Visitors(site.options().by(), site.isForTeam() ? site.members() : null);
        Problems problems = new Problems();
        RoutesConfig routes = config.routes;
        routes.before(guard::check);
        routes.exception(Exception.class, (error, context) -> problems.answer(context, error));
        // The web library answers its own in its own way, where it is not told otherwise of them by name.
        routes.exception(HttpResponseException.class, (error, context) -> problems.answer(context, error));
        config.router.javaLangErrorHandler((response, error) -> problems.fatal(response, error));
        Desk desk = new Desk(site, visitors);
        List<Route> all = Routes.of(site);
        all.forEach(route -> add(routes, route.method(), API + route.path(), desk.handler(route)));
        if (site.isForTeam()) {
            Routes.ofTeam(site).forEach(route -> add(routes, route.method(), API + route.path(), desk.handler(route)));
        }
        // Where programs that look after others expect them.
        all.stream()
                .filter(route -> Routes.PROBES.contains(route.path()))
                .forEach(route -> add(routes, route.method(), route.path(), desk.handler(route)));
        Workbench workbench = new Workbench();
        Map<String, Route> data = all.stream()
                .filter(route -> route.method().equals(HandlerType.GET))
                .collect(Collectors.toMap(Route::path, route -> route));
        Routes.PAGES.forEach((path, api) -> {
            Route route = data.get(api);
            Handler page = context -> workbench.page(new Call(context, visitors.of(context)));
            Handler both = route == null
                    ? page
                    : context -> {
                        boolean isPage = context.queryParam("format") == null
                                && Accepted.of(context.header("Accept")).wantsPage();
                        (isPage ? page : desk.handler(route)).handle(context);
                    };
            add(routes, HandlerType.GET, path, both);
        });
        add(
                routes,
                HandlerType.GET,
                "/static/{file}",
                context -> workbench.file(new Call(context, visitors.of(context))));
    }

    /** What every server of ours keeps: silence, limits, and answers of our own to what cannot be read. */
    static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = BODY_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(below -> below.setErrorHandler(new Unreadable()));
        config.jetty.modifyServletContextHandler(below -> below.setErrorHandler(new Unreadable()));
    }

    /** HEAD is answered as GET; the body is left out below us. */
    private static void add(RoutesConfig routes, HandlerType method, String path, Handler action) {
        Handler handler = Answered.at(path, action);
        routes.addHttpHandler(method, path, handler);
        if (method.equals(HandlerType.GET)) {
            routes.addHttpHandler(HandlerType.HEAD, path, handler);
        }
    }

    /** The port that it listens at. */
    public int port() {
        return web.port();
    }

    /** The address to type into a browser. */
    public String address() {
        String host = site.options().host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    @Override
    public void close() {
        site.quiet();
        web.stop();
        site.close();
    }
}
