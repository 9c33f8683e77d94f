package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.dateline.fetch.TestSite;
import org.dateline.observe.Log;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of programs that run on, while they read what has telling names in every place: none of these is in it. */
class WatchLogTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TELLING = List.of("qasimova", "zubaida", "shamsabad", "orchard", "khalidov");
    private static final String PAGE = "<!doctype html><html lang='en'><head><title>Zubaida Qasimova shot in"
            + " Shamsabad</title></head><body><article><h1>Zubaida Qasimova shot in Shamsabad</h1><p>Gunmen killed Zubaida"
            + " Qasimova, 34, in an orchard near Shamsabad on Monday, said her brother Rustam Khalidov.</p></article></body>"
            + "</html>";
    private static final String SPORT = "<!doctype html><html lang='en'><head><title>Khalidov wins in Shamsabad</title>"
            + "</head><body><article><h1>Khalidov wins in Shamsabad</h1>"
            + ("<p>The home team beat its guests by three goals to one on Sunday afternoon, and the coach Qasimova praised the"
                            + " young players, who go on to the final of the cup next month. Tickets are sold out, the club said,"
                            + " and the season ends in May with a concert in the orchard behind the stadium.</p>")
                    .repeat(8)
            + "</article></body></html>";

    @TempDir
    private Path folder = Path.of("");

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        Log.asText();
    }

    @AfterEach
    void stop() {
        Log.asText();
        System.setErr(before);
    }

    @Test
    void watchTellsNoWordOfWhatItReadsOrCannotRead() throws IOException {
        String store = folder.resolve("Qasimova.db").toString();
        String away = folder.resolve("away.tsv").toString();
        try (TestSite site = new TestSite()) {
            site.page("/zubaida", "text/html", PAGE)
                    .page("/khalidov", "text/html", SPORT)
                    .page("/orchard", "text/html", "<html><title>Qasimova</title></html>")
                    .page("/shamsabad", "application/zip", "PK Qasimova")
                    .status("/qasimova", 404)
                    .redirect("/khalidova", "/khalidova?of=Qasimova")
                    .page("/feed/qasimova", "application/rss+xml", "<rss><channel><title>Zubaida Qasimova")
                    .page(
                            "/feed",
                            "application/rss+xml",
                            "<rss><channel><title>Khalidov's paper</title>" + item(site, "/zubaida")
                                    + item(site, "/khalidov") + item(site, "/orchard") + item(site, "/shamsabad")
                                    + item(site, "/qasimova") + item(site, "/khalidova") + "</channel></rss>");
            dateline(
                    "watch",
                    site.at("/feed"),
                    site.at("/feed/qasimova"),
                    site.at("/feed/none?q=Qasimova"),
                    "--once",
                    "--delay",
                    "0",
                    "--allow-private-addresses",
                    "--triage",
                    "on",
                    "--turned-away",
                    away,
                    "--log-format",
                    "json",
                    "--metrics-port",
                    "0",
                    "--store",
                    store);
        }
        try (Store kept = Stores.open(store)) {
            assertThat(kept.articles("Zubaida", 0, 10).items()).isNotEmpty();
        }
        assertThat(Files.readString(Path.of(away))).contains("Khalidov wins", "/khalidov");
        assertThat(log())
                .contains("\"event\":\"polled\"", "\"event\":\"item-read\"", "\"event\":\"turned-away\"")
                .contains("\"code\":\"http-404\"", "\"event\":\"monitored\"");
        assertTellsNothing();
    }

    @Test
    void alertsTellNoWordOfWhatTheySend() throws IOException {
        String store = folder.resolve("s.db").toString();
        Path news = Files.writeString(
                folder.resolve("news.jsonl"),
                "{\"id\": \"a\", \"published\": \"" + LocalDate.now(ZoneOffset.UTC)
                        + "\", \"title\": \"Zubaida Qasimova shot\", \"text\": \"Gunmen"
                        + " killed Zubaida Qasimova, 34, in an orchard near Shamsabad today, said Rustam Khalidov.\"}\n");
        Path rules = Files.writeString(folder.resolve("rules.yml"), """
                name: qasimova
                sender: alerts@dateline.example
                web: https://dateline.example
                channels:
                  - {id: khalidov, kind: mail, host: 127.0.0.1, port: 1, security: none, from: a@qasimova.example, to: [c@d.example]}
                  - {id: list, kind: cap, folder: %s}
                rules:
                  - {id: orchard, on: [new], to: [khalidov, list]}
                """.formatted(folder.resolve("Shamsabad")));
        dateline(
                "alerts",
                "--rules",
                rules.toString(),
                "--once",
                "--log-format",
                "json",
                "--withhold",
                "nothing",
                "--store",
                store);
        dateline("add", news.toString(), "--store", store);
        dateline(
                "alerts",
                "--rules",
                rules.toString(),
                "--once",
                "--log-format",
                "json",
                "--withhold",
                "nothing",
                "--store",
                store);
        assertThat(log()).contains("\"event\":\"alerts-sent\",\"sent\":0", "\"event\":\"alert-problem\"");
        assertTellsNothing();
    }

    private void assertTellsNothing() throws IOException {
        for (String line : log().lines().toList()) {
            assertThat(JSON.readTree(line).path("event").asText()).as(line).isNotEmpty();
        }
        TELLING.forEach(name -> assertThat(log().toLowerCase(Locale.ROOT)).doesNotContain(name));
    }

    /** What a log would keep: standard error, whoever writes there. */
    private String log() {
        return logged.toString(StandardCharsets.UTF_8) + said;
    }

    private static String item(TestSite site, String path) {
        return "<item><title>Zubaida Qasimova</title><link>" + site.at(path) + "</link><description>Of Khalidov, in"
                + " short.</description></item>";
    }

    private void dateline(String... arguments) {
        Dateline.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }
}
