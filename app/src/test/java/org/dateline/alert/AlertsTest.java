package org.dateline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.Bulletin;
import org.dateline.fetch.FetchOptions;
import org.dateline.fetch.Poster;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Anchor;
import org.dateline.model.Incident;
import org.dateline.model.Modality;
import org.dateline.model.Quantity;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;
import org.dateline.protect.Numbering;
import org.dateline.protect.Withhold;
import org.dateline.protect.Withholding;
import org.dateline.review.WithheldStore;
import org.dateline.store.IncidentQuery;
import org.dateline.store.KeptAlert;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.dateline.store.WaitingAlert;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told what, once, and how it goes out: to real servers on this machine. */
class AlertsTest {
    private static final EventTypes TYPES = EventTypes.load();
    private static final Instant NOW = Instant.parse("2021-03-12T08:00:00Z");
    private static final String SECRET = "not for everybody";

    @TempDir
    private Path folder = Path.of("");

    private @Nullable Store opened;
    private Instant now = NOW;
    private final List<String> problems = new ArrayList<>();
    private final List<HttpExchange> got = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();

    @BeforeEach
    void open() {
        opened = Stores.open(folder.resolve("store.db").toString());
    }

    @AfterEach
    void close() {
        store().close();
    }

    private Store store() {
        return Objects.requireNonNull(opened);
    }

    // ---------------------------------------------------------------- what is told

    @Test
    void tellsOfAnIncidentOnceAndOfItsTollAnew() throws IOException {
        try (Alerts alerts = alerts("- {id: all, on: [new, toll]}")) {
            store().add(Bulletin.article("a").killed("all", 26).read());
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(alerts.run()).isZero();
            store().add(Bulletin.article("same")
                    .published("Other", "2021-03-11")
                    .killed("all", 26)
                    .read());
            assertThat(alerts.run()).isZero();

            store().add(Bulletin.article("b")
                    .published("Third", "2021-03-12")
                    .killed("all", 31)
                    .read());
            assertThat(alerts.run()).isEqualTo(1);
        }
        Alert update = told().get(0);
        Alert first = told().get(1);
        assertThat(first.kind()).isEqualTo(Alert.Kind.ALERT);
        assertThat(first.headline()).isEqualTo("Bombing, Korva, 10 March 2021, 26 reported killed");
        assertThat(first.sentences()).contains("26 people were reported killed.[1]");
        assertThat(update.kind()).isEqualTo(Alert.Kind.UPDATE);
        assertThat(update.references()).extracting(Alert.Reference::id).containsExactly(first.id());
        assertThat(update.note()).isEqualTo("Changed: the number of people killed.");
        assertThat(update.headline()).startsWith("Update: Bombing, Korva").contains("between 26 and 31");
        assertThat(problems).isEmpty();
    }

