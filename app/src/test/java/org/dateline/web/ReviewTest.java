package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dateline.model.Ruling;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several people who look, add and rule. */
@Timeout(120)
class ReviewTest {
    @TempDir
    private Path folder = Path.of("");

    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.filled(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> rule(String kind, String incident, String more, String... headers)
            throws IOException, InterruptedException {
        return server.post(
                "/api/v1/rulings",
                "{\"kind\":\"" + kind + "\",\"incident\":\"" + incident + "\"" + more + "}",
                headers);
    }

    private static String correction(String field, String value) {
        return ",\"field\":\"" + field + "\",\"value\":\"" + value + "\"";
    }

    @Test
    void refusesARulingOnWhatSomebodyChangedMeanwhile() throws IOException, InterruptedException {
        String incident = server.incident("Abu Ghraib");
        String seen = server.get("/api/v1/incidents/" + incident)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(rule("confirm", incident, "", "If-Match", seen).statusCode()).isEqualTo(201);
        HttpResponse<String> late = rule("reject", incident, "", "If-Match", seen);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(RunningServer.json(late).get("detail").asText()).contains("meanwhile");
        assertThat(server.json("/rulings").get("total").asInt()).isEqualTo(1);
        assertThat(rule("reject", incident, "", "If-Match", "\"a\", *").statusCode())
                .isEqualTo(201);
    }

    @Test
    void losesNoRulingOfManyAtOnce() throws Exception {
        List<String> incidents = new ArrayList<>();
        server.json("/incidents?limit=20")
                .get("incidents")
                .forEach(one -> incidents.add(one.get("id").asText()));
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<Set<String>>> ends = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
            int first = person;
            ends.add(people.submit((Callable<Set<String>>) () -> {
                Set<String> given = new HashSet<>();
                for (int i = 0; i < 10; i++) {
                    String incident = incidents.get((first + i) % incidents.size());
                    HttpResponse<String> answer = i % 2 == 0
                            ? rule("confirm", incident, "")
                            : rule("correct", incident, correction("wounded", String.valueOf(first * 100 + i)));
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                    given.add(RunningServer.json(answer).at("/rulings/0/id").asText());
                }
                return given;
            }));
        }
        Set<String> all = new HashSet<>();
        for (Future<Set<String>> end : ends) {
            all.addAll(end.get());
        }
        people.shutdown();
        assertThat(all).hasSize(80);
        Set<String> kept = new HashSet<>();
        server.json("/rulings?limit=500")
                .get("rulings")
                .forEach(ruling -> kept.add(ruling.get("id").asText()));
        assertThat(kept).isEqualTo(all);
    }

    @Test
    void tellsEveryOpenPageWhatAnotherPersonOrProgramChanges() throws Exception {
        String incident = server.incident("Abu Ghraib");
        try (BufferedReader events = listen()) {
            rule("correct", incident, correction("killed", "26"));
            JsonNode own = next(events, "change");
            assertThat(own.get("incident").asText()).isEqualTo(incident);
            assertThat(own.get("kind").asText()).isEqualTo("changed");
            server.post("/api/v1/articles", "{\"text\":\"A bomb killed two people in Mosul on Monday, police said.\"}");
            assertThat(next(events, "job").get("state").asText()).isEqualTo("waiting");
            assertThat(next(events, "change").get("kind").asText()).isEqualTo("created");
        }
        try (BufferedReader again = listen("Last-Event-ID", "0")) {
            assertThat(next(again, "change").get("number").asLong()).isEqualTo(1);
        }
    }

    @Test
    void hearsOfWhatAnotherProgramWrites() throws Exception {
        String store = folder.resolve("shared.db").toString();
        try (RunningServer one = RunningServer.over(Path.of(store), "ada");
                RunningServer other = RunningServer.over(Path.of(store), "ben")) {
            HttpClient client = HttpClient.newHttpClient();
            HttpResponse<InputStream> stream = client.send(
                    one.request("/api/v1/events")
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofInputStream());
            try (BufferedReader events = reader(stream)) {
                other.post(
                        "/api/v1/articles", "{\"text\":\"A bomb killed two people in Mosul on Monday, police said.\"}");
                assertThat(next(events, "change").get("kind").asText()).isEqualTo("created");
            }
        }
    }

