package org.dateline.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The workbench as the module {@code web} built it: its one page, and the files that the page loads. Nothing else is served as a file. */
final class Workbench {
    private static final String FOLDER = "/dateline/workbench/";
    private static final String PAGE = "index.html";

    /** No dot begins a name, so none leads upwards. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    /** A name with the hash of its content: what it names never changes. */
    private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{10}\\.[a-z0-9]+");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "webmanifest", "application/manifest+json");

    private static final String WITHOUT =
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Dateline</title>"
                    + "<p>The workbench is not in this build. The data is there: <a href=\"/api/v1/openapi.yaml\">the interface</a>,"
                    + " <a href=\"/api/v1/incidents\">incidents</a>, <a href=\"/api/v1/articles\">articles</a>.</html>";

    private final Map<String, Optional<Content>> files = new ConcurrentHashMap<>();

    /** A file and the mark of its content. */
    private static final class Content {
        private final byte[] bytes;
        private final String etag;

        Content(byte[] bytes) {
            this.bytes = bytes;
            this.etag = "\"" + hash(bytes) + "\"";
        }

        private static String hash(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The page, whatever the address: it looks at the address itself. */
    void page(Call call) {
        Content page = file(PAGE).orElseGet(() -> new Content(WITHOUT.getBytes(StandardCharsets.UTF_8)));
        if (!call.isKnown(page.etag)) {
            call.answer(TYPES.getOrDefault("html", ""), page.bytes);
        }
    }

    void file(Call call) {
        String name = call.part("file");
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        Content content =
                NAME.matcher(name).matches() && type != null ? file(name).orElse(null) : null;
        if (content == null || type == null) {
            throw Refused.notFound("there is no such file");
        }
        boolean known = call.isKnown(content.etag);
        if (HASHED.matcher(name).matches()) {
            call.context().header("Cache-Control", "public, max-age=31536000, immutable");
        }
        if (!known) {
            call.answer(type, content.bytes);
        }
    }

    private Optional<Content> file(String name) {
        return files.computeIfAbsent(name, Workbench::read);
    }

    private static Optional<Content> read(String name) {
        try (InputStream in = Workbench.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(new Content(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