    @Test
    void withdrawsWhatAReviewerRejectsAndTellsItAgainWhereThatIsTakenBack() throws IOException {
        try (Alerts alerts = alerts("- {id: all}")) {
            store().add(Bulletin.article("a").killed("all", 26).read());
            alerts.run();
            Incident incident = only();
            store().rule(ruling("r1", RulingKind.REJECTED, incident, null));
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(told().get(0).kind()).isEqualTo(Alert.Kind.CANCEL);
            assertThat(told().get(0).note()).isEqualTo("A reviewer rejected the incident.");
            assertThat(told().get(0).headline()).startsWith("Withdrawn: Bombing, Korva");
            store().rule(ruling("r2", RulingKind.TAKEN_BACK, incident, "r1"));
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(told().get(0).kind()).isEqualTo(Alert.Kind.ALERT);
            assertThat(told().get(0).references()).isEmpty();
            assertThat(told()).extracting(Alert::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void withdrawsWhatTurnsOutToBeOneWithAnother() throws IOException {
        try (Alerts alerts = alerts("- {id: all}")) {
            store().add(Bulletin.article("a").killed("all", 26).read());
            store().add(Bulletin.article("b")
                    .of("prison-break")
                    .in("Tal", 36, 45, "IQ")
                    .on("2021-03-08")
                    .read());
            assertThat(alerts.run()).isEqualTo(2);
            Incident first = incident("a.1");
            Incident second = incident("b.1");
            store().rule(new Ruling(
                    "r1",
                    RulingKind.SAME,
                    List.of(new Anchor("a.1", "a", 0, 6)),
                    List.of(new Anchor("b.1", "b", 0, 6)),
                    null,
                    null,
                    null,
                    "ada",
                    NOW,
                    null));
            alerts.run();
            String gone = only().id().equals(first.id()) ? second.id() : first.id();
            assertThat(told())
                    .filteredOn(alert -> alert.subject().equals(gone))
                    .first()
                    .satisfies(alert -> assertThat(alert.kind()).isEqualTo(Alert.Kind.CANCEL))
                    .satisfies(alert -> assertThat(alert.note()).contains("one with the incident " + only().id()));
        }
    }

    @Test
    void tellsNoHistoryForNews() throws IOException {
        try (Alerts alerts = alerts("- {id: all}\n- {id: old, max-age-days: 20000}")) {
            store().add(Bulletin.article("a")
                    .on("1998-08-07")
                    .killed("all", 200)
                    .read());
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(told()).extracting(Alert::rule).containsExactly("old");
        }
    }

    @Test
    void asksForTypePlaceActorNumberThreatAndDispute() throws IOException {
        String rules = """
                - {id: family, type: attack}
                - {id: near, near: "34,44,30"}
                - {id: far, near: "20,44,30"}
                - {id: actor, actor: red hand}
                - {id: deadly, at-least: 'killed:20'}
                - {id: deadlier, at-least: 'killed:50'}
                - {id: sudan, country: Sudan}
                - {id: province, admin1: province of korva}
                - {id: threat, on: threat}
                - {id: dispute, on: dispute}""";
        try (Alerts alerts = alerts(rules)) {
            store().add(Bulletin.article("a")
                    .killed("all", 26)
                    .by("Red Hand", "red-hand")
                    .read());
            alerts.run();
            assertThat(told())
                    .extracting(Alert::rule)
                    .containsExactlyInAnyOrder("family", "near", "actor", "deadly", "province");
            store().add(Bulletin.article("b")
                    .published("Other", "2021-03-11")
                    .killed("all", 71)
                    .read());
            store().add(Bulletin.article("t")
                    .of("threat")
                    .in("Oum", 15, 30, "SD")
                    .as(Modality.THREATENED)
                    .read());
            alerts.run();
            assertThat(told())
                    .extracting(Alert::rule)
                    .contains("dispute", "threat", "sudan")
                    .doesNotContain("deadlier");
            assertThat(told())
                    .filteredOn(alert -> alert.rule().equals("threat"))
                    .allSatisfy(alert -> assertThat(alert.urgency()).isEqualTo(Alert.Urgency.FUTURE))
                    .allSatisfy(alert -> assertThat(alert.certainty()).isEqualTo(Alert.Certainty.POSSIBLE));
        }
    }

    @Test
    void namesASourceInEverySentenceAndNoWithheldName() throws IOException {
        store().alerts().begin("alerts", 0);
        Store seen = new WithheldStore(
                store(),
                new Withholding(
                        Set.of(Withhold.NAMES), Numbering.keyed(store().team().secret())));
        store().add(Bulletin.article("a")
                .saying("Khalid Hassan was killed in a blast. Khalid Hassan, 34, was a baker.")
                .titled("Baker Khalid Hassan killed in Korva")
                .killing("Khalid Hassan")
                .counted("killed", "all", new Quantity(1L, 1L, 1L, "one"), "Khalid Hassan")
                .read());
        try (Alerts alerts =
                new Alerts(seen, rules("- {id: all}", FILES), TYPES, fetch(true), () -> now, this::problem)) {
            assertThat(alerts.run()).isEqualTo(2);
        }
        Alert alert = told().get(0);
        assertThat(alert.sentences()).isNotEmpty().allMatch(sentence -> sentence.matches("(?s).*\\[\\d.*]\\.?"));
        assertThat(alert.sources()).hasSize(1);
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain("Khalid", "Hassan")
                        .contains("Korva");
            }
        }
    }

    @Test
    void beginsWithWhatChangesFromNowOn() throws IOException {
        store().add(Bulletin.article("a").killed("all", 26).read());
        try (Alerts alerts = alerts("- {id: all}")) {
            assertThat(alerts.run()).isZero();
            store().add(Bulletin.article("b")
                    .in("Tal", 36, 45, "IQ")
                    .killed("all", 2)
                    .read());
            assertThat(alerts.run()).isEqualTo(1);
        }
    }

    @Test
    void tellsOfAWaveAndOfItsGrowth() throws IOException {
        try (Alerts alerts = alerts("- {id: wave, wave: {below: 0.05, radius-km: 50, days: 14}}")) {
            for (int i = 0; i < 30; i++) {
                store().add(Bulletin.article("bg" + i)
                        .in("Town" + i, 20 + i, 10 + i, "IQ")
                        .on(LocalDate.parse("2020-04-01").plusDays(10L * i).toString())
                        .read());
            }
            assertThat(alerts.run()).isZero();
            for (int i = 0; i < 6; i++) {
                store().add(Bulletin.article("w" + i)
                        .in("Quarter" + i, 60 + i * 0.05, 100 + i * 0.05, "RU")
                        .on(LocalDate.parse("2021-03-06").plusDays(i).toString())
                        .read());
            }
            assertThat(alerts.run()).isEqualTo(1);
            Alert first = told().get(0);
            assertThat(first.event()).isEqualTo("Wave");
            assertThat(first.sentences().get(0)).contains("does not show that anybody planned");
            assertThat(first.sources()).hasSize(6);
            assertThat(alerts.run()).isZero();
            store().add(Bulletin.article("w7")
                    .in("Quarter7", 60.1, 100.1, "RU")
                    .on("2021-03-12")
                    .read());
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(told().get(0).references())
                    .extracting(Alert.Reference::id)
                    .containsExactly(first.id());
        }
    }

    @Test
    void rehearsesThePastInTheOrderOfPublicationAndSendsNothing() throws IOException {
        store().add(Bulletin.article("b")
                .published("Post", "2021-03-12T09:00:00Z")
                .killed("all", 31)
                .read());
        store().add(Bulletin.article("a")
                .published("Wire", "2021-03-11T07:00:00Z")
                .killed("all", 26)
                .read());
        List<String> lines = new ArrayList<>();
        long before = store().lastChange();
        int articles = new Rehearsal(store(), rules("- {id: all}", FILES), TYPES, scratch -> scratch)
                .run(LocalDate.parse("2021-03-01"), LocalDate.parse("2021-03-31"), told -> lines.add(told.line()));
        assertThat(articles).isEqualTo(2);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith("2021-03-11T07:00:00Z  alert  all  Bombing, Korva")
                .contains("26 reported killed");
        assertThat(lines.get(1)).startsWith("2021-03-12T09:00:00Z  update  all").contains("(files, feed)");
        assertThat(store().lastChange()).isEqualTo(before);
        assertThat(store().alerts().lastNumber()).isZero();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    // ---------------------------------------------------------------- how it goes out

    @Test
    void writesCapThatKeepsToTheSchemasRules() throws Exception {
        try (Alerts alerts = alerts("- {id: all}")) {
            store().add(Bulletin.article("a")
                    .titled("A <b>&\u0007 \"title\"")
                    .killed("all", 26)
                    .read());
            alerts.run();
            store().add(Bulletin.article("b")
                    .published("Third", "2021-03-12")
                    .killed("all", 31)
                    .read());
            alerts.run();
            store().rule(ruling("r1", RulingKind.REJECTED, only(), null));
            alerts.run();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("out/cap"))) {
            files = all.sorted().toList();
        }
        assertThat(files).hasSize(3).allMatch(file -> file.toString().endsWith(".xml"));
        List<String> kinds = new ArrayList<>();
        for (Path file : files) {
            kinds.add(CapRules.check(Files.readString(file)));
        }
        assertThat(kinds).containsExactly("Alert", "Update", "Cancel");
        assertThat(Files.readString(files.get(0)))
                .contains(
                        "<sent>2021-03-12T08:00:00-00:00</sent>", "<severity>Severe</severity>", "34.0000,44.0000 0.0")
                .contains("A &lt;b&gt;&amp; \"title\"");
        assertThat(Files.readString(files.get(1)))
                .contains("<references>alerts@dateline.example,")
                .contains(",2021-03-12T08:00:00-00:00</references>");
    }

    @Test
    void writesAFeedThatReadersRead() throws IOException {
        try (Alerts alerts = alerts("- {id: all}", FILES)) {
            store().add(Bulletin.article("a").killed("all", 26).read());
            store().add(Bulletin.article("b")
                    .in("Tal", 36, 45, "IQ")
                    .killed("all", 2)
                    .read());
            alerts.run();
        }
        Document feed = Jsoup.parse(Files.readString(folder.resolve("out/feed.xml")), Parser.xmlParser());
        assertThat(feed.select("feed[xmlns=http://www.w3.org/2005/Atom] > updated")
                        .text())
                .isEqualTo("2021-03-12T08:00:00Z");
        assertThat(feed.select("feed > id, feed > title, feed > author > name")).hasSize(3);
        assertThat(feed.select("entry")).hasSize(2);
        assertThat(feed.select("entry > title").get(0).text()).startsWith("Bombing, Tal");
        assertThat(feed.select("entry > link[rel=alternate]"))
                .allMatch(link -> link.attr("href").startsWith("https://dateline.example/incidents/"));
        assertThat(feed.select("entry > id").eachText()).hasSize(2).doesNotHaveDuplicates();
        assertThat(feed.select("entry > content[type=text]").get(0).text()).contains("reported killed.[1]");
    }

    @Test
    void mailsThroughARealServerAsOneThread() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (Alerts alerts = alerts(
                "- {id: all}",
                "- {id: ops, kind: mail, host: 127.0.0.1, port: "
                        + mail.getSmtp().getPort()
                        + ", security: none, from: a@dateline.example, to: [x@ngo.example, y@ngo.example]}")) {
            store().add(Bulletin.article("a")
                    .titled("Bl\u00e4st")
                    .killed("all", 26)
                    .read());
            assertThat(alerts.run()).isEqualTo(1);
            store().add(Bulletin.article("b")
                    .published("Third", "2021-03-12")
                    .killed("all", 31)
                    .read());
            assertThat(alerts.run()).isEqualTo(1);
            MimeMessage[] messages = mail.getReceivedMessages();
            assertThat(messages).hasSize(4);
            assertThat(messages[0].getSubject()).isEqualTo("Bombing, Korva, 10 March 2021, 26 reported killed");
            int updates = 0;
            for (MimeMessage message : messages) {
                if (message.getHeader("X-Dateline-Alert", null).endsWith(".2")) {
                    updates++;
                    assertThat(message.getHeader("In-Reply-To", null)).isEqualTo(messages[0].getMessageID());
                }
            }
            assertThat(updates).isEqualTo(2);
            MimeMultipart parts = (MimeMultipart) messages[0].getContent();
            assertThat(String.valueOf(parts.getBodyPart(0).getContent()))
                    .contains("26 people were reported killed.[1]", "[1] Bl\u00e4st");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/cap+xml");
            CapRules.check(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            mail.stop();
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void waitsWhereNoMailServerAnswersAndSendsLater() throws IOException {
        int port;
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        port = mail.getSmtp().getPort();
        mail.stop();
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try (Alerts alerts = alerts(
                "- {id: all}",
                "- {id: ops, kind: mail, host: 127.0.0.1, port: " + port
                        + ", security: none, from: a@dateline.example, to: x@ngo.example}")) {
            store().add(Bulletin.article("a").killed("all", 26).read());
            assertThat(alerts.run()).isZero();
            assertThat(problems).hasSize(1);
            back.start();
            now = now.plusSeconds(60);
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }

    @Test
    void signsWebhooksRetriesThemInOrderAndKeepsTheKey() throws Exception {
        HttpServer server = server();
        try (Alerts alerts = alerts("- {id: all}", webhook(server))) {
            answers.add(503);
            store().add(Bulletin.article("a").killed("all", 26).read());
            assertThat(alerts.run()).isZero();
            store().add(Bulletin.article("b")
                    .published("Third", "2021-03-12")
                    .killed("all", 31)
                    .read());
            assertThat(alerts.run())
                    .as("the update waits behind what it updates")
                    .isZero();
            assertThat(got).hasSize(1);
            now = now.plusSeconds(31);
            assertThat(alerts.run()).isEqualTo(2);
        } finally {
            server.stop(0);
        }
        assertThat(got).hasSize(3);
        List<String> keys = got.stream()
                .map(one -> one.getRequestHeaders().getFirst("Idempotency-Key"))
                .toList();
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).endsWith(".1");
        assertThat(keys.get(2)).endsWith(".2");
        assertThat(bodies.get(0)).isEqualTo(bodies.get(1));
        for (int i = 0; i < 3; i++) {
            String time = got.get(i).getRequestHeaders().getFirst("X-Dateline-Timestamp");
            assertThat(got.get(i).getRequestHeaders().getFirst("X-Dateline-Signature"))
                    .isEqualTo("sha256="
                            + WebhookChannel.signature(
                                    SECRET, time, bodies.get(i).getBytes(StandardCharsets.UTF_8)));
        }
        JsonNode json = new ObjectMapper().readTree(bodies.get(2));
        assertThat(json.path("kind").asText()).isEqualTo("UPDATE");
        assertThat(json.path("id").asText()).isEqualTo(keys.get(2));
    }

    @Test
    void sendsAgainWithTheSameIdWhereItBrokeOffBeforeItWasNoted() throws Exception {
        HttpServer server = server();
        try (Alerts alerts = alerts("- {id: all}", webhook(server))) {
            store().add(Bulletin.article("a").killed("all", 26).read());
            alerts.decide();
            WaitingAlert waiting = store().alerts().due(now, 10).get(0);
            try (Channel killed = new WebhookChannel(
                    new ChannelPlan.Webhook(address(server), SECRET), new Poster(fetch(true)), () -> now)) {
                killed.send(AlertJson.read(waiting.alert().body()));
            }
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(alerts.run()).isZero();
        } finally {
            server.stop(0);
        }
        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(0)).isEqualTo(bodies.get(1));
    }

    @Test
    void givesUpWhereTheReceiverWantsNoneAndReachesNoPrivateAddressUnasked() throws Exception {
        HttpServer server = server();
        try (Alerts open = alerts("- {id: all}", webhook(server))) {
            answers.add(410);
            store().add(Bulletin.article("a").killed("all", 26).read());
            assertThat(open.run()).isZero();
            now = now.plus(Duration.ofDays(2));
            assertThat(open.run()).isZero();
            assertThat(got).hasSize(1);
            assertThat(problems).singleElement().asString().contains("answered 410 (given up)");
        }
        problems.clear();
        try (Alerts guarded = new Alerts(
                store(), rules("- {id: all}", webhook(server)), TYPES, fetch(false), () -> now, this::problem)) {
            store().add(Bulletin.article("b")
                    .in("Tal", 36, 45, "IQ")
                    .on("2021-03-11")
                    .killed("all", 2)
                    .read());
            assertThat(guarded.run()).isZero();
            assertThat(got).hasSize(1);
            assertThat(problems)
                    .singleElement()
                    .asString()
                    .contains("not-allowed-address")
                    .contains("given up");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void triesLessAndLessOften() {
        assertThat(Delivering.pause(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Delivering.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Delivering.pause(20)).isEqualTo(Duration.ofHours(1));
    }

    // ---------------------------------------------------------------- a small world

    private static final String FILES =
            "- {id: files, kind: cap, folder: out/cap}\n- {id: feed, kind: atom, file: out/feed.xml}";

    private Alerts alerts(String rules) throws IOException {
        return alerts(rules, "- {id: files, kind: cap, folder: out/cap}");
    }

    private Alerts alerts(String rules, String... channels) throws IOException {
        Alerts made = new Alerts(store(), rules(rules, channels), TYPES, fetch(true), () -> now, this::problem);
        made.begin();
        return made;
    }

    private AlertRules rules(String rules, String... channels) throws IOException {
        Path file = folder.resolve("rules.yml");
        Files.writeString(
                file,
                "sender: alerts@dateline.example\nweb: https://dateline.example/\nchannels:\n"
                        + indented(String.join("\n", channels)) + "rules:\n" + indented(rules));
        return RulesFile.read(file, TYPES, Map.of("HOOK", SECRET));
    }

    private static String indented(String lines) {
        return "  " + lines.replace("\n", "\n  ") + "\n";
    }

    private void problem(String what, String why) {
        problems.add(what + ": " + why);
    }

    private static FetchOptions fetch(boolean anyAddress) {
        return FetchOptions.polite("test", null).allowing(anyAddress);
    }

    private HttpServer server() throws IOException {
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

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private static String webhook(HttpServer server) {
        return "- {id: hook, kind: webhook, url: \"" + address(server) + "\", secret-variable: HOOK}";
    }

    /** All alerts, the last first. */
    private List<Alert> told() {
        return store().alerts().latest("files", 100).stream()
                .map(KeptAlert::body)
                .map(AlertJson::read)
                .toList();
    }

    private Incident only() {
        return store().incidents(IncidentQuery.ALL).items().get(0).incident();
    }

    private Incident incident(String account) {
        return store().incidentOf(account).orElseThrow().incident();
    }

    private static Ruling ruling(String id, RulingKind kind, Incident incident, @Nullable String takesBack) {
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