    private BufferedReader listen(String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = server.request("/api/v1/events")
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return reader(HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()));
    }

    /** When the first line has come, the server listens to us as we to it. */
    private static BufferedReader reader(HttpResponse<InputStream> stream) throws IOException {
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
        assertThat(reader.readLine()).startsWith(":");
        return reader;
    }

    private static JsonNode next(BufferedReader events, String name) throws IOException {
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.equals("event: " + name)) {
                String data = events.readLine();
                return new ObjectMapper().readTree(data.substring("data: ".length()));
            }
        }
        throw new IllegalStateException("the stream ended before " + name);
    }

    @Test
    void readsFilesAsTheCommandLineDoes() throws Exception {
        String boundary = "xyz";
        String body = part("../../blast.txt", "A bomb killed three people in Kirkuk, police said.")
                + part(
                        "blast.json",
                        "{\"title\":\"Blast in Kirkuk\",\"published\":\"2014-05-05\",\"publisher\":\"Wire\"}")
                + part("none.bin", "\u0000\u0001\u0002")
                + "--xyz--\r\n";
        HttpResponse<String> answer = server.send(server.request("/api/v1/articles")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode job = ended(RunningServer.json(answer).at("/job/id").asText());
        assertThat(job.get("state").asText()).isEqualTo("done");
        assertThat(job.get("added").asInt()).isEqualTo(1);
        assertThat(job.get("problems")).hasSize(1);
        assertThat(job.at("/problems/0/where").asText()).isEqualTo("none.bin");
        assertThat(job.toString()).doesNotContain(System.getProperty("java.io.tmpdir"));
        JsonNode article = server.json("/articles?text=Kirkuk").at("/articles/0");
        assertThat(article.get("title").asText()).isEqualTo("Blast in Kirkuk");
        assertThat(article.get("url").asText()).isEqualTo("blast.txt");
    }

    private static String part(String name, String content) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    private JsonNode ended(String id) throws IOException, InterruptedException {
        JsonNode job = server.json("/jobs/" + id);
        while (job.get("ended").isNull()) {
            Thread.sleep(50);
            job = server.json("/jobs/" + id);
        }
        return job;
    }

    @Test
    void takesAnArticleOfFiveMegabytes() throws Exception {
        String text = "Los soldados dispararon contra los manifestantes en la plaza y la gente huyó hacia las calles. "
                .repeat(54_000);
        HttpResponse<String> answer = server.post("/api/v1/articles", "{\"text\":\"" + text + "\"}");
        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode job = ended(RunningServer.json(answer).at("/job/id").asText());
        assertThat(job.get("added").asInt()).as(job.toString()).isEqualTo(1);
        String id = server.json("/articles?limit=1").at("/articles/0/id").asText();
        assertThat(server.json("/articles/" + id).at("/article/text").asText()).hasSizeGreaterThan(5_000_000);
    }

    @Test
    void answersAFaultOfAJobWithoutItsInside() throws Exception {
        HttpResponse<String> answer = server.post("/api/v1/articles", "{\"url\":\"https://news.example/x\"}");
        JsonNode job = ended(RunningServer.json(answer).at("/job/id").asText());
        assertThat(job.get("state").asText()).isEqualTo("failed");
        assertThat(job.at("/problems/0/code").asText()).isEqualTo("internal-error");
        assertThat(job.toString()).doesNotContain("IllegalStateException");
    }

    @Test
    void asksForWhatMattersFirstAndNoMoreOnceItIsRuled() throws Exception {
        JsonNode queue = server.json("/queue?kind=conflicts");
        assertThat(queue.get("total").asInt()).isPositive();
        assertThat(queue.at("/items/0/conflicts")).isNotEmpty();
        assertThat(queue.at("/items/0/incident/summary").asText()).isNotBlank();
        JsonNode unsure = server.json("/queue?kind=low-confidence&limit=1");
        String first = unsure.at("/items/0/incident/id").asText();
        assertThat(unsure.at("/items/0/because")).isNotEmpty();
        rule("confirm", first, "");
        assertThat(server.json("/queue?kind=low-confidence").get("total").asInt())
                .isEqualTo(unsure.get("total").asInt() - 1);
        long before = server.json("/about").get("lastChange").asLong();
        rule("correct", first, correction("killed", "3"));
        assertThat(server.json("/queue?kind=new&since=" + before)
                        .at("/items/0/incident/id")
                        .asText())
                .isEqualTo(first);
    }

    @Test
    void measuresHowFarPeopleAgree() throws Exception {
        String one = server.incident("Abu Ghraib");
        String two = server.incident("Kunduz");
        rule("confirm", one, "");
        rule("correct", two, correction("type", "air-strike"));
        server.close();
        Path store = onlyStore();
        server = RunningServer.over(store, "ben");
        rule("confirm", one, "");
        rule("correct", two, correction("type", "bombing"));
        JsonNode agreement = server.json("/agreement");
        assertThat(agreement.get("units").asInt()).isEqualTo(2);
        assertThat(agreement.get("coders").toString()).isEqualTo("[\"ada\",\"ben\"]");
        assertThat(agreement.at("/alpha/decision").asDouble()).isEqualTo(1);
        assertThat(agreement.at("/alpha/type").asDouble()).isLessThan(1);
        assertThat(agreement.at("/pairs/0/alike").asInt()).isEqualTo(2);
        try (Store kept = Stores.open(store.toString())) {
            assertThat(kept.rulings()).extracting(Ruling::by).containsExactly("ada", "ada", "ben", "ben");
        }
    }

    private Path onlyStore() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
