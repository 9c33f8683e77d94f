package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.TestPipeline;
import org.dateline.TestStore;
import org.dateline.fetch.FetchOptions;
import org.dateline.fetch.Fetcher;
import org.dateline.observe.Metrics;
import org.dateline.read.Readers;
import org.dateline.read.ReadingOptions;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.dateline.team.Members;
import org.dateline.team.Role;
import org.dateline.web.Crawl.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every operation of openapi.yaml, asked by somebody with bad intent; what each single answer must keep stands in {@link Crawl}. */
class HostileCrawlTest {
    private static final String PASSWORD = "three plain words";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger REACHED = new AtomicInteger();

    @TempDir
    private static Path folder = Path.of("");

    private static Server server;
    private Server team;
    private static HttpServer inside;

    @BeforeAll
    static void start() throws IOException {
        inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            REACHED.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
        Path own = folder.resolve("own.db");
        TestStore.fill(own);
        server = Server.start(options(own));
    }

    /** A server of its own for each test: one that guesses passwords locks the next out. */
    @BeforeEach
    void startTeam() throws IOException {
        Path others = Files.createTempDirectory(folder, "team").resolve("team.db");
        TestStore.fill(others);
        try (Store store = Stores.open(others.toString())) {
            Members members = new Members(store.team(), Clock.systemUTC());
            for (Role role : Role.values()) {
                members.add(role.word(), role, false, PASSWORD, "test");
            }
        }
        team = Server.startForTeam(options(others));
    }

    /** With the fetcher that {@code serve} has. */
    private static ServerOptions options(Path store) {
        return new ServerOptions(
                "127.0.0.1",
                0,
                store.toString(),
                "ada",
                "0-test",
                Set.of(),
                1,
                TestPipeline::knowledge,
                knowledge -> TestPipeline.pipeline(),
                (adding, address) -> {
                    try (Fetcher fetcher = Fetcher.of(FetchOptions.polite("0-test", null))) {
                        return adding.run(intake -> Readers.stream(
                                List.of(address),
                                InputStream.nullInputStream(),
                                ReadingOptions.NONE.over(fetcher, false),
                                intake));
                    }
                },
                () -> true,
                Metrics.prometheus());
    }

    @AfterEach
    void stopTeam() {
        team.close();
    }

    @AfterAll
    static void stop() {
        server.close();
        inside.stop(0);
    }

    @Test
    void answersHarmInEveryParameterAndPartOfEveryPathAsWords() throws Exception {
        Crawl crawl = new Crawl(server.address());
        JsonNode before = counts(crawl);
        List<Operation> asking =
                Crawl.operations().stream().filter(o -> !o.writes()).toList();
        for (Operation operation : asking) {
            for (int i = 0; i < Crawl.HARM.size(); i++) {
                String harm = Crawl.HARM.get(i);
                if (operation.path().contains("{")) {
                    HttpResponse<String> answer = crawl.send("GET", Crawl.filled(operation.path(), harm), "");
                    assertThat(answer.statusCode()).as(harm).isBetween(400, 499);
                    crawl.send(
                            "GET",
                            Crawl.filled(operation.path().substring("/api/v1".length()), harm),
                            "",
                            "Accept",
                            "text/html");
                }
                for (String parameter : operation.parameters()) {
                    crawl.send(
                            "GET",
                            Crawl.filled(operation.path(), "x") + "?" + parameter + "=" + Crawl.encoded(harm),
                            "");
                }
                crawl.send("GET", Crawl.filled(operation.path(), "x") + "?" + Crawl.encoded(harm) + "=1", "");
            }
        }
        assertThat(crawl.asked()).isGreaterThan(1_500);
        assertThat(counts(crawl)).isEqualTo(before);
    }

    @Test
    void findsNothingByWordsThatMeanEverythingToADatabase() throws Exception {
        Crawl crawl = new Crawl(server.address());
        int all = JSON.readTree(crawl.send("GET", "/api/v1/incidents", "").body())
                .path("total")
                .asInt();
        for (String parameter : List.of("actor", "admin1", "source", "text")) {
            for (String harm : Crawl.HARM.subList(0, 5)) {
                HttpResponse<String> answer =
                        crawl.send("GET", "/api/v1/incidents?" + parameter + "=" + Crawl.encoded(harm), "");
                assertThat(JSON.readTree(answer.body()).path("total").asInt())
                        .as(parameter + harm)
                        .isLessThan(Math.min(all, 2));
            }
        }
    }

