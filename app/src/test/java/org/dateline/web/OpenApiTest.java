package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** openapi.yaml says what the server does: every path, parameter and status of it, asked of a server that runs. */
class OpenApiTest {
    @TempDir
    private static Path folder = Path.of("");

    private static final JsonNode API = api();
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = RunningServer.filled(folder);
        String incident = server.incident("Abu Ghraib");
        server.post("/api/v1/rulings", "{\"kind\":\"confirm\",\"incident\":\"" + incident + "\"}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode api() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/dateline/web/openapi.yaml")) {
            return new ObjectMapper().valueToTree(new Yaml().load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hasEveryRouteAndNoOther() {
        Set<String> described = new TreeSet<>();
        API.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> served = new TreeSet<>();
        routes().forEach(route -> served.add(route.method() + " " + route.path()));
        Path file = folder.resolve("team.db");
        try (Store store = Stores.open(file.toString());
                Site site = new Site(store, RunningServer.options(file.toString(), "ada"), true)) {
            Routes.ofTeam(site).forEach(route -> served.add(route.method() + " " + route.path()));
        }
        assertThat(served).hasSizeGreaterThan(20).isEqualTo(described);
    }

    @Test
    void hasEveryParameterAndNoOther() {
        for (Route route : routes()) {
            Set<String> described = new TreeSet<>();
            for (JsonNode parameter : operation(route).path("parameters")) {
                JsonNode whole = resolved(parameter);
                if (whole.get("in").asText().equals("query")
                        && !whole.get("name").asText().equals("format")) {
                    described.add(whole.get("name").asText());
                }
            }
            assertThat(described).as(route.path()).isEqualTo(new TreeSet<>(route.parameters()));
        }
    }

    private static List<Route> routes() {
        Path file = folder.resolve("routes.db");
        try (Store store = Stores.open(file.toString());
                Site site = new Site(store, RunningServer.options(file.toString(), "ada"))) {
            return Routes.of(site);
        }
    }

    private static JsonNode operation(Route route) {
        return API.get("paths").get(route.path()).get(route.method().toString().toLowerCase(Locale.ROOT));
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? API.at(node.get("$ref").asText().substring(1)) : node;
    }

    @Test
    void answersAsItSays() throws IOException, InterruptedException {
        List<String> asked = new ArrayList<>();
        for (Route route : routes()) {
            if (route.method().equals(HandlerType.GET) && !route.path().equals("/events")) {
                for (String path : paths(route)) {
                    JsonNode answers = operation(route).at("/responses/200/content");
                    answers.fieldNames().forEachRemaining(mediaType -> {
                        check(path, mediaType, answers.get(mediaType).get("schema"));
                        asked.add(path);
                    });
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(30);
    }

    /** Addresses of a route with which it has something to answer. */
    private static List<String> paths(Route route) throws IOException, InterruptedException {
        return switch (route.path()) {
            case "/incidents/{id}" -> List.of("/incidents/" + server.incident("Abu Ghraib"));
            case "/articles/{id}" -> List.of("/articles/raid-1", "/articles/garissa-3-reprint");
            case "/jobs/{id}" -> List.of("/jobs/" + job());
            case "/incidents" ->
                List.of("/incidents", "/incidents?country=Iraq&type=attack,unrest&sort=killed&limit=2&offset=1");
            case "/map" -> List.of("/map", "/map?zoom=12", "/map?box=-20,-10,60,50&zoom=4&at-least=killed:5");
            case "/timeline" -> List.of("/timeline", "/timeline?by=day", "/timeline?by=week&from=2013&to=2016");
            case "/queue" ->
                List.of("/queue", "/queue?kind=new&since=3", "/queue?kind=low-confidence", "/queue?since=1&offset=5");
            case "/tallies" -> List.of("/tallies", "/tallies?by=year,type&of=killed,wounded&codebook=acled");
            case "/waves" ->
                List.of(
                        "/waves",
                        "/waves?find=campaigns&below=0.9&family=all",
                        "/waves?scan=prospective&radius=20.5&days=7");
            case "/articles" -> List.of("/articles", "/articles?text=prison&limit=1");
            case "/rulings" -> List.of("/rulings", "/rulings?incident=" + server.incident("Abu Ghraib"));
            case "/export" -> List.of("/export");
            case "/report" -> List.of("/report", "/report?country=IQ&most=1&names=yes");
            default -> List.of(route.path());
        };
    }

    private static String job() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                server.post("/api/v1/articles", "{\"text\":\"A bomb killed two people in Mosul on Monday.\"}");
        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode job = RunningServer.json(answer);
        assertThat(faults(job, responseSchema("/articles", "post", "202"))).isEmpty();
        assertThat(answer.headers().firstValue("Location"))
                .contains("/api/v1/jobs/" + job.at("/job/id").asText());
        return job.at("/job/id").asText();
    }

    private static void check(String path, String mediaType, JsonNode schema) {
        try {
            String wanted = path.startsWith("/export")
                    ? "/export?format="
                            + Map.of(
                                            "application/json", "json",
                                            "application/x-ndjson", "jsonl",
                                            "text/csv", "csv",
                                            "application/geo+json", "geojson")
                                    .getOrDefault(mediaType, "json")
                    : path;
            HttpResponse<String> answer =
                    server.get("/api/v1" + (path.equals("/exports") ? path : wanted), "Accept", mediaType);
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith(mediaType);
            if (mediaType.endsWith("json") && !mediaType.contains("ndjson")) {
                assertThat(faults(RunningServer.json(answer), schema))
                        .as(path + " " + mediaType)
                        .isEmpty();
            } else {
                assertThat(answer.body()).as(path).isNotBlank();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode responseSchema(String path, String method, String status) {
        JsonNode response =
                resolved(API.get("paths").get(path).get(method).get("responses").get(status));
        return response.get("content").properties().iterator().next().getValue().get("schema");
    }

    private static Set<ValidationMessage> faults(JsonNode json, JsonNode schema) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.set("components", API.get("components"));
        whole.putArray("allOf").add(schema);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(json);
    }

    @Test
    void ruledAndRefusedAsItSays() throws IOException, InterruptedException {
        String incident = server.incident("Abu Ghraib");
        Map<String, Integer> bodies = new TreeMap<>(Map.of(
                "{\"kind\":\"correct\",\"incident\":\"" + incident
                        + "\",\"field\":\"killed\",\"value\":\"26\",\"because\":\"the count at the morgue\","
                        + "\"words\":{\"article\":\"raid-2\",\"start\":3,\"end\":9}}",
                201,
                "{\"kind\":\"correct\",\"incident\":\"" + incident + "\",\"field\":\"kiled\",\"value\":\"2\"}",
                422,
                "{\"kind\":\"confirm\",\"incident\":\"nosuch\"}",
                422,
                "{\"kind\":\"confirm\"}",
                400,
                "{\"kind\":\"bless\"}",
                400,
                "{\"kind\":\"confirm\",\"incidnet\":\"x\"}",
                400,
                "[1]",
                400,
                "{",
                400,
                "{\"kind\":\"confirm\",\"incident\":\"" + incident
                        + "\",\"words\":{\"article\":\"raid-2\",\"start\":9,\"end\":3}}",
                400,
                "{\"kind\":\"confirm\",\"incident\":\"" + incident
                        + "\",\"words\":{\"article\":\"raid-2\",\"start\":1,\"end\":999999}}",
                422));
        for (Map.Entry<String, Integer> body : bodies.entrySet()) {
            HttpResponse<String> answer = server.post("/api/v1/rulings", body.getKey());
            assertThat(answer.statusCode())
                    .as(body.getKey() + " " + answer.body())
                    .isEqualTo(body.getValue());
            assertThat(faults(
                            RunningServer.json(answer),
                            responseSchema("/rulings", "post", String.valueOf(body.getValue()))))
                    .as(answer.body())
                    .isEmpty();
        }
    }

    @Test
    void keepsFeedsToBeWatched() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.post("/api/v1/sources", "{\"url\":\"https://wire.example/feed\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(faults(RunningServer.json(answer), responseSchema("/sources", "post", "201")))
                .isEmpty();
        check(
                "/sources",
                "application/json",
                operation("/sources", "get").at("/responses/200/content/application~1json/schema"));
        assertThat(server.json("/sources").at("/sources/0/url").asText()).isEqualTo("https://wire.example/feed");
        assertThat(server.post("/api/v1/sources", "{\"url\":\"file:///etc/passwd\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private static JsonNode operation(String path, String method) {
        return API.get("paths").get(path).get(method);
    }

    @Test
    void tellsEveryFaultAsAProblem() throws IOException, InterruptedException {
        Map<String, Integer> faults = new TreeMap<>(Map.of(
                "/api/v1/nosuch", 404,
                "/api/v1/incidents/nosuch", 404,
                "/api/v1/articles/nosuch", 404,
                "/api/v1/jobs/nosuch", 404,
                "/api/v1/rulings?incident=nosuch", 404,
                "/api/v1/incidents?contry=IQ", 400,
                "/api/v1/incidents?limit=501", 400,
                "/api/v1/incidents?text=raid&text=blast", 400,
                "/api/v1/map?zoom=13", 400,
                "/api/v1/events", 406));
        faults.put("/api/v1/report?format=docx", 400);
        faults.put("/api/v1/report?most=301", 400);
        for (Map.Entry<String, Integer> fault : faults.entrySet()) {
            HttpResponse<String> answer = server.get(fault.getKey());
            assertThat(answer.statusCode()).as(fault.getKey()).isEqualTo(fault.getValue());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(fault.getKey())
                    .contains("application/problem+json");
            assertThat(faults(RunningServer.json(answer), API.at("/components/schemas/Problem")))
                    .isEmpty();
        }
        assertThat(RunningServer.json(server.get("/api/v1/incidents?contry=IQ"))
                        .get("detail")
                        .asText())
                .contains("country");
        HttpResponse<String> method =
                server.send(server.request("/api/v1/about").method("DELETE", HttpRequest.BodyPublishers.noBody()));
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(faults(RunningServer.json(method), API.at("/components/schemas/Problem")))
                .isEmpty();
    }
}
