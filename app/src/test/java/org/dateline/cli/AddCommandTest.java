package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding to a store, its feed, its backup. */
class AddCommandTest {
    private static final String BLAST =
            "{\"id\": \"%s\", \"published\": \"2014-05-02\", \"text\": \"A car bomb killed %s people in Mosul on Thursday, police said.\"}\n";

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void addsArticlesTellsWhatChangedAndBringsThemBack() throws IOException {
        Path news = Files.writeString(
                folder.resolve("news.jsonl"), BLAST.formatted("a", "nine") + BLAST.formatted("b", "ten"));
        assertThat(dateline("add", news.toString(), "--store", store("s"))).isZero();
        assertThat(out.toString())
                .contains("articles:  2 new, 0 new versions, 0 unchanged")
                .contains("incidents: 1 new, 0 changed, 0 gone");

        Files.writeString(news, "no json\n" + BLAST.formatted("b", "eleven") + BLAST.formatted("a", "nine"));
        assertThat(dateline("add", news.toString(), "--store", store("s"))).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(out.toString())
                .contains("articles:  0 new, 1 new versions, 1 unchanged")
                .contains("incidents: 0 new, 1 changed, 0 gone");
        assertThat(err.toString()).contains("bad-json");

        Path table = folder.resolve("feed.txt");
        assertThat(dateline("changes", "--since", "1", "--output", table.toString(), "--store", store("s")))
                .isZero();
        assertThat(table).content().contains("changed").doesNotContain("split");
        assertThat(dateline("changes", "--store", store("s"), "--since", "soon"))
                .isEqualTo(ExitCodes.USAGE);

        String backup = folder.resolve("b.gz").toString();
        assertThat(dateline("backup", backup, "--store", store("s"))).isZero();
        assertThat(out.toString()).contains("2 articles, 1 incidents, 0 rulings");
        assertThat(dateline("backup", backup, "--store", store("s"))).isEqualTo(ExitCodes.NOTHING);
        assertThat(dateline("restore", backup, "--store", store("t"))).isZero();
        assertThat(dateline("restore", backup, "--store", store("t"))).isEqualTo(ExitCodes.NOTHING);
        assertThat(err.toString()).contains("there is a store already");
        Path feed = folder.resolve("feed.json");
        assertThat(dateline("changes", "--format", "json", "--output", feed.toString(), "--store", store("t")))
                .isZero();
        assertThat(feed).content().contains("\"kind\": \"created\"", "\"kind\": \"changed\"");
    }

    @Test
    void countsAndListsWhatTriageTurnsAwayAndKeepsTheRest() throws IOException {
        String sales = "{\"id\": \"sales\", \"title\": \"Phones sell well\", \"text\": \""
                + "The company raised its forecast after sales of its new phone rose, and its shares gained four percent. "
                        .repeat(3)
                + "Analysts had expected profit to fall. The board will pay a dividend, the chief executive told investors.\"}\n";
        Path news = Files.writeString(folder.resolve("news.jsonl"), sales + BLAST.formatted("a", "nine"));
        Path list = folder.resolve("away.tsv");
        assertThat(dateline(
                        "add",
                        news.toString(),
                        "--store",
                        store("u"),
                        "--triage",
                        "on",
                        "--turned-away",
                        list.toString()))
                .isZero();
        assertThat(out.toString()).contains("articles:  1 new,").contains("1 turned away, not kept");
        assertThat(list)
                .content()
                .contains("sales\t")
                .contains("Phones sell well")
                .doesNotContain("Mosul");

        assertThat(dateline("add", news.toString(), "--store", store("u"))).isZero();
        assertThat(out.toString()).contains("articles:  1 new,", "1 unchanged").doesNotContain("turned away");
    }

    private String store(String name) {
        return folder.resolve(name + ".db").toString();
    }

    private int dateline(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Dateline.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
