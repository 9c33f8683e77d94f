package org.dateline.alert;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.fetch.FetchOptions;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Anchor;
import org.dateline.model.Incident;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;
import org.dateline.store.IncidentQuery;
import org.dateline.store.KeptAlert;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store, rules and channels for a test, and a server that keeps what it gets. */
abstract class AlertWorld {
    static final EventTypes TYPES = EventTypes.load();
    static final Instant NOW = Instant.parse("2021-03-12T08:00:00Z");
    static final String SECRET = "not for everybody";

    @TempDir
    Path folder = Path.of("");

    @Nullable
    Store opened;

    Instant now = NOW;
    final List<String> problems = new ArrayList<>();
    final List<HttpExchange> got = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    final Deque<Integer> answers = new ArrayDeque<>();

    @BeforeEach
    void open() {
        opened = Stores.open(folder.resolve("store.db").toString());
    }

    @AfterEach
    void close() {
        store().close();
    }

    Store store() {
        return Objects.requireNonNull(opened);
    }

    static final String FILES =
            "- {id: files, kind: cap, folder: out/cap}\n- {id: feed, kind: atom, file: out/feed.xml}";

    Alerts alerts(String rules) throws IOException {
        return alerts(rules, "- {id: files, kind: cap, folder: out/cap}");
    }

    Alerts alerts(String rules, String... channels) throws IOException {
        Alerts made = new Alerts(store(), rules(rules, channels), TYPES, fetch(true), () -> now, this::problem);
        made.begin();
        return made;
    }

    AlertRules rules(String rules, String... channels) throws IOException {
        Path file = folder.resolve("rules.yml");
        Files.writeString(
                file,
                "sender: alerts@dateline.example\nweb: https://dateline.example/\nchannels:\n"
                        + indented(String.join("\n", channels)) + "rules:\n" + indented(rules));
        return RulesFile.read(file, TYPES, Map.of("HOOK", SECRET));
    }

    static String indented(String lines) {
        return "  " + lines.replace("\n", "\n  ") + "\n";
    }

    void problem(String what, String why) {
        problems.add(what + ": " + why);
    }

    static FetchOptions fetch(boolean anyAddress) {
        return FetchOptions.polite("test", null).allowing(anyAddress);
    }

    HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            got.add(exchange);
            Integer answer = answers.poll();
            exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    static String webhook(HttpServer server) {
        return "- {id: hook, kind: webhook, url: \"" + address(server) + "\", secret-variable: HOOK}";
    }

    /** All alerts, the last first. */
    List<Alert> told() {
        return store().alerts().latest("files", 100).stream()
                .map(KeptAlert::body)
                .map(AlertJson::read)
                .toList();
    }

    Incident only() {
        return store().incidents(IncidentQuery.ALL).items().get(0).incident();
    }

    Incident incident(String account) {
        return store().incidentOf(account).orElseThrow().incident();
    }

    static Ruling ruling(String id, RulingKind kind, Incident incident, @Nullable String takesBack) {
        String account = incident.accounts().get(0);
        return new Ruling(
                id,
                kind,
                List.of(new Anchor(account, account.substring(0, account.indexOf('.')), 0, 6)),
                List.of(),
                null,
                null,
                null,
                "ada",
                NOW.plusSeconds(id.charAt(1)),
                takesBack);
    }
}
