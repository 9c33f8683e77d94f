package org.dateline.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.observe.Log;
import org.dateline.review.FilterException;
import org.dateline.review.ReviewException;
import org.dateline.team.TeamException;
import org.eclipse.jetty.http.HttpException;

/**
 * Answers what went wrong as a problem (RFC 9457), without a trace of the program's inside. A fault of the program is logged
 * under an id, which the answer gives.
 */
final class Problems {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final Map<Integer, String> DETAILS = Map.of(
            404, "there is nothing at this address",
            405, "this address does not take that method",
            413, "this is larger than the server takes",
            415, "this is not of a kind that the server takes");

    private final SecureRandom random = new SecureRandom();

    void answer(Context context, Throwable error) {
        if (error instanceof Refused refused) {
            refused.headers().forEach(context::header);
            write(context, refused);
        } else if (error instanceof FilterException filter) {
            write(context, Refused.field(filter.parameter(), filter.parameter() + ": " + filter.getMessage()));
        } else if (error instanceof TeamException team) {
            write(context, Refused.field(team.field(), String.valueOf(team.getMessage())));
        } else if (error instanceof ReviewException review) {
            write(context, Refused.because(422, "cannot-be-ruled", String.valueOf(review.getMessage())));
        } else if (error instanceof HttpResponseException known && known.getStatus() < 500) {
            int status = known.getStatus();
            write(context, Refused.because(status, kind(status), told(status)));
        } else {
            below(error)
                    .ifPresentOrElse(
                            status -> write(context, Refused.because(status, kind(status), told(status))),
                            () -> unexpected(context, error));
        }
    }

    /** The status by which what lies below refuses a request that it cannot read, such as one with broken parts. */
    private static Optional<Integer> below(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException refused && refused.getCode() < 500) {
                return Optional.of(refused.getCode());
            }
        }
        return Optional.empty();
    }

    private static String told(int status) {
        return DETAILS.getOrDefault(status, "the server cannot read this request");
    }

    /** What is no exception, such as memory running out: little may be done then. */
    void fatal(HttpServletResponse response, Error error) {
        logged(error);
        response.setStatus(500);
    }

    private String logged(Throwable error) {
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        Log.error("fault").id("id", id).fault(error).write();
        return id;
    }

    private void unexpected(Context context, Throwable error) {
        String id = logged(error);
        write(context, Refused.because(500, "fault", "a fault of the program; the server's log has more under " + id));
    }

    private static String kind(int status) {
        return title(status).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String title(int status) {
        return HttpStatus.forStatus(status).getMessage();
    }

    private static void write(Context context, Refused refused) {
        try {
            byte[] body = Call.written(json -> json.begin()
                    .text("type", "urn:dateline:problem:" + refused.kind())
                    .text("title", title(refused.status()))
                    .whole("status", refused.status())
                    .text("detail", refused.getMessage())
                    .text("field", refused.field())
                    .end());
            if (!context.method().equals(HandlerType.GET) && !context.method().equals(HandlerType.HEAD)) {
                // What was sent may not have been read to its end: the connection is of no further use.
                context.header("Connection", "close");
            }
            context.status(refused.status())
                    .header("Cache-Control", "no-store")
                    .removeHeader("ETag")
                    .contentType(MEDIA_TYPE)
                    .result(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
