package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers may try. */
class GuardTest {
    @TempDir
    private Path folder = Path.of("");

    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.over(folder.resolve("store.db"), "ada");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersUnderItsOwnNamesAlone() throws IOException {
        int port = server.port();
        for (String host :
                List.of("127.0.0.1:" + port, "localhost:" + port, "LOCALHOST", "[::1]:" + port, "news.example.org")) {
            assertThat(raw("GET /api/v1/health HTTP/1.1\r\nHost: " + host))
                    .as(host)
                    .startsWith("HTTP/1.1 200");
        }
        for (String host : List.of("evil.example", "127.0.0.1.evil.example:" + port, "10.0.0.7", "evil.example:80")) {
            assertThat(raw("GET /api/v1/health HTTP/1.1\r\nHost: " + host))
                    .as(host)
                    .startsWith("HTTP/1.1 421");
        }
        assertThat(raw("GET /api/v1/health HTTP/1.1\r\nX: y")).startsWith("HTTP/1.1 400");
    }

    @Test
    void letsNoOtherSiteWrite() throws IOException, InterruptedException {
        String own = server.address();
        String body = "{\"kind\":\"confirm\",\"incident\":\"x\"}";
        for (String origin : List.of("http://evil.example", "null", own + ".evil.example", "http://127.0.0.1:1", "")) {
            assertThat(server.post("/api/v1/rulings", body, "Origin", origin).statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(server.post("/api/v1/rulings", body, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post("/api/v1/rulings", body, "Origin", own).statusCode())
                .isEqualTo(422);
        assertThat(server.post("/api/v1/rulings", body, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(422);
        assertThat(server.post("/api/v1/rulings", body).statusCode()).isEqualTo(422);
    }

    @Test
    void takesNoFormForJson() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.send(server.request("/api/v1/rulings")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void saysToTheBrowserWhatItMayDo() throws IOException, InterruptedException {
        for (String path : List.of("/", "/api/v1/about", "/api/v1/nosuch", "/static/nosuch.js", "/review")) {
            HttpResponse<String> answer = server.get(path, "Accept", "text/html");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .contains("same-origin");
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .contains("same-origin");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void givesNoFileButTheWorkbenchs() throws IOException {
        for (String path : List.of(
                "/static/../build.properties",
                "/static/..%2fbuild.properties",
                "/static/%2e%2e/%2e%2e/logback.xml",
                "/static/..%5c..%5clogback.xml",
                "/static/....//logback.xml",
                "/static/logback.xml",
                "/static//etc/passwd",
                "/static/%2fetc%2fpasswd",
                "/static/index.html%00.js",
                "/..;/static/index.html",
                "//etc/passwd",
                "/static/")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost"))
                    .as(path)
                    .matches("(?s)HTTP/1.1 (400|404) .*")
                    .doesNotContain("root:", "appender", "version=");
        }
    }

    @Test
    void letsNoLineIntoTheHeaders() throws IOException {
        String answer = raw("GET /api/v1/incidents/x%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: localhost");
        assertThat(answer.split("\r\n\r\n", 2)[0]).doesNotContain("Set-Cookie");
        assertThat(raw("GET /api/v1/export?format=csv%0d%0aX-Evil:1 HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void refusesWhatIsTooLargeOrBroken() throws IOException, InterruptedException {
        String large = "{\"text\":\"" + "a".repeat(17 << 20) + "\"}";
        assertThat(server.post("/api/v1/articles", large).statusCode()).isEqualTo(413);
        assertThat(server.post("/api/v1/rulings", "{\"kind\":" + "[".repeat(5000))
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post("/api/v1/rulings", "\u0000\u0001").statusCode()).isEqualTo(400);
        assertThat(server.post("/api/v1/rulings", "{\"kind\":\"undo\",\"kind\":\"confirm\"}")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> none = server.send(server.request("/api/v1/articles")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x\r\nnothing")));
        assertThat(none.statusCode()).isEqualTo(400);
        HttpResponse<String> many = server.send(server.request("/api/v1/articles")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[2 << 20])));
        assertThat(many.statusCode()).isEqualTo(413);
        assertThat(raw("GET /api/v1/incidents?text=%zz HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 414");
    }

    @Test
    void tellsNothingOfItsInsideWhereItFails() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/api/v1/incidents/x%27%22%3Cscript%3E");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        for (String path : List.of("/api/v1/nosuch", "/api/v1/incidents?limit=x", "/api/v1/articles/%2e%2e%2fx")) {
            assertThat(server.get(path).body().toLowerCase(Locale.ROOT))
                    .doesNotContain(
                            "exception",
                            "javalin",
                            "jetty",
                            "org.dateline",
                            folder.toString().toLowerCase(Locale.ROOT));
        }
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
