package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor at a healthy installation, and at each that was made ill for it. */
class DoctorCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter err = new StringWriter();
    private Path store = folder;

    @BeforeEach
    void fill() {
        store = folder.resolve("s.db");
        try (Store opened = Stores.open(store.toString())) {
            for (int i = 0; i < 20; i++) {
                opened.team().note("ada", "import", "line " + i);
            }
        }
    }

    @Test
    void findsAHealthyInstallationHealthy() throws IOException {
        assertThat(doctor()).as(err.toString()).isZero();
        assertThat(told("store")).contains("s.db (SQLite 3.", "tables of version");
        assertThat(told("integrity")).contains("whole");
        assertThat(told("audit")).contains("the chain is whole");
        assertThat(told("models")).isNotEmpty();
        assertThat(told("clock")).isNotEmpty();
    }

    @Test
    void saysThatThereIsNoStoreYetAndMakesNone() throws IOException {
        Path none = folder.resolve("deep/none.db");
        assertThat(run("doctor", "--store", none.toString(), "--format", "json", "--output", out().toString()))
                .isZero();
        assertThat(told("store")).contains("there is none yet");
        assertThat(none.getParent()).doesNotExist();
    }

    @Test
    void findsADamagedPageAndAFileThatIsNone() throws IOException {
        byte[] noise = new byte[4096];
        new Random(3).nextBytes(noise);
        byte[] bytes = Files.readAllBytes(store);
        System.arraycopy(noise, 0, bytes, 5 * 4096, 4096);
        Files.write(store, bytes);
        assertThat(doctor()).isEqualTo(ExitCodes.NOTHING);
        assertThat(all().toString()).contains("docs/store.md, When something goes wrong");
        assertThat(doctor("--quick")).isIn(ExitCodes.OK, ExitCodes.NOTHING);

        Files.writeString(store, "no store at all, ".repeat(1000));
        assertThat(doctor()).isEqualTo(ExitCodes.NOTHING);
        assertThat(told("store")).contains("this file is no store, or its beginning is damaged");
    }

    @Test
    void findsAnAuditThatSomebodyChangedAndAStoreOfANewerProgram() throws IOException, SQLException {
        change("UPDATE audit SET who = 'eve' WHERE number = 7");
        assertThat(doctor()).isEqualTo(ExitCodes.NOTHING);
        assertThat(told("audit")).contains("line 7 is not as it was written");
        assertThat(told("integrity")).contains("whole");

        change("UPDATE dateline_schema SET version = 99");
        assertThat(doctor()).isEqualTo(ExitCodes.NOTHING);
        assertThat(told("store")).contains("tables of version 99");
        assertThat(finding("store").get("advice").asText()).isEqualTo("update the program");
    }

    @Test
    void findsAClockThatWentAstray() throws IOException, SQLException {
        change("INSERT INTO change (number, at, kind, incident, others) VALUES (1, '2999-01-01T00:00:00.000000Z',"
                + " 'created', 'x', '[]')");
        assertThat(doctor()).isEqualTo(ExitCodes.NOTHING);
        assertThat(told("clock")).contains("the store was last written at 2999-01-01");
    }

    @Test
    void findsAServerThatIsNotThereAndShowsNoPassword() throws IOException {
        assertThat(run(
                        "doctor",
                        "--store",
                        "jdbc:postgresql://localhost:1/none?user=ada&password=secret",
                        "--format",
                        "json",
                        "--output",
                        out().toString()))
                .isEqualTo(ExitCodes.NOTHING);
        assertThat(told("store")).contains("the database server cannot be reached");
        assertThat(all().toString()).doesNotContain("secret");
    }

    @Test
    void writesALineForEachAndWhatToDo() throws IOException, SQLException {
        change("UPDATE dateline_schema SET version = 99");
        assertThat(run("doctor", "--store", store.toString(), "--output", out().toString()))
                .isEqualTo(ExitCodes.NOTHING);
        assertThat(Files.readString(out()))
                .containsPattern("(?m)^good +java +Java \\d+$")
                .containsPattern("(?m)^fault +store .*99")
                .contains("-> update the program");
    }

    private Path out() {
        return folder.resolve("out");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private int doctor(String... more) {
        String[] all = Arrays.copyOf(
                new String[] {"doctor", "--store", store.toString(), "--format", "json", "--output", out().toString()},
                7 + more.length);
        System.arraycopy(more, 0, all, 7, more.length);
        return run(all);
    }

    private int run(String... arguments) {
        return Dateline.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
    }

    private JsonNode all() throws IOException {
        return new ObjectMapper().readTree(out().toFile());
    }

    private JsonNode finding(String about) throws IOException {
        for (JsonNode finding : all().get("findings")) {
            if (finding.get("about").asText().equals(about)) {
                return finding;
            }
        }
        throw new AssertionError("nothing about " + about + " in " + all());
    }

    private String told(String about) throws IOException {
        return finding(about).get("told").asText();
    }
}
