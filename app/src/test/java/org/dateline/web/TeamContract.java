package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.TestPipeline;
import org.dateline.review.Reviewer;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.dateline.team.Members;
import org.dateline.team.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server for a team on a port of its own, and everybody who comes to it, with good and with bad intent; whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TeamContract {
    private static final String PASSWORD = "three plain words";
    private static final List<String> NAMES = List.of("khalid", "mansour", "omar", "hassan", "layla", "aziz");
    private static final String TEXT =
            "MOSUL, Iraq -- Gunmen shot dead a teacher, Khalid Mansour Hassan, 34, and wounded his brother Omar Hassan"
                    + " in Mosul on Monday, police said.\n\n"
                    + "\"They took Khalid from his house,\" said Layla Aziz, a neighbour. Aziz said the gunmen killed"
                    + " Khalid Mansour in the street.";

    @TempDir
    private static Path folder = Path.of("");

    private RunningServer server;
    private String incident = "";
    private String article = "";
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** Where an empty store may be made. */
    abstract String location();

    @BeforeAll
    void start() throws IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Files.writeString(
                folder.resolve("a.json"),
                "{\"title\":\"Khalid Hassan killed\",\"published\":\"2013-08-09\","
                        + "\"uri\":\"https://news.example.org/khalid-hassan\"}");
        String place = location();
        try (Store store = Stores.open(place)) {
            TestPipeline.read(folder.resolve("a.txt").toString()).extractions().forEach(store::add);
            incident =
                    store.incidents(IncidentQuery.ALL).items().get(0).incident().id();
            article = store.articles(null, 0, 1).items().get(0).article().id();
            new Reviewer(store, "ada").confirm(incident, "Layla Aziz told me so");
            Members members = new Members(store.team(), Clock.systemUTC());
            for (Role role : Role.values()) {
                members.add(role.word(), role, false, PASSWORD, "test");
                tokens.put(
                        role.word(),
                        members.issue(role.word(), List.of("read", "rule", "add", "admin"), "", null, "test")
                                .word());
            }
            members.add("known", Role.READER, true, PASSWORD, "test");
            members.add("attacked", Role.ADMIN, false, PASSWORD, "test");
            tokens.put(
                    "known",
                    members.issue("known", List.of("read"), "", null, "test").word());
            tokens.put(
                    "read",
                    members.issue("admin", List.of("read"), "", null, "test").word());
        }
        server = RunningServer.forTeam(place);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    // ---------------------------------------------------------------- names

    @ParameterizedTest
    @ValueSource(strings = {"reader", "coder"})
    void givesNoNameOfAVictimOrWitnessToThoseWhoMayNotSeeThem(String role) throws Exception {
        List<String> paths = List.of(
                "/api/v1/incidents",
                "/api/v1/incidents?format=csv",
                "/api/v1/incidents?format=geojson",
                "/api/v1/incidents/" + incident,
                "/api/v1/map?zoom=12",
                "/api/v1/timeline",
                "/api/v1/facets",
                "/api/v1/countries",
                "/api/v1/tallies",
                "/api/v1/tallies?format=csv",
                "/api/v1/articles",
                "/api/v1/articles/" + article,
                "/api/v1/jobs",
                "/api/v1/sources",
                "/api/v1/queue",
                "/api/v1/queue?kind=new&since=0",
                "/api/v1/conflicts",
                "/api/v1/doubtful",
                "/api/v1/rulings",
                "/api/v1/rulings?incident=" + incident,
                "/api/v1/agreement",
                "/api/v1/export?format=json",
                "/api/v1/export?format=jsonl",
                "/api/v1/export?format=csv",
                "/api/v1/export?format=geojson",
                "/api/v1/report?names=yes",
                "/api/v1/report?format=markdown&names=yes",
                "/api/v1/waves?min-cases=2",
                "/api/v1/about",
                "/incidents/" + incident + "?format=json",
                "/articles/" + article + "?format=json",
                "/?format=csv",
                "/export?format=json",
                "/review?format=json");
        for (String path : paths) {
            HttpResponse<String> answer = get(path, role);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            NAMES.forEach(name ->
                    assertThat(answer.body().toLowerCase(Locale.ROOT)).as(path).doesNotContain(name));
        }
        assertThat(get("/api/v1/articles/" + article, role).body()).contains("a neighbour");
        assertThat(get("/api/v1/incidents/" + incident, role).body()).contains("Person ");
    }

    @Test
    void aReportHasNamesOnlyWhereSomebodyWhoMaySeeThemAsksForThem() throws Exception {
        assertThat(get("/api/v1/report?names=yes", "reviewer").body()).contains("Khalid Hassan killed");
        assertThat(get("/api/v1/report", "reviewer").body()).contains("Mosul").doesNotContain("Khalid");
        assertThat(get("/api/v1/report?text=Khalid", "reviewer").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/report?text=Khalid&names=yes", "reader").statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/report?text=Khalid&names=yes", "reviewer").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"known", "reviewer", "admin"})
    void givesNamesToThoseWhoMaySeeThem(String role) throws Exception {
        assertThat(get("/api/v1/articles/" + article, role).body()).contains("Khalid Mansour Hassan");
        assertThat(get("/api/v1/rulings", role).body()).contains("Layla Aziz");
    }

    @Test
    void givesAnotherMarkToAPageWithoutNames() throws Exception {
        String whole = get("/api/v1/incidents/" + incident, "reviewer")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> asked = server.send(server.request("/api/v1/incidents/" + incident)
                .header("Authorization", "Bearer " + tokens.get("reader"))
                .header("If-None-Match", whole));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("ETag")).isNotEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/incidents?text=Khalid", "/api/v1/articles?text=Khalid", "/api/v1/map?actor=Khalid"})
    void doesNotTellByAHitThatANameIsThere(String path) throws Exception {
        assertThat(get(path, "reader").statusCode()).isEqualTo(400);
        assertThat(get(path, "known").statusCode()).isEqualTo(200);
    }

    // ---------------------------------------------------------------- who may what

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/incidents", "/api/v1/export", "/api/v1/events", "/api/v1/users", "/api/v1/audit"})
    void letsNobodyReadWhoHasNotSignedIn(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("not-signed-in");
    }

    @Test
    void tellsWhoHasNotSignedInOnlyThatThereIsATeam() throws Exception {
        assertThat(RunningServer.json(server.get("/api/v1/about")).get("user").isNull())
                .isTrue();
        assertThat(RunningServer.json(server.get("/api/v1/about"))
                        .at("/counts/articles")
                        .asInt())
                .isZero();
        assertThat(RunningServer.json(server.get("/api/v1/about")).get("team").asBoolean())
                .isTrue();
    }

    @Test
    void refusesAReaderWhoRulesAndAToken() throws Exception {
        assertThat(rule("reader", "confirm", "").statusCode()).isEqualTo(403);
        assertThat(rule("read", "confirm", "").statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/users", "read").statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/users", "reviewer").statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/users", "admin").statusCode()).isEqualTo(200);
        assertThat(server.get("/api/v1/incidents", "Authorization", "Bearer dl_guess")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void signsARulingByWhoeverIsSignedInAndLetsOnlyReviewersTakeBackOthers() throws Exception {
        HttpResponse<String> answer = rule("coder", "confirm", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(RunningServer.json(answer).at("/rulings/0/by").asText()).isEqualTo("coder");
        HttpResponse<String> forged = post(
                "/api/v1/rulings", "{\"kind\":\"confirm\",\"incident\":\"" + incident + "\",\"by\":\"ada\"}", "coder");
        assertThat(forged.statusCode()).isEqualTo(400);
        HttpResponse<String> other = rule("reviewer", "reject", "");
        String id = RunningServer.json(other).at("/rulings/0/id").asText();
        assertThat(rule("coder", "undo", id).statusCode()).isEqualTo(403);
        assertThat(rule("admin", "undo", id).statusCode()).isEqualTo(201);
        String own = RunningServer.json(answer).at("/rulings/0/id").asText();
        assertThat(rule("coder", "undo", own).statusCode()).isEqualTo(201);
    }

    // ---------------------------------------------------------------- sittings

    @Test
    void setsACookieThatScriptsAndOtherSitesDoNotGet() throws Exception {
        String cookie =
                signIn("reader", PASSWORD).headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure");
        HttpResponse<String> named = server.send(server.request("/api/v1/health"));
        assertThat(named.statusCode()).isEqualTo(200);
    }

    @Test
    void bindsTheCookieToTlsAndThisHostUnderAnyNameButLocalhost() throws Exception {
        String body = login("reader", PASSWORD);
        String answer =
                raw("POST /api/v1/session HTTP/1.1\r\nHost: news.example.org\r\nConnection: close\r\nContent-Type:"
                        + " application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        Matcher cookie =
                Pattern.compile("Set-Cookie: (__Host-dateline=[^;]+);([^\r]*)").matcher(answer);
        assertThat(cookie.find()).as(answer).isTrue();
        assertThat(cookie.group(2)).contains("Secure", "HttpOnly", "Path=/").doesNotContain("Domain");
        String asking = "GET /api/v1/incidents HTTP/1.1\r\nHost: news.example.org\r\nConnection: close\r\nCookie: ";
        assertThat(raw(asking + cookie.group(1) + "\r\n\r\n")).startsWith("HTTP/1.1 200");
        assertThat(raw(asking + cookie.group(1).replace("__Host-", "") + "\r\n\r\n"))
                .as("a cookie that any page of the domain could have set")
                .startsWith("HTTP/1.1 401");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void givesANewTicketAtEverySignInAndTakesNoneThatIsBrought() throws Exception {
        String fixed = "dateline=" + "A".repeat(43);
        HttpResponse<String> first = server.post("/api/v1/session", login("reader", PASSWORD), "Cookie", fixed);
        String one = ticket(first);
        assertThat(one).isNotEqualTo(fixed);
        assertThat(server.get("/api/v1/incidents", "Cookie", fixed).statusCode())
                .isEqualTo(401);
        String two = ticket(server.post("/api/v1/session", login("reader", PASSWORD), "Cookie", one));
        assertThat(two).isNotEqualTo(one);
        assertThat(server.get("/api/v1/incidents", "Cookie", one).statusCode()).isEqualTo(401);
        assertThat(server.get("/api/v1/incidents", "Cookie", two).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAWritingRequestWithACookieButWithoutItsToken() throws Exception {
        String cookie = ticket(signIn("coder", PASSWORD));
        String body = "{\"kind\":\"confirm\",\"incident\":\"" + incident + "\"}";
        assertThat(server.post("/api/v1/rulings", body, "Cookie", cookie).body())
                .contains("not-meant");
        assertThat(server.post("/api/v1/rulings", body, "Cookie", cookie, "X-CSRF-Token", "wrong")
                        .statusCode())
                .isEqualTo(403);
        String other = csrf(ticket(signIn("reviewer", PASSWORD)));
        assertThat(server.post("/api/v1/rulings", body, "Cookie", cookie, "X-CSRF-Token", other)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post("/api/v1/rulings", body, "Cookie", cookie, "X-CSRF-Token", csrf(cookie))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void endsTheSittingAtSignOut() throws Exception {
        String cookie = ticket(signIn("reader", PASSWORD));
        HttpRequest.Builder end = server.request("/api/v1/session").DELETE().header("Cookie", cookie);
        assertThat(server.send(end).statusCode()).isEqualTo(403);
        HttpResponse<String> ended = server.send(end.header("X-CSRF-Token", csrf(cookie)));
        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(ended.headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
        assertThat(server.get("/api/v1/incidents", "Cookie", cookie).statusCode())
                .isEqualTo(401);
    }

    @Test
    void tellsNotWhetherTheNameOrThePasswordIsWrong() throws Exception {
        HttpResponse<String> wrong = signIn("known", "not the password");
        HttpResponse<String> unknown = signIn("nobody at all", "not the password");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    @Test
    void letsNobodyTryPasswordAfterPassword() throws Exception {
        int last = 0;
        for (int i = 0; i < 10; i++) {
            last = signIn("attacked", "guess number " + i).statusCode();
        }
        assertThat(last).isEqualTo(429);
        HttpResponse<String> right = signIn("attacked", PASSWORD);
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValue("Retry-After")).isPresent();
        assertThat(signIn("ATTACKED", "another guess").statusCode()).isEqualTo(429);
    }

    // ---------------------------------------------------------------- users, tokens, audit

    @Test
    void keepsUsersForAnAdminAndWritesAllOfItDown() throws Exception {
        String user = "{\"name\":\"new one\",\"role\":\"reader\",\"password\":\"" + PASSWORD + "\"}";
        assertThat(post("/api/v1/users", user, "reviewer").statusCode()).isEqualTo(403);
        assertThat(post("/api/v1/users", user, "admin").statusCode()).isEqualTo(201);
        assertThat(post("/api/v1/users", user, "admin").statusCode()).isEqualTo(400);
        assertThat(post("/api/v1/users/new%20one", "{\"role\":\"coder\"}", "admin")
                        .body())
                .contains("\"coder\"");
        assertThat(get("/api/v1/users", "admin").body()).contains("new one").doesNotContain("argon2");
        assertThat(server.send(server.request("/api/v1/users/new%20one")
                                .DELETE()
                                .header("Authorization", "Bearer " + tokens.get("admin")))
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> audit = get("/api/v1/audit", "admin");
        assertThat(audit.body())
                .contains("user added", "user changed", "user removed", "ruling")
                .doesNotContain(PASSWORD);
        assertThat(RunningServer.json(audit).get("faults")).isEmpty();
    }

    @Test
    void makesTokensInTheOwnNameOnly() throws Exception {
        String cookie = ticket(signIn("reader", PASSWORD));
        HttpResponse<String> made = server.post(
                "/api/v1/tokens", "{\"scopes\":[\"read\",\"admin\"]}", "Cookie", cookie, "X-CSRF-Token", csrf(cookie));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String word = RunningServer.json(made).get("token").asText();
        assertThat(server.get("/api/v1/incidents", "Authorization", "Bearer " + word)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.get("/api/v1/users", "Authorization", "Bearer " + word)
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v1/tokens", "coder").body()).doesNotContain("\"user\":\"reader\"");
        assertThat(post("/api/v1/tokens", "{\"scopes\":[\"read\"]}", "coder").statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersTooManyRequestsAtOnceWithPatience() throws Exception {
        Throttle throttle = new Throttle(3, java.time.Duration.ofSeconds(3), Clock.systemUTC());
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.wait("a")).isZero();
            throttle.count("a");
        }
        assertThat(throttle.wait("a")).isPositive();
        assertThat(throttle.wait("b")).isZero();
    }

    // ---------------------------------------------------------------- asking

    private HttpResponse<String> get(String path, String token) throws Exception {
        return server.get(path, "Authorization", "Bearer " + tokens.get(token));
    }

    private HttpResponse<String> post(String path, String body, String token) throws Exception {
        return server.post(path, body, "Authorization", "Bearer " + tokens.get(token));
    }

    private HttpResponse<String> rule(String token, String kind, String ruling) throws Exception {
        return post(
                "/api/v1/rulings",
                kind.equals("undo")
                        ? "{\"kind\":\"undo\",\"ruling\":\"" + ruling + "\"}"
                        : "{\"kind\":\"" + kind + "\",\"incident\":\"" + incident + "\"}",
                token);
    }

    private static String login(String name, String password) {
        return "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
    }

    private HttpResponse<String> signIn(String name, String password) throws Exception {
        return server.post("/api/v1/session", login(name, password));
    }

    private static String ticket(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private String csrf(String cookie) throws Exception {
        return RunningServer.json(server.get("/api/v1/about", "Cookie", cookie))
                .get("csrf")
                .asText();
    }
}
