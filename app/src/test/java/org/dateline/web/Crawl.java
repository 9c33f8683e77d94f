package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.yaml.snakeyaml.Yaml;

/** Somebody with bad intent who knows openapi.yaml: every operation of it, what may be tried on each, and what no answer may show. */
final class Crawl {
    private static final int AGAIN = 60;
    private static final int LONGEST_WAIT = 5;

    /** What is put wherever a value may stand. A product that an engine would work out is 1,729,221. */
    static final List<String> HARM = List.of(
            "' OR '1'='1",
            "\"; DROP TABLE incident; --",
            "1) UNION SELECT sql FROM sqlite_master --",
            "x' AND randomblob(900000000) --",
            "\" OR NEAR(a b) AND *",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "javascript:alert(1)",
            "${1317*1313}{{1317*1313}}#{1317*1313}<%=1317*1313%>",
            "${jndi:ldap://127.0.0.1:1/a}",
            "../../../../../../etc/passwd",
            "..\\..\\..\\windows\\win.ini",
            "file:///etc/passwd",
            "//evil.example/x",
            "https://evil.example/",
            "x\r\nX-Injected: yes\r\nSet-Cookie: dateline=evil",
            "x\u0000y",
            "\ud83d\udea8\u202e\u2028",
            "-9223372036854775808",
            "1e308",
            "[]",
            "a".repeat(3_000),
            ",,,,;;||");

    private static final JsonNode API = api();
    private static final List<String> TELLTALE = List.of(
            "sqlexception",
            "sqlite_",
            "org.sqlite",
            "org.postgresql",
            "syntax error",
            "root:x:",
            "stacktrace",
            "org.dateline.",
            "io.javalin",
            "java.lang",
            "1729221");

    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();
    private int asked;

    Crawl(String address) {
        this.address = address;
    }

    /** One thing that can be done: its method, its path with parts in braces, its parameters, the keys of its body. */
    record Operation(String method, String path, List<String> parameters, Map<String, String> body) {
        boolean writes() {
            return !method.equals("GET");
        }
    }

    /** Every operation that is described, but for the stream that does not end. */
    static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : API.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                JsonNode operation = method.getValue();
                List<String> parameters = new ArrayList<>();
                operation.path("parameters").forEach(parameter -> {
                    String reference = parameter.path("$ref").asText("");
                    JsonNode meant = reference.isEmpty() ? parameter : API.at(reference.substring(1));
                    if (meant.path("in").asText().equals("query")) {
                        parameters.add(meant.get("name").asText());
                    }
                });
                Map<String, String> body = new java.util.TreeMap<>();
                JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
                collect(schema, body);
                schema.path("oneOf").forEach(one -> collect(one, body));
                if (!path.getKey().equals("/events")) {
                    all.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT), "/api/v1" + path.getKey(), parameters, body));
                }
            }
        }
        return all;
    }

    private static void collect(JsonNode schema, Map<String, String> body) {
        JsonNode meant = schema.has("$ref") ? API.at(schema.get("$ref").asText().substring(1)) : schema;
        meant.path("properties")
                .properties()
                .forEach(key ->
                        body.put(key.getKey(), key.getValue().path("type").asText("string")));
    }

    private static JsonNode api() {
        try (InputStream in = Crawl.class.getResourceAsStream("/dateline/web/openapi.yaml")) {
            return new ObjectMapper().valueToTree(new Yaml().load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many requests were made. */
    int asked() {
        return asked;
    }

    /** The path with something in the place of its parts. */
    static String filled(String path, String part) {
        return path.replaceAll("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(encoded(part)));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Sends a request and asks of the answer what every answer must keep. */
    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = answered(request.build());
        asked++;
        keepsWhatEveryAnswerMust(method + " " + path + " " + body, answer);
        return answer;
    }

    /** A quick machine asks more than the server allows at once: then it waits as it is told to. A lock of minutes is an answer. */
    private HttpResponse<String> answered(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        for (int again = 0; again < AGAIN && answer.statusCode() == 429 && wait(answer) <= LONGEST_WAIT; again++) {
            Thread.sleep(1000L * wait(answer));
            answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static int wait(HttpResponse<String> answer) {
        return Integer.parseInt(header(answer, "Retry-After"));
    }

    private static void keepsWhatEveryAnswerMust(String asked, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(asked + "\n" + answer.body()).isLessThan(500);
        assertThat(header(answer, "Content-Security-Policy"))
                .as(asked)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).as(asked).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).as(asked).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).as(asked).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(asked).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).as(asked).isEqualTo("same-origin");
        assertThat(answer.headers().map().keySet())
                .as(asked)
                .doesNotContain("server", "x-powered-by", "x-injected", "access-control-allow-origin");
        assertThat(header(answer, "Set-Cookie")).as(asked).doesNotContain("evil");
        assertThat(header(answer, "Location")).as(asked).matches("|/[^/\\\\].*");
        String type = header(answer, "Content-Type");
        if (asked.contains("/api/v1/report") && type.startsWith("text/html")) {
            holdsHarmAsWordsAlone(asked, answer.body());
        } else if (type.startsWith("text/html") || type.isEmpty()) {
            assertThat(answer.body()).as(asked).doesNotContain("alert(1)", "evil.example", "1317");
        }
        String told = answer.body().toLowerCase(Locale.ROOT);
        TELLTALE.stream()
                .filter(word -> !asked.toLowerCase(Locale.ROOT).contains(word))
                .forEach(word -> assertThat(told).as(asked).doesNotContain(word));
    }

    /** A report says what was asked for; it may do so in words, not in markup. */
    private static void holdsHarmAsWordsAlone(String asked, String page) {
        for (Element element : Jsoup.parse(page).getAllElements()) {
            assertThat(element.tagName()).as(asked).isNotIn("script", "iframe", "object", "embed", "form", "base");
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).as(asked).doesNotStartWith("on");
                if (Set.of("href", "src", "action").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).as(asked).doesNotContain("alert(1)", "evil.example");
                }
            });
        }
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