    @Test
    void answersHarmInEveryKeyOfEveryBodyAsWords() throws Exception {
        Crawl crawl = new Crawl(server.address());
        String sitting = signedIn(new Crawl(team.address()), "admin");
        String csrf = csrf(new Crawl(team.address()), sitting);
        JsonNode before = counts(crawl);
        for (Operation operation : Crawl.operations()) {
            if (!operation.writes()
                    || operation.path().endsWith("/articles")
                    || operation.path().endsWith("/session")) {
                continue;
            }
            boolean ofTeam = !Set.of("/api/v1/rulings", "/api/v1/sources").contains(operation.path());
            Crawl asking = ofTeam ? new Crawl(team.address()) : crawl;
            for (Map.Entry<String, String> key : operation.body().entrySet()) {
                for (String harm : ofTeam ? Crawl.HARM.subList(0, 12) : Crawl.HARM) {
                    ObjectNode body = JSON.createObjectNode();
                    operation.body().forEach((name, type) -> body.put(name, "x"));
                    body.put(key.getKey(), harm);
                    HttpResponse<String> answer = asking.send(
                            operation.method(),
                            Crawl.filled(operation.path(), "nobody"),
                            body.toString(),
                            "Content-Type",
                            "application/json",
                            "Cookie",
                            sitting,
                            "X-CSRF-Token",
                            csrf);
                    if (!harm.startsWith("https:")) {
                        assertThat(answer.statusCode())
                                .as(operation + body.toString())
                                .isBetween(400, 499);
                    }
                }
            }
        }
        assertThat(counts(crawl)).isEqualTo(before);
    }

