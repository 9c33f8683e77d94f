package org.dateline.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.json.Json;
import org.dateline.review.Likest;
import org.jspecify.annotations.Nullable;

/** One request: who asks, what for, and how it is answered. The rest of the package sees the web library through it alone. */
final class Call {
    /** The most rows of a page, and how many it has where nobody says. */
    static final int MOST = 500;

    private static final int USUAL = 50;
    private static final String WITHHELD = ".withheld\"";

    private final Context context;
    private final Visitor visitor;

    Call(Context context, Visitor visitor) {
        this.context = context;
        this.visitor = visitor;
    }

    Context context() {
        return context;
    }

    Visitor visitor() {
        return visitor;
    }

    /** Refuses what a route does not know, and says what may be meant. */
    void allow(Route route) {
        for (String name : context.queryParamMap().keySet()) {
            if (!route.parameters().contains(name) && !name.equals("format")) {
                throw Refused.field(
                        name, "there is no parameter " + name + " here" + Likest.question(name, route.parameters()));
            }
        }
    }

    /** What is asked, in a form in which the same question is always the same. */
    String question() {
        Map<String, List<String>> sorted = new TreeMap<>(words());
        return context.path().replaceFirst("^/api/v1", "") + " " + sorted;
    }

    /** The address of this with another last part. */
    String sibling(String last) {
        String query = context.queryString() == null ? "" : "?" + context.queryString();
        String path = context.path();
        return path.substring(0, path.lastIndexOf('/') + 1)
                + URLEncoder.encode(last, StandardCharsets.UTF_8).replace("+", "%20")
                + query;
    }

    /** Whether only the headers of the answer are wanted. */
    boolean isHead() {
        return context.method().equals(HandlerType.HEAD);
    }

    /** What the request brings, which must be of a kind. */
    byte[] body(String mediaType) {
        String given = context.contentType();
        if (given == null || !given.split(";", 2)[0].strip().equalsIgnoreCase(mediaType)) {
            throw Refused.because(415, "unsupported-media-type", mediaType + " is wanted here");
        }
        return context.bodyAsBytes();
    }

    /** A part of the path. */
    String part(String name) {
        return context.pathParam(name);
    }

    /** Values by name, as given; without those that are empty. */
    Map<String, List<String>> words() {
        return context.queryParamMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .filter(value -> !value.isBlank())
                                .toList()));
    }

    /** A value, null where there is none. */
    @Nullable
    String word(String name) {
        List<String> values = words().getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refused.field(name, name + " is given " + values.size() + " times");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** One of some words. */
    String word(String name, String usual, List<String> known) {
        String word = word(name);
        if (word == null) {
            return usual;
        }
        if (!known.contains(word)) {
            throw Refused.field(name, name + " is one of " + String.join(", ", known) + ", not \"" + word + "\"");
        }
        return word;
    }

    /** A whole number between two, both included. */
    int whole(String name, int usual, int low, int high) {
        String word = word(name);
        if (word == null) {
            return usual;
        }
        if (!word.matches("\\d{1,9}") || Integer.parseInt(word) < low || Integer.parseInt(word) > high) {
            throw Refused.field(
                    name, name + " is a whole number from " + low + " to " + high + ", not \"" + word + "\"");
        }
        return Integer.parseInt(word);
    }

    int offset() {
        return whole("offset", 0, 0, Integer.MAX_VALUE);
    }

    int limit() {
        return whole("limit", USUAL, 1, MOST);
    }

    /** The form that is asked for, of these. */
    Format format(Format... offered) {
        String word = word("format");
        if (word != null) {
            return Arrays.stream(offered)
                    .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() ->
                            Refused.field("format", "format is one of " + words(offered) + ", not \"" + word + "\""));
        }
        Accepted accepted = Accepted.of(context.header("Accept"));
        return accepted.best(List.of(offered))
                .or(() -> accepted.wantsPage() ? Optional.of(offered[0]) : Optional.empty())
                .orElseThrow(() -> Refused.because(
                        406,
                        "not-acceptable",
                        "this is there as " + words(offered) + ", and the Accept header wants none"));
    }

    private static String words(Format... formats) {
        return String.join(", ", Arrays.stream(formats).map(Format::word).toList());
    }

    /**
     * Says under which mark this answer goes, and whether the visitor has it already: then all is said.
     *
     * @param mark with its quotation marks
     */
    boolean isKnown(String mark) {
        // A page with names is another one than the same without them.
        String etag = visitor.seesNames() ? mark : mark.replaceFirst("\"$", WITHHELD);
        context.header("ETag", etag);
        context.header("Cache-Control", "no-cache");
        context.header("Vary", "Accept");
        boolean known = given("If-None-Match").stream()
                .anyMatch(tag -> tag.equals("*") || weak(tag).equals(weak(etag)));
        if (known) {
            context.status(304);
        }
        return known;
    }

    private static String weak(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }

    /** The marks that a header names, whoever saw what they stand for. */
    List<String> tags(String header) {
        return given(header).stream().map(tag -> tag.replace(WITHHELD, "\"")).toList();
    }

    private List<String> given(String header) {
        String value = context.header(header);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    /** How an answer is written. */
    interface Writing {
        void write(Json json) throws IOException;
    }

    /** How an answer is written that is not JSON, or that somebody else writes. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    static byte[] bytes(Body body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.write(out);
        return out.toByteArray();
    }

    static byte[] written(Writing writing) throws IOException {
        return bytes(out -> {
            try (Json json = Json.lines(out)) {
                writing.write(json);
            }
        });
    }

    void json(Writing writing) throws IOException {
        answer(Format.JSON, written(writing));
    }

    void answer(Format format, byte[] body) {
        answer(format.mediaType() + (format == Format.CSV ? "; charset=utf-8" : ""), body);
    }

    void answer(String mediaType, byte[] body) {
        context.contentType(mediaType).result(body);
    }
}
