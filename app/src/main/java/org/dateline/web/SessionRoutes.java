package org.dateline.web;

import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.dateline.team.Members;
import org.dateline.team.Members.Opened;

/** Signing in and out. Whether a name or its password is wrong is not told, neither in words nor by the time that it takes. */
final class SessionRoutes {
    private static final int BY_NAME = 8;
    private static final int BY_ADDRESS = 30;
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final Site site;
    private final Throttle names = new Throttle(BY_NAME, WITHIN, Clock.systemUTC());
    private final Throttle addresses = new Throttle(BY_ADDRESS, WITHIN, Clock.systemUTC());

    SessionRoutes(Site site) {
        this.site = site;
    }

    void open(Call call) throws IOException {
        Body body = Body.of(call.body("application/json"), List.of("name", "password"));
        String name = body.text("name");
        String password = body.text("password");
        String byName = name.toLowerCase(Locale.ROOT);
        String address = call.context().ip();
        long wait = Math.max(names.wait(byName), addresses.wait(address));
        if (wait > 0) {
            throw Refused.later(wait, "too many wrong passwords");
        }
        // Counted before the password is tried: many at once must not all be tried.
        names.count(byName);
        addresses.count(address);
        Members members = site.members();
        if (!members.isRight(name, password)) {
            site.store().team().note("nobody", "sign-in refused", "from " + address);
            throw Refused.because(401, "wrong-password", "the name or the password is wrong");
        }
        names.forget(byName);
        String before = call.context().cookie(Visitors.cookie(call.context()));
        if (before != null) {
            members.end(before);
        }
        Opened opened = members.open(name);
        call.context().cookie(cookie(call, opened.ticket(), (int) Members.LONGEST.toSeconds()));
        call.context().header("Cache-Control", "no-store").status(204);
    }

    void end(Call call) {
        String ticket = call.context().cookie(Visitors.cookie(call.context()));
        if (ticket != null) {
            site.members().end(ticket);
        }
        call.context().cookie(cookie(call, "", 0));
        // What a browser kept of pages goes with whoever read them.
        call.context().header("Clear-Site-Data", "\"cache\"");
        call.context().header("Cache-Control", "no-store").status(204);
    }

    void password(Call call) throws IOException {
        Body body = Body.of(call.body("application/json"), List.of("old", "new"));
        String name = call.visitor().name();
        long wait = names.wait(name.toLowerCase(Locale.ROOT));
        if (wait > 0) {
            throw Refused.later(wait, "too many wrong passwords");
        }
        names.count(name.toLowerCase(Locale.ROOT));
        if (call.visitor().csrf() == null || !site.members().isRight(name, body.text("old"))) {
            throw Refused.because(403, "wrong-password", "the old password is wrong");
        }
        names.forget(name.toLowerCase(Locale.ROOT));
        site.members().change(name, null, null, body.text("new"), name);
        end(call);
    }

    /** To this site alone, out of reach of scripts, and over a safe line alone where it leaves the machine. */
    private static Cookie cookie(Call call, String ticket, int seconds) {
        Cookie cookie = new Cookie(Visitors.cookie(call.context()), ticket);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setSecure(!Guard.isLoopback(call.context().header("Host")));
        return cookie;
    }
}
