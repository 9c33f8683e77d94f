package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.dateline.observe.Log;
import org.dateline.observe.Metrics;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.dateline.team.Members;
import org.dateline.team.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What whoever runs the program sees of it, and that no word of an article is among it. */
class ObservabilityTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TELLING = List.of("qasimova", "zubaida", "shamsabad", "orchard", "khalidov");

    @TempDir
    private Path folder = Path.of("");

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        Log.asJson();
    }

    @AfterEach
    void stop() {
        Log.asText();
        System.setErr(before);
    }

    private String log() {
        return logged.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsNoWordOfAnArticleWhateverHappens() throws Exception {
        String metrics;
        try (RunningServer server = RunningServer.over(folder.resolve("Qasimova.db"), "Khalidov")) {
            String article =
                    "{\"title\":\"Zubaida Qasimova shot in Shamsabad\",\"text\":\"Gunmen killed Zubaida Qasimova,"
                            + " 34, in an orchard near Shamsabad on Monday, said her brother Rustam Khalidov.\"}";
            awaited(server, server.post("/api/v1/articles", article));
            awaited(server, server.post("/api/v1/articles", "{\"url\":\"https://news.example/zubaida-qasimova\"}"));
            for (String path : List.of(
                    "/api/v1/articles?text=Qasimova",
                    "/api/v1/incidents?text=Zubaida+Qasimova",
                    "/api/v1/incidents?actor=Khalidov&nosuch=Qasimova",
                    "/api/v1/articles/Qasimova",
                    "/api/v1/jobs/Khalidov",
                    "/Zubaida/Qasimova",
                    "/static/qasimova.js",
                    "/incidents/qasimova?format=json")) {
                server.get(path);
            }
            server.post("/api/v1/rulings", "{\"kind\":\"confirm\",\"incident\":\"Qasimova\"}");
            server.post("/api/v1/rulings", "{\"kind\":\"confirm\"}", "Origin", "http://qasimova.example");
            server.send(server.request("/api/v1/articles").method("KHALIDOV", HttpRequest.BodyPublishers.noBody()));
            LoggerFactory.getLogger("some.library")
                    .error("cannot read {}", "Zubaida Qasimova", new IllegalStateException("near Shamsabad"));
            metrics = server.get("/metrics").body();
        }
        assertThat(log())
                .contains(
                        "\"event\":\"job-done\"", "\"event\":\"job-failed\"", "\"event\":\"refused\"", "some.library");
        for (String line : log().lines().toList()) {
            JsonNode object = JSON.readTree(line);
            assertThat(object.path("time").asText()).as(line).endsWith("Z");
            assertThat(object.path("event").asText()).as(line).isNotEmpty();
        }
        assertThat(metrics)
                .contains("dateline_articles_kept_total{outcome=\"new\"} 1.0")
                .contains("route=\"/api/v1/articles/{id}\",status=\"404\"")
                .contains("dateline_stage_seconds_count{stage=\"read\"}")
                .contains("dateline_problems_total{code=\"internal-error\"}")
                .contains("dateline_store_articles 1.0", "dateline_ready 1.0", "jvm_memory_used_bytes");
        assertThat(TELLING).allSatisfy(name -> {
            assertThat(log().toLowerCase(Locale.ROOT)).doesNotContain(name);
            assertThat(metrics.toLowerCase(Locale.ROOT)).doesNotContain(name);
        });
    }

    private static void awaited(RunningServer server, HttpResponse<String> added) throws Exception {
        String job = RunningServer.json(added).at("/job/id").asText();
        for (int i = 0; i < 600 && server.json("/jobs/" + job).path("ended").isNull(); i++) {
            Thread.sleep(100);
        }
        assertThat(server.json("/jobs/" + job).path("ended").isNull()).isFalse();
    }

    @Test
    void isReadyOnlyWhileTheTablesAreItsOwn() throws Exception {
        Path file = folder.resolve("s.db");
        try (RunningServer server = RunningServer.over(file, "ada")) {
            assertThat(server.get("/ready").statusCode()).isEqualTo(200);
            schema(file, "UPDATE dateline_schema SET version = version + 1");
            Thread.sleep(1100);
            HttpResponse<String> answer = server.get("/ready");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"name\":\"tables\",\"good\":false");
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
            schema(file, "UPDATE dateline_schema SET version = version - 1");
            Thread.sleep(1100);
            assertThat(server.get("/api/v1/ready").statusCode()).isEqualTo(200);
        }
        assertThat(log()).contains("\"event\":\"not-ready\",\"check\":\"tables\"", "\"event\":\"ready\"");
    }

    private static void schema(Path file, String change) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(change)).isEqualTo(1);
        }
    }

    @Test
    void tellsMetricsOfATeamToAdminsAndToTokensMadeForThat() throws Exception {
        Path file = folder.resolve("team.db");
        String narrow;
        String wide;
        String reader;
        try (Store store = Stores.open(file.toString())) {
            Members members = new Members(store.team(), Clock.systemUTC());
            members.add("Ada", Role.ADMIN, false, "three plain words", "test");
            members.add("Ben", Role.READER, false, "three plain words", "test");
            narrow = members.issue("Ada", List.of("metrics"), "", null, "test").word();
            wide = members.issue("Ada", List.of("read"), "", null, "test").word();
            reader = members.issue("Ben", List.of("metrics"), "", null, "test").word();
        }
        try (RunningServer server = RunningServer.forTeam(file)) {
            assertThat(server.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(server.get("/api/v1/metrics", "Authorization", "Bearer " + wide)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(server.get("/metrics", "Authorization", "Bearer " + reader)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(server.get("/metrics", "Authorization", "Bearer " + narrow)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/api/v1/incidents", "Authorization", "Bearer " + narrow)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(server.get("/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tellsOfAWatcherAtThisMachine() throws Exception {
        try (Store store = Stores.open(folder.resolve("w.db").toString());
                Metrics metrics = Metrics.prometheus();
                Monitor monitor = Monitor.start(0, store, () -> false, metrics)) {
            metrics.problem("too-large");
            metrics.problem("Qasimova was here");
            assertThat(asked(monitor, "/metrics"))
                    .contains("code=\"too-large\"", "code=\"other\"")
                    .doesNotContain("Qasimova");
            assertThat(asked(monitor, "/ready")).startsWith("503").contains("\"name\":\"models\",\"good\":false");
            assertThat(asked(monitor, "/health")).startsWith("200");
            assertThat(asked(monitor, "/incidents")).startsWith("404");
        }
    }

    private static String asked(Monitor monitor, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + monitor.port() + path))
                                .build(),
                        BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
