package org.dateline.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a request is not answered as wished: a status, and words for whoever asked. Never says where files lie. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;
    private final @Nullable String field;
    private final transient Map<String, String> headers;

    private Refused(int status, String kind, String detail, @Nullable String field, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.kind = kind;
        this.field = field;
        this.headers = headers;
    }

    static Refused because(int status, String kind, String detail) {
        return new Refused(status, kind, detail, null, Map.of());
    }

    /** A parameter, or a key of the body, is to blame. */
    static Refused field(String field, String detail) {
        return new Refused(400, "bad-parameter", detail, field, Map.of());
    }

    /** Not now, but after so many seconds. */
    static Refused later(long seconds, String detail) {
        return new Refused(
                429,
                "too-many",
                detail + "; try again in " + seconds + (seconds == 1 ? " second" : " seconds"),
                null,
                Map.of("Retry-After", String.valueOf(seconds)));
    }

    static Refused notFound(String detail) {
        return because(404, "not-found", detail);
    }

    /** It is elsewhere. */
    static Refused moved(int status, String location) {
        return new Refused(status, "moved", "it is at " + location, null, Map.of("Location", location));
    }

    int status() {
        return status;
    }

    String kind() {
        return kind;
    }

    @Nullable
    String field() {
        return field;
    }

    Map<String, String> headers() {
        return headers;
    }
}
