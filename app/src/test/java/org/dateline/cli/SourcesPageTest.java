package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.fetch.TestSite;
import org.dateline.read.Addresses;
import org.dateline.read.Limit;
import org.dateline.read.Samples;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** docs/sources.md: each of its commands does what it says, and each limit stands there as it is. */
class SourcesPageTest {
    private static final Path PAGE = Path.of("../docs/sources.md");
    private static final Pattern COMMAND = Pattern.compile("(?m)^ {4}\\./dateline (articles .*)$");

    /** Addresses of the page stand for those of a site on this machine. */
    private static final String WEB = "https://news.example";

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    @TempDir
    private Path folder;

    @Test
    void everyCommandReadsAnArticleOrSaysWhereItIs() throws IOException {
        byte[] page = Samples.bytes(Samples.page(Samples.NEWS));
        Files.write(folder.resolve("page.html.gz"), Samples.gzip(page));
        Files.write(folder.resolve("report.pdf"), Samples.pdf("Salt works", Samples.NEWS));
        Files.write(folder.resolve("report.docx"), Samples.docx("Salt works", List.of(Samples.NEWS)));
        Files.write(folder.resolve("news.zip"), Samples.zip(Map.of("a.html", page)));
        Files.write(folder.resolve("news.tar.gz"), Samples.gzip(Samples.tar(Map.of("a.html", page))));
        Files.write(
                folder.resolve("pages.warc.gz"),
                Samples.gzip(Samples.warcRecord("https://a.example/", Samples.page(Samples.NEWS))));
        site.page("/story.html", "text/html", page)
                .page("/feed.rss", "application/rss+xml", feed("/story.html"))
                .page(
                        "/sitemap.xml",
                        "application/xml",
                        "<urlset><url><loc>" + site.at("/story.html") + "</loc></url></urlset>");
        Files.writeString(
                folder.resolve("list.opml"),
                "<opml version=\"2.0\"><body><outline xmlUrl=\"" + site.at("/feed.rss") + "\"/></body></opml>");
        List<String> commands = COMMAND.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(commands).hasSizeGreaterThan(15);
        for (String command : commands) {
            Path output = folder.resolve("out.jsonl");
            StringWriter err = new StringWriter();
            int code = run(command, output, err);
            String written = Files.readString(output);
            if (code == ExitCodes.NOTHING) {
                assertThat(err.toString()).as(command).contains("needs-fetching", "https://");
            } else {
                assertThat(code).as(command + err).isIn(ExitCodes.OK, ExitCodes.PROBLEMS);
                assertThat(written).as(command).contains("\"kind\":\"article\"");
            }
        }
    }

    @Test
    void everyCommandOfWatchingDoesWhatItSays() throws IOException {
        site.page("/story.html", "text/html", Samples.page(Samples.NEWS))
                .page("/feed.rss", "application/rss+xml", feed("/story.html"));
        String store = folder.resolve("watched.db").toString();
        List<String> commands = Pattern.compile("(?m)^ {4}\\./dateline ((?:sources|watch) .*)$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1).replace(WEB, site.at("")))
                .toList();
        assertThat(commands).hasSize(5);
        StringBuilder shown = new StringBuilder();
        for (String command : commands) {
            List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
            boolean asks = command.startsWith("watch") || command.startsWith("sources test");
            Path output = folder.resolve("out.txt");
            if (asks) {
                words.addAll(List.of("--allow-private-addresses", "--delay", "0"));
            }
            if (command.startsWith("sources test") || command.startsWith("sources list")) {
                words.addAll(List.of("--output", output.toString()));
            }
            if (!command.startsWith("sources test")) {
                words.addAll(List.of("--store", store));
            }
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int code = Dateline.commandLine()
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(words.toArray(String[]::new));
            assertThat(code).as(command + err).isEqualTo(ExitCodes.OK);
            shown.append(out).append(Files.exists(output) ? Files.readString(output) : "");
        }
        assertThat(shown.toString())
                .contains("A feed of 1 entries: Salt Post", "Three guards die  (")
                .contains("1 sources added", "1 sources removed")
                .containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d +1 +0 +0 +0  http://127");
        try (Store opened = Stores.open(store)) {
            String id = Addresses.id(site.at("/story.html"));
            Path untouched = folder.resolve("untouched.html");
            assertThat(Dateline.commandLine()
                            .setErr(new PrintWriter(new StringWriter()))
                            .execute("original", id, "--store", store, "--output", untouched.toString()))
                    .isEqualTo(ExitCodes.OK);
            assertThat(untouched).hasContent(Samples.page(Samples.NEWS));
            assertThat(opened.counts().articles()).isEqualTo(1);
        }
    }

    @Test
    void takesTitleAndDayFromThePageOfTheFormats() throws IOException {
        Path output = folder.resolve("out.jsonl");
        assertThat(run("articles docs/formats/page.html", output, new StringWriter()))
                .isEqualTo(ExitCodes.OK);
        assertThat(Files.readString(output))
                .contains("\"title\":\"Six die as gunmen raid ferry port\"", "\"published\":\"2019-05-14T06:30:00Z\"")
                .contains("\"published\":\"json-ld datePublished\"")
                .doesNotContain("cookies", "First comment", "Read more", "ticket hall");
    }

    @Test
    void everyLimitStandsThereAsItIs() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Limit.values())
                .allSatisfy(limit -> assertThat(page).contains("| `" + limit + "` | " + limit.standard() + " |"));
    }

    @Test
    void followsAFeedToItsPagesAndFallsBackOnItsOwnText() throws IOException {
        site.page("/story.html", "text/html", Samples.page(Samples.NEWS))
                .page(
                        "/feed.rss",
                        "application/rss+xml",
                        feed("/story.html", "/story.html?utm_source=x", "/gone.html"));
        Path output = folder.resolve("out.jsonl");
        StringWriter err = new StringWriter();
        assertThat(run("articles " + WEB + "/feed.rss", output, err)).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(Files.readAllLines(output)).hasSize(2);
        assertThat(Files.readString(output))
                .contains("\"uri\":\"" + site.at("/story.html") + "\"")
                .contains("\"text\":\"feed description\"");
        assertThat(err.toString()).contains("http-404", "/gone.html");
        assertThat(site.asked()).containsExactly("/feed.rss", "/story.html", "/gone.html");
    }

    private String feed(String... paths) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Salt Post</title>");
        for (String path : paths) {
            feed.append("<item><title>Story</title><link>")
                    .append(site.at(path))
                    .append(
                            "</link><description>Two porters were hurt at the salt works, a foreman said.</description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private int run(String command, Path output, StringWriter err) {
        List<String> words = new ArrayList<>();
        for (String word : command.split(" ", -1)) {
            if (word.startsWith(WEB)) {
                words.add(site.at(word.substring(WEB.length())));
                continue;
            }
            boolean ours = word.contains("/");
            boolean file = word.matches("[a-z]+(?:\\.[a-z]+)+");
            words.add(ours ? "../" + word : file ? folder.resolve(word).toString() : word);
        }
        words.addAll(List.of("--format", "jsonl", "--output", output.toString()));
        words.addAll(List.of("--allow-private-addresses", "--delay", "0", "--limit", "seconds=5"));
        CommandLine line = Dateline.commandLine();
        line.setErr(new PrintWriter(err));
        return line.execute(words.toArray(String[]::new));
    }
}
