package org.dateline.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where every request for data comes by: whether the visitor may do that, whether they meant to, and what is noted of it. Who may
 * not see names is answered from the store as it is without them.
 */
final class Desk {
    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final int LONGEST_NOTE = 300;

    private final Site site;
    private final Visitors visitors;
    private final Map<String, Route> withheld;

    Desk(Site site, Visitors visitors) {
        this.site = site;
        this.visitors = visitors;
        this.withheld = site.isForTeam()
                ? Routes.of(site.withheld()).stream().collect(Collectors.toMap(Desk::key, Function.identity()))
                : Map.of();
    }

    private static String key(Route route) {
        return route.method() + " " + route.path();
    }

    Handler handler(Route route) {
        Route without = withheld.getOrDefault(key(route), route);
        return context -> {
            Visitor visitor = visitors.of(context);
            answer(visitor.seesNames() ? route : without, new Call(context, visitor));
        };
    }

    private void answer(Route route, Call call) throws Exception {
        Visitor visitor = call.visitor();
        if (!visitor.may().contains(route.right())) {
            throw visitor.isNobody()
                    ? Refused.because(401, "not-signed-in", "sign in first")
                    : Refused.because(
                            403, "not-allowed", "you may not " + route.right().word() + " here");
        }
        // Who signs in has no token yet, or that of an older sitting; other sites' pages are kept away by their origin.
        boolean signsIn = route.right() == Right.VISIT && route.method().equals(HandlerType.POST);
        boolean writes = !HARMLESS.contains(route.method()) && !signsIn;
        if (writes && visitor.csrf() != null && !isMeant(call.context().header("X-CSRF-Token"), visitor.csrf())) {
            throw Refused.because(
                    403, "not-meant", "the header X-CSRF-Token is missing or wrong: /api/v1/about gives the right one");
        }
        call.allow(route);
        if (route.right() == Right.EXPORT && !call.isHead()) {
            // Before the first row goes out: whoever breaks it off has what was written until then.
            note(call, visitor.name(), "export");
        }
        route.action().answer(call);
        if (route.right() == Right.ADD && !call.isHead()) {
            note(call, visitor.name(), "import");
        }
    }

    private static boolean isMeant(@Nullable String given, String wanted) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }

    private void note(Call call, String who, String what) {
        String asked = call.question();
        site.store().team().note(who, what, asked.substring(0, Math.min(asked.length(), LONGEST_NOTE)));
    }
}
