package org.dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.dateline.TestPipeline;
import org.dateline.TestStore;
import org.dateline.observe.Metrics;

/** A server on a port of its own over a store of the examples, and how it is asked. */
final class RunningServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(Server server) {
        this.server = server;
    }

    /** Over a new store of the examples in a folder. */
    static RunningServer filled(Path folder) throws IOException {
        Path store = folder.resolve("store" + System.nanoTime() + ".db");
        Files.copy(Filled.FILE, store, StandardCopyOption.REPLACE_EXISTING);
        return over(store, "ada");
    }

    /** Over a store, which is made where it is not there. */
    static RunningServer over(Path store, String by) {
        return new RunningServer(Server.start(options(store.toString(), by)));
    }

    /** For a team, over a store that is there. */
    static RunningServer forTeam(Path store) {
        return forTeam(store.toString());
    }

    /** The same over a store of any kind. */
    static RunningServer forTeam(String store) {
        return new RunningServer(Server.startForTeam(options(store, "nobody")));
    }

    static ServerOptions options(String store, String by) {
        return new ServerOptions(
                "127.0.0.1",
                0,
                store,
                by,
                "0-test",
                Set.of("news.example.org"),
                1,
                TestPipeline::knowledge,
                knowledge -> TestPipeline.pipeline(),
                (adding, address) -> {
                    throw new IllegalStateException("nothing is fetched here: " + address);
                },
                () -> true,
                Metrics.prometheus());
    }

    /** Read once for all tests. */
    private static final class Filled {
        static final Path FILE = fill();

        private static Path fill() {
            try {
                Path file = Files.createTempDirectory("dateline-test").resolve("store.db");
                TestStore.fill(file);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    int port() {
        return server.port();
    }

    String address() {
        return server.address();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return json(get("/api/v1" + path));
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /** The id of the incident that some words lead to. */
    String incident(String words) throws IOException, InterruptedException {
        return json("/incidents?sort=sources&text=" + words.replace(" ", "+"))
                .at("/incidents/0/id")
                .asText();
    }

    @Override
    public void close() {
        server.close();
    }
}
