package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dateline.TestPipeline;
import org.dateline.review.Reviewer;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The names of two victims and a witness are sought in everything that can be written of them. */
class WithholdTest {
    private static final List<String> NAMES =
            List.of("khalid", "mansour", "omar", "hassan", "layla", "aziz", "zaynab", "qadri");

    private static final String TEXT =
            "MOSUL, Iraq -- Gunmen shot dead a teacher, Khalid Mansour Hassan, 34, and wounded his brother Omar Hassan"
                    + " in Mosul on Monday, police said.\n\n"
                    + "\"They took Khalid from his house,\" said Layla Aziz, a neighbour. \"Khalid Hassan was a good"
                    + " man.\"\n\n"
                    + "Police spokesman Ahmed Jabouri said two men had been arrested. Aziz said the gunmen killed Khalid"
                    + " Mansour in the street.";

    @TempDir
    private static Path folder;

    private static String incident = "";

    @BeforeAll
    static void fill() throws IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Files.writeString(
                folder.resolve("a.json"),
                "{\"title\":\"Khalid Hassan killed\",\"published\":\"2013-08-09\","
                        + "\"uri\":\"https://news.example.org/khalid-hassan\"}");
        try (Store store = Stores.open(folder.resolve("s.db").toString())) {
            TestPipeline.read(folder.resolve("a.txt").toString()).extractions().forEach(store::add);
            incident =
                    store.incidents(IncidentQuery.ALL).items().get(0).incident().id();
            new Reviewer(store, "Ada").confirm(incident, "Layla Aziz told me so on the telephone");
            new Reviewer(store, "Ada")
                    .correct(
                            incident,
                            "victim",
                            "Khalid Mansour Hassan; Zaynab Qadri (civilian)",
                            null,
                            TestPipeline::knowledge);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show ID",
                "show ID --format json",
                "incidents",
                "incidents --format json",
                "incidents --format jsonl",
                "incidents --format csv",
                "why ID victim",
                "why ID killed",
                "tally --format json",
                "tally --format csv",
                "conflicts",
                "conflicts --format json",
                "rule list",
                "rule list --format json",
                "changes",
                "changes --format json",
                "doubtful --between 0,1"
            })
    void writesNoNameOfAVictimOrWitnessFromAStore(String command) throws IOException {
        String out = run(command.replace("ID", incident) + " --withhold names --store " + folder.resolve("s.db"));
        assertThat(out).isNotEmpty();
        NAMES.forEach(name -> assertThat(out.toLowerCase(Locale.ROOT)).doesNotContain(name));
    }

    @Test
    void writesNoNameOfAVictimOrWitnessAmongProposals() throws IOException {
        String command = "proposals " + folder.resolve("a.txt");
        assertThat(run(command).toLowerCase(Locale.ROOT)).contains("khalid");
        String out = run(command + " --withhold names").replace(folder.toString(), "");
        NAMES.forEach(name -> assertThat(out.toLowerCase(Locale.ROOT)).doesNotContain(name));
        assertThat(out).contains("candidates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "text", "cameo"})
    void writesNoNameOfAVictimOrWitnessInAnyFormat(String format) throws IOException {
        String command = "read " + folder.resolve("a.txt") + " --format " + format;
        String out = run(command + " --withhold names").replace(folder.toString(), "");
        NAMES.forEach(name -> assertThat(out.toLowerCase(Locale.ROOT)).doesNotContain(name));
        assertThat(out).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mentions --format jsonl",
                "mentions --format text",
                "articles --format jsonl",
                "articles --format text"
            })
    void writesNoNameOfAVictimOrWitnessThatStandsInAnArticle(String command) throws IOException {
        String words = command + " " + folder.resolve("a.txt");
        String out = run(words + " --withhold names").replace(folder.toString(), "");
        NAMES.forEach(name -> assertThat(out.toLowerCase(Locale.ROOT)).doesNotContain(name));
        assertThat(out).isNotEmpty();
        assertThat(run(words)).isNotEqualTo(out);
    }

    @Test
    void notesInTheAuditThatAFileWithNamesWasWritten() throws IOException {
        String store = " --store " + folder.resolve("s.db");
        run("show " + incident + store);
        run("show " + incident + " --withhold names" + store);
        try (Store opened = Stores.open(folder.resolve("s.db").toString())) {
            assertThat(opened.team().audit(0, 1).items().get(0).detail())
                    .isEqualTo("dateline show " + incident + ", to a file, with names");
            long noted = opened.team().audit(0, 1).total();
            run("incidents --withhold names" + store);
            assertThat(opened.team().audit(0, 1).total()).isEqualTo(noted);
            run("incidents --format csv" + store);
            assertThat(opened.team().audit(0, 1).total()).isEqualTo(noted + 1);
        }
    }

    @Test
    void showsTheNamesToWhoeverMaySeeThem() throws IOException {
        assertThat(run("show " + incident + " --format json --store " + folder.resolve("s.db")))
                .contains("Layla Aziz told me so", "Khalid Hassan killed");
    }

    @Test
    void hasTheSameNumberForAPersonOnEveryPage() throws IOException {
        String store = " --withhold names --store " + folder.resolve("s.db");
        String json = run("show " + incident + " --format json" + store);
        String reason = json.replaceFirst("(?s).*\"because\": \"(Person \\d{3}) told me so.*", "$1");
        assertThat(reason).matches("Person \\d{3}");
        assertThat(run("show " + incident + store)).contains(reason + " told me so");
    }

    @Test
    void looksForNothingByWordsWhereNamesAreWithheld() throws IOException {
        StringWriter err = new StringWriter();
        CommandLine line = Dateline.commandLine().setErr(new PrintWriter(err));
        int code = line.execute(
                "incidents",
                "--text",
                "Khalid",
                "--withhold",
                "names",
                "--store",
                folder.resolve("s.db").toString());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be looked for where names are withheld");
    }

    @Test
    void saysWhatCanBeWithheld() {
        StringWriter err = new StringWriter();
        CommandLine line = Dateline.commandLine().setErr(new PrintWriter(err));
        assertThat(line.execute("read", "x.txt", "--withhold", "nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("names, witnesses, exact-places");
    }

    private static String run(String command) throws IOException {
        Path file = Files.createTempFile(folder, "out", ".txt");
        String[] arguments = (command + " --output " + file).split(" ");
        StringWriter err = new StringWriter();
        int code = Dateline.commandLine().setErr(new PrintWriter(err)).execute(arguments);
        assertThat(code).as(err.toString()).isZero();
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
