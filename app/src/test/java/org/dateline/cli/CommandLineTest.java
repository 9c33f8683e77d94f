package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void endsWith0WhereEverythingWasRead() throws IOException {
        Path record = folder.resolve("record.json");
        assertThat(run("read", "../examples/garissa-2.txt", "--format", "json", "--output", record.toString()))
                .isZero();
        assertThat(new ObjectMapper().readTree(record.toFile()).get("format").textValue())
                .isEqualTo("dateline/1");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void endsWith3WhereSomeWasReadAndSaysWhatWasNot() throws IOException {
        Path mentions = folder.resolve("mentions.jsonl");
        Path text =
                Files.writeString(folder.resolve("a.txt"), "Taliban gunmen killed six people in Baghdad on Monday.");
        assertThat(run("mentions", text.toString(), "nosuch", "--kind", "actor,place", "--output", mentions.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("1 problem:", "no-such-input", "nosuch: there is no such file");
        List<String> lines = Files.readAllLines(mentions);
        assertThat(lines).isNotEmpty().allMatch(line -> line.matches(".*\"kind\":\"(actor|place)\".*"));
    }

    @Test
    void endsWith1WhereNothingCouldBeRead() throws IOException {
        Path record = folder.resolve("record.jsonl");
        assertThat(run("read", "nosuch", "--format", "jsonl", "--output", record.toString()))
                .isEqualTo(1);
        assertThat(Files.readString(record)).contains("\"kind\":\"problem\",\"code\":\"no-such-input\"");
    }

    @Test
    void endsWith1WhereTheOutputCannotBeWritten() {
        assertThat(run("read", "nosuch", "--output", folder.resolve("no/folder").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("dateline: cannot write ").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "raed x",
                "read",
                "read x --format xml",
                "read x --nosuch",
                "mentions x --kind colour",
                "places"
            })
    void endsWith2WhereTheCommandLineIsWrongAndSaysHowItIsRight(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: dateline").doesNotContain("\tat ");
    }

    @Test
    void saysItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString())
                .matches("(?s)dateline \\d+\\.\\d+.*Java 1\\d.*|(?s)dateline \\d+\\.\\d+.*Java [2-9]\\d.*");
    }

    @Test
    void printsACompletionScriptThatKnowsEveryFormat() {
        assertThat(run("completion")).isZero();
        assertThat(out.toString()).startsWith("#!/").contains("read", "mentions", "places", "jsonl", "muc4", "cameo");
    }

    @Test
    void importsNothingFromAFileWithoutPlaces() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.txt"), "no\tplaces\n");
        CommandLine line = commandLine();
        assertThat(line.execute("places", "import", dump + "x")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no file");
    }

    private int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    private CommandLine commandLine() {
        return Dateline.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }
}
