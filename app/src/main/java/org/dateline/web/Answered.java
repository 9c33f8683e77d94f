package org.dateline.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Set;
import org.dateline.observe.Log;
import org.dateline.observe.Metrics;

/** Notes what was asked and how it was answered: the route as it stands in the description, never the address. */
final class Answered {
    private static final String ROUTE = "dateline.route";

    /** What is asked for that is not there. */
    private static final String NONE = "none";

    /** By which somebody is turned away; an article that is not there is nothing to be noted. */
    private static final Set<Integer> REFUSED = Set.of(401, 403, 421, 429);

    private final Metrics metrics;

    Answered(Metrics metrics) {
        this.metrics = metrics;
    }

    /** The same handler, by which it is known afterwards which route it was. */
    static Handler at(String route, Handler handler) {
        return context -> {
            context.attribute(ROUTE, route);
            handler.handle(context);
        };
    }

    void note(Context context, float millis) {
        String known = context.attribute(ROUTE);
        String route = known == null ? NONE : known;
        String method = context.method().name();
        int status = context.statusCode();
        metrics.request(method, route, status, Duration.ofNanos((long) (millis * 1e6)));
        if (REFUSED.contains(status)) {
            Log.warning("refused").request(method, route, status).write();
        }
    }
}
