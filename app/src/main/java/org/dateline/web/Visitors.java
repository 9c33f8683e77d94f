package org.dateline.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.store.Team.Token;
import org.dateline.team.Members;
import org.dateline.team.Members.Acting;
import org.dateline.team.Role;
import org.dateline.team.Scope;
import org.jspecify.annotations.Nullable;

/** Tells who asks. Without a team it is the person who started the server; in one, whoever has a ticket or a token. */
final class Visitors {
    private static final String COOKIE = "dateline";
    private static final String OVER_TLS = "__Host-";

    /** Each member, and each address from which somebody unknown comes. */
    private static final int AT_ONCE = 600;

    private final Visitor local;
    private final @Nullable Members members;
    private final Throttle throttle = new Throttle(AT_ONCE, Duration.ofSeconds(20), Clock.systemUTC());

    Visitors(String name, @Nullable Members members) {
        this.local = Visitor.local(name);
        this.members = members;
    }

    Visitor of(Context request) {
        if (members == null) {
            return local;
        }
        Visitor visitor = acting(request).map(Visitors::visitor).orElse(Visitor.NOBODY);
        String key = visitor.isNobody() ? "at " + request.ip() : "by " + visitor.name();
        long wait = throttle.wait(key);
        if (wait > 0) {
            throw Refused.later(wait, "these are too many requests at once");
        }
        throttle.count(key);
        return visitor;
    }

    /**
     * By which name a browser's ticket goes: beyond this machine by one that a browser takes over TLS alone, from this very host and
     * for no other.
     */
    static String cookie(Context request) {
        return Guard.isLoopback(request.header("Host")) ? COOKIE : OVER_TLS + COOKIE;
    }

    private Optional<Acting> acting(Context request) {
        Members known = java.util.Objects.requireNonNull(members);
        String authorization = request.header("Authorization");
        if (authorization != null) {
            String[] parts = authorization.strip().split("\\s+", 2);
            Optional<Acting> acting =
                    parts.length == 2 && parts[0].toLowerCase(Locale.ROOT).equals("bearer")
                            ? known.byToken(parts[1])
                            : Optional.empty();
            if (acting.isEmpty()) {
                throw Refused.because(401, "bad-token", "this token is unknown, has ended, or is none");
            }
            return acting;
        }
        String ticket = request.cookie(cookie(request));
        return ticket == null ? Optional.empty() : known.byTicket(ticket);
    }

    private static Visitor visitor(Acting acting) {
        Set<Right> may = EnumSet.of(Right.VISIT, Right.READ, Right.EXPORT);
        if (acting.role().isAtLeast(Role.CODER)) {
            may.addAll(Set.of(Right.RULE, Right.ADD));
        }
        if (acting.role().isAtLeast(Role.REVIEWER)) {
            may.addAll(Set.of(Right.UNDO, Right.NAMES));
        }
        if (acting.role().isAtLeast(Role.ADMIN)) {
            may.addAll(Set.of(Right.ADMIN, Right.METRICS));
        }
        if (acting.member().names()) {
            may.add(Right.NAMES);
        }
        Token token = acting.token();
        if (token != null) {
            may.retainAll(within(token));
        }
        return new Visitor(
                acting.member().name(),
                acting.role().word(),
                may,
                acting.sitting() == null ? null : acting.sitting().csrf());
    }

    private static Set<Right> within(Token token) {
        Set<Right> rights = EnumSet.of(Right.VISIT, Right.NAMES);
        for (String word : token.scopes()) {
            rights.addAll(
                    switch (Scope.of(word).orElseThrow()) {
                        case READ -> Set.of(Right.READ, Right.EXPORT);
                        case RULE -> Set.of(Right.RULE, Right.UNDO);
                        case ADD -> Set.of(Right.ADD);
                        case ADMIN -> Set.of(Right.ADMIN);
                        case METRICS -> Set.of(Right.METRICS);
                    });
        }
        return rights;
    }
}
