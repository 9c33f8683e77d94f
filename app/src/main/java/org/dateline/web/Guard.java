package org.dateline.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every request must keep, and every answer says to the browser. A page of somebody else's that leads a name of its own to
 * this machine, or that writes with our visitor's hands, is refused.
 */
final class Guard {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    /** What every answer says to the browser. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final String host;
    private final Set<String> names;

    /**
     * Guards a server.
     *
     * @param ours the address that it listens at
     * @param names by which it may be called besides
     */
    Guard(String ours, Set<String> names) {
        this.host = ours;
        this.names = names;
    }

    void check(Context context) {
        HEADERS.forEach(context::header);
        if (context.header("X-HTTP-Method-Override") != null) {
            // The web library would take the request for one of another method.
            throw Refused.because(400, "bad-request", "X-HTTP-Method-Override is not taken here");
        }
        String asked = context.header("Host");
        if (asked == null || !isOurs(name(asked))) {
            throw Refused.because(
                    421,
                    "wrong-host",
                    "this server is not called that; ask it under the address that it printed when it started, or"
                            + " start it with --name for another name");
        }
        String query = context.queryString();
        if (query != null && BROKEN.matcher(query).find()) {
            // The web library would leave such a parameter out, and answer something that nobody asked for.
            throw Refused.because(400, "bad-query", "after a % in the address two hexadecimal digits are wanted");
        }
        if (!HARMLESS.contains(context.method())) {
            checkOrigin(context, asked);
        }
    }

    private static void checkOrigin(Context context, String host) {
        String origin = context.header("Origin");
        String site = context.header("Sec-Fetch-Site");
        boolean own = origin == null
                ? site == null || OWN_SITE.contains(site.toLowerCase(Locale.ROOT))
                : origin.toLowerCase(Locale.ROOT).matches("https?://.+")
                        && origin.substring(origin.indexOf("://") + 3).equalsIgnoreCase(host);
        if (!own) {
            throw Refused.because(403, "foreign-origin", "a page of another site cannot write here");
        }
    }

    /** Without its port and the brackets of an IPv6 address. */
    private static String name(String host) {
        String plain = host.toLowerCase(Locale.ROOT);
        if (plain.startsWith("[")) {
            int end = plain.indexOf(']');
            return end < 0 ? plain : plain.substring(1, end);
        }
        int colon = plain.indexOf(':');
        return colon < 0 ? plain : plain.substring(0, colon);
    }

    /** Whether a Host header names this machine. */
    static boolean isLoopback(@Nullable String host) {
        String name = host == null || host.equals("::1") ? host : name(host);
        return name != null && (name.equals("localhost") || name.equals("127.0.0.1") || name.equals("::1"));
    }

    /** An address cannot be led elsewhere, a name can. */
    private boolean isOurs(String name) {
        return isLoopback(name)
                || name.equals(host.toLowerCase(Locale.ROOT))
                || names.contains(name)
                || (!Loopback.is(host) && isAddress(name));
    }

    private static boolean isAddress(String name) {
        return name.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") || name.matches("[0-9a-f]*:[0-9a-f:.]+");
    }
}
