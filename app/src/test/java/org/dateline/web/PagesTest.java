package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages, and their data at the same address. */
class PagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TempDir
    private static Path folder = Path.of("");

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.filled(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesABrowserThePageAndAProgramTheData() throws IOException, InterruptedException {
        for (String path :
                List.of("/", "/incidents", "/articles", "/articles/raid-1", "/review", "/tallies", "/add", "/export")) {
            assertThat(server.get(path, "Accept", BROWSER)
                            .headers()
                            .firstValue("Content-Type")
                            .orElse(""))
                    .as(path)
                    .startsWith("text/html");
            assertThat(server.get(path).headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith("application/json");
            assertThat(server.get(path + "?format=json", "Accept", BROWSER).body())
                    .as(path)
                    .isEqualTo(server.get(path).body());
        }
        assertThat(server.get("/help", "Accept", BROWSER).statusCode()).isEqualTo(200);
        assertThat(server.get("/incidents?format=csv").body()).startsWith("id,type,types,from");
        assertThat(server.get("/incidents", "Accept", "application/geo+json").body())
                .startsWith("{\"type\":\"FeatureCollection\"");
        assertThat(server.get("/incidents", "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(server.get("/incidents?format=pdf").statusCode()).isEqualTo(400);
    }

    @Test
    void answersHeadAsGetWithoutABody() throws IOException, InterruptedException {
        for (String path : List.of("/api/v1/incidents", "/api/v1/export", "/", "/api/v1/openapi.yaml")) {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(
                            server.request(path)
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEmpty();
        }
    }

    @Test
    void saysThatNothingChangedUntilSomethingDoes() throws IOException, InterruptedException {
        for (String path :
                List.of("/incidents", "/map", "/timeline", "/facets", "/articles", "/queue", "/tallies", "/rulings")) {
            String etag =
                    server.get("/api/v1" + path).headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = server.get("/api/v1" + path, "If-None-Match", etag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(server.get("/api/v1" + path, "If-None-Match", "\"other\"")
                            .statusCode())
                    .isEqualTo(200);
        }
        String incident = "/api/v1/incidents/" + server.incident("Kunduz");
        String etag = server.get(incident).headers().firstValue("ETag").orElseThrow();
        String list =
                server.get("/api/v1/incidents").headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(incident, "If-None-Match", etag).statusCode()).isEqualTo(304);
        confirm(server.incident("Kunduz"));
        assertThat(server.get(incident, "If-None-Match", etag).statusCode()).isEqualTo(200);
        assertThat(server.get("/api/v1/incidents", "If-None-Match", list).statusCode())
                .isEqualTo(200);
    }

    private static void confirm(String incident) throws IOException, InterruptedException {
        assertThat(server.post("/api/v1/rulings", "{\"kind\":\"confirm\",\"incident\":\"" + incident + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void leadsFromAnAccountAndFromAnOldIdToTheIncident() throws IOException, InterruptedException {
        String one = server.incident("Sukma");
        String other = server.incident("Dapchi");
        HttpResponse<String> account = server.get("/api/v1/incidents/sukma-ambush.1?format=json");
        assertThat(account.statusCode()).isEqualTo(302);
        assertThat(account.headers().firstValue("Location")).contains("/api/v1/incidents/" + one + "?format=json");
        JsonNode ruled = RunningServer.json(
                server.post("/api/v1/rulings", "{\"kind\":\"same\",\"a\":\"" + one + "\",\"b\":\"" + other + "\"}"));
        String now = ruled.at("/incidents/0").asText();
        String old = now.equals(one) ? other : one;
        HttpResponse<String> moved = server.get("/incidents/" + old);
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).contains("/incidents/" + now);
        assertThat(server.post(
                                "/api/v1/rulings",
                                "{\"kind\":\"undo\",\"ruling\":\""
                                        + ruled.at("/rulings/0/id").asText() + "\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(server.get("/incidents/" + old).statusCode()).isEqualTo(200);
    }

    @Test
    void narrowsEverythingByTheSameFilter() throws IOException, InterruptedException {
        String filter = "country=Iraq&from=2013&to=2013-12&type=attack";
        long listed = server.json("/incidents?" + filter).get("total").asLong();
        assertThat(listed).isPositive();
        assertThat(server.json("/map?" + filter).get("total").asLong()).isEqualTo(listed);
        long timed = server.json("/timeline?" + filter).get("undated").asLong();
        for (JsonNode bucket : server.json("/timeline?" + filter).get("buckets")) {
            timed += bucket.get("incidents").asLong();
        }
        assertThat(timed).isEqualTo(listed);
        assertThat(server.get("/api/v1/export?format=csv&" + filter)
                        .body()
                        .lines()
                        .count())
                .isEqualTo(listed + 1);
        JsonNode sources = server.json("/facets?" + filter).get("source");
        assertThat(sources).isNotEmpty();
        String source = sources.at("/0/value").asText().replace(" ", "+");
        assertThat(server.json("/incidents?" + filter + "&source=" + source)
                        .get("total")
                        .asLong())
                .isEqualTo(sources.at("/0/incidents").asLong());
    }

    @Test
    void showsWhatAnArticleTellsAndWhereItBelongs() throws IOException, InterruptedException {
        JsonNode page = server.json("/articles/raid-1");
        assertThat(page.at("/article/text").asText()).contains("Abu Ghraib");
        assertThat(page.at("/accounts/0/incident").asText()).isEqualTo(server.incident("Abu Ghraib"));
        assertThat(page.get("versions")).hasSize(1);
        assertThat(server.json("/articles/garissa-3-reprint").get("sameTextAs").asText())
                .isNotEmpty();
    }
}