    @Test
    void takesNothingThatIsNotTheJsonItWants() throws Exception {
        Crawl crawl = new Crawl(server.address());
        String entity = "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><r>&f;</r>";
        for (String path : List.of("/api/v1/rulings", "/api/v1/sources", "/api/v1/articles")) {
            for (String type : List.of(
                    "application/xml", "text/plain", "application/x-www-form-urlencoded", "x", "application/json")) {
                assertThat(crawl.send("POST", path, entity, "Content-Type", type)
                                .statusCode())
                        .as(path + type)
                        .isBetween(400, 499);
            }
            for (String body : List.of(
                    "[".repeat(100_000), "{\"a\":".repeat(2_000), "null", "\"x\"", "{\"__proto__\":{}}", "{}{}")) {
                assertThat(crawl.send("POST", path, body, "Content-Type", "application/json")
                                .statusCode())
                        .as(path)
                        .isBetween(400, 499);
            }
        }
        for (String method : List.of("PUT", "PATCH", "TRACE", "PROPFIND", "DELETE")) {
            assertThat(crawl.send(method, "/api/v1/incidents", "").statusCode())
                    .as(method)
                    .isBetween(400, 499);
        }
        assertThat(crawl.send("GET", "/api/v1/incidents", "", "X-Long", "a".repeat(20_000))
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void fetchesNothingFromThisMachineForWhoeverAsks() throws Exception {
        Crawl crawl = new Crawl(server.address());
        int port = inside.getAddress().getPort();
        for (String host : List.of(
                "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0", "127.1")) {
            HttpResponse<String> answer = crawl.send(
                    "POST",
                    "/api/v1/articles",
                    "{\"url\":\"http://" + host + ":" + port + "/secret\"}",
                    "Content-Type",
                    "application/json");
            if (answer.statusCode() == 202) {
                JsonNode job = ended(crawl, Crawl.header(answer, "Location"));
                assertThat(job.path("added").asInt()).as(host).isZero();
                assertThat(job.toString()).as(host).contains("problem");
            }
        }
        for (String url : List.of(
                "file:///etc/passwd", "jar:file:/a!/b", "ftp://a/", "gopher://a/", "data:text/plain,x", "//x")) {
            assertThat(crawl.send(
                                    "POST",
                                    "/api/v1/articles",
                                    "{\"url\":\"" + url + "\"}",
                                    "Content-Type",
                                    "application/json")
                            .statusCode())
                    .as(url)
                    .isEqualTo(400);
            assertThat(crawl.send(
                                    "POST",
                                    "/api/v1/sources",
                                    "{\"url\":\"" + url + "\"}",
                                    "Content-Type",
                                    "application/json")
                            .statusCode())
                    .as(url)
                    .isEqualTo(400);
        }
        assertThat(REACHED).hasValue(0);
    }

    private static JsonNode ended(Crawl crawl, String job) throws Exception {
        for (int i = 0; i < 300; i++) {
            JsonNode now = JSON.readTree(crawl.send("GET", job, "").body());
            if (Set.of("done", "failed").contains(now.path("state").asText())) {
                return now;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("a job that does not end: " + job);
    }

    // ---------------------------------------------------------------- a team

    @Test
    void letsNobodyInWhoHasNotSignedInWhateverIsAsked() throws Exception {
        Crawl crawl = new Crawl(team.address());
        Set<String> open =
                Set.of("/api/v1/openapi.yaml", "/api/v1/health", "/api/v1/ready", "/api/v1/about", "/api/v1/session");
        for (Operation operation : Crawl.operations()) {
            for (String[] headers : List.of(
                    new String[] {"X-Forwarded-For", "127.0.0.1"},
                    new String[] {"Cookie", "dateline=" + "A".repeat(43)},
                    new String[] {"Authorization", "Bearer dl_guess"},
                    new String[] {"Authorization", "Basic YWRtaW46YWRtaW4="},
                    new String[] {"X-HTTP-Method-Override", "GET"})) {
                int status = crawl.send(operation.method(), Crawl.filled(operation.path(), "x"), "", headers)
                        .statusCode();
                if (headers[0].equals("X-HTTP-Method-Override")) {
                    assertThat(status).as(operation.toString()).isEqualTo(400);
                } else if (!open.contains(operation.path())) {
                    assertThat(status).as(operation + headers[0]).isEqualTo(401);
                }
            }
        }
    }

    @Test
    void takesNothingWithACookieThatItsOwnPageDidNotMean() throws Exception {
        Crawl crawl = new Crawl(team.address());
        String sitting = signedIn(crawl, "admin");
        String csrf = csrf(crawl, sitting);
        for (Operation operation : Crawl.operations()) {
            if (!operation.writes()
                    || (operation.path().endsWith("/session")
                            && operation.method().equals("POST"))) {
                continue;
            }
            String path = Crawl.filled(operation.path(), "x");
            assertThat(crawl.send(operation.method(), path, "{}", "Content-Type", "application/json", "Cookie", sitting)
                            .statusCode())
                    .as("without the token: " + operation)
                    .isEqualTo(403);
            assertThat(crawl.send(
                                    operation.method(),
                                    path,
                                    "{}",
                                    "Content-Type",
                                    "application/json",
                                    "Cookie",
                                    sitting,
                                    "X-CSRF-Token",
                                    csrf,
                                    "Origin",
                                    "https://evil.example")
                            .statusCode())
                    .as("from another site: " + operation)
                    .isEqualTo(403);
        }
        assertThat(crawl.send("GET", "/api/v1/users", "", "Cookie", sitting).statusCode())
                .as("the sitting goes on")
                .isEqualTo(200);
    }

    @Test
    void givesEachRoleNoMoreThanItsOwn() throws Exception {
        Crawl crawl = new Crawl(team.address());
        String sitting = signedIn(crawl, "reader");
        String csrf = csrf(crawl, sitting);
        for (Operation operation : Crawl.operations()) {
            boolean own = operation.path().matches("/api/v1/(session|password|tokens.*)");
            boolean admins = operation.path().matches("/api/v1/(users.*|audit)");
            if (own || !(operation.writes() || admins)) {
                continue;
            }
            assertThat(crawl.send(
                                    operation.method(),
                                    Crawl.filled(operation.path(), "x"),
                                    "{}",
                                    "Content-Type",
                                    "application/json",
                                    "Cookie",
                                    sitting,
                                    "X-CSRF-Token",
                                    csrf)
                            .statusCode())
                    .as(operation.toString())
                    .isEqualTo(403);
        }
    }

    @Test
    void givesAFreshTicketAndForgetsTheOneThatWasBrought() throws Exception {
        Crawl crawl = new Crawl(team.address());
        String brought = "dateline=" + "B".repeat(43);
        HttpResponse<String> answer = crawl.send(
                "POST",
                "/api/v1/session",
                login("coder", PASSWORD),
                "Content-Type",
                "application/json",
                "Cookie",
                brought);
        assertThat(Crawl.header(answer, "Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("BBBB");
        assertThat(crawl.send("GET", "/api/v1/incidents", "", "Cookie", brought).statusCode())
                .isEqualTo(401);
    }

    @Test
    void letsNobodyGuessAPasswordByTryingManyNorFindOutWhoIsThere() throws Exception {
        Crawl crawl = new Crawl(team.address());
        HttpResponse<String> wrong =
                crawl.send("POST", "/api/v1/session", login("reviewer", "guess 0"), "Content-Type", "application/json");
        HttpResponse<String> nobody =
                crawl.send("POST", "/api/v1/session", login("nobody", "guess 0"), "Content-Type", "application/json");
        assertThat(nobody.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).isEqualTo(wrong.body());
        int last = 0;
        for (int i = 1; i < 12; i++) {
            last = crawl.send(
                            "POST",
                            "/api/v1/session",
                            login(i % 2 == 0 ? "reviewer" : "REVIEWER".toUpperCase(Locale.ROOT), "guess " + i),
                            "Content-Type",
                            "application/json",
                            "X-Forwarded-For",
                            "10.0.0." + i)
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    private static JsonNode counts(Crawl crawl) throws Exception {
        return JSON.readTree(crawl.send("GET", "/api/v1/about", "").body()).get("counts");
    }

    private static String login(String name, String password) {
        return JSON.createObjectNode()
                .put("name", name)
                .put("password", password)
                .toString();
    }

    private static String signedIn(Crawl crawl, String name) throws Exception {
        HttpResponse<String> answer =
                crawl.send("POST", "/api/v1/session", login(name, PASSWORD), "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(204);
        return Crawl.header(answer, "Set-Cookie").split(";", 2)[0];
    }

    private static String csrf(Crawl crawl, String sitting) throws Exception {
        return JSON.readTree(crawl.send("GET", "/api/v1/about", "", "Cookie", sitting)
                        .body())
                .get("csrf")
                .asText();
    }
}
