package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be safe with a user's store: encrypted backups, outputs that cannot be written, and the audit of it all. */
class TrustCommandsTest {
    private static final String NEWS = "{\"id\": \"a\", \"published\": \"2014-05-02\", \"text\":"
            + " \"A car bomb killed nine people in Mosul on Thursday, police said.\"}\n";

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String store = "";

    @BeforeEach
    void fill() throws IOException {
        store = folder.resolve("s.db").toString();
        Path news = Files.writeString(folder.resolve("news.jsonl"), NEWS);
        assertThat(dateline("add", news.toString(), "--store", store)).isZero();
    }

    @Test
    void sealsABackupAndOpensItByThePasswordAlone() throws IOException {
        String password = Files.writeString(folder.resolve("password"), "nine green bottles\nmore\n")
                .toString();
        Path backup = folder.resolve("b.sealed");
        assertThat(dateline("backup", backup.toString(), "--store", store, "--encrypt"))
                .isEqualTo(ExitCodes.NOTHING);
        assertThat(err.toString()).contains("a password is wanted", "DATELINE_BACKUP_PASSWORD");
        assertThat(backup).doesNotExist();
        assertThat(dateline("backup", backup.toString(), "--store", store, "--encrypt", "--password-file", password))
                .isZero();
        assertThat(new String(Files.readAllBytes(backup), StandardCharsets.ISO_8859_1))
                .startsWith("dateline-sealed/1 argon2id ");

        String wrong =
                Files.writeString(folder.resolve("wrong"), "ten green bottles").toString();
        String other = folder.resolve("other.db").toString();
        assertThat(dateline("restore", backup.toString(), "--store", other, "--password-file", wrong))
                .isEqualTo(ExitCodes.NOTHING);
        assertThat(err.toString()).contains("the password is wrong, or it was changed", "nothing was restored");
        byte[] cut = Files.readAllBytes(backup);
        Path broken = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(cut, cut.length - 3));
        assertThat(dateline("restore", broken.toString(), "--store", other, "--password-file", password))
                .isEqualTo(ExitCodes.NOTHING);
        assertThat(dateline("restore", backup.toString(), "--store", other, "--password-file", password))
                .isZero();
        assertThat(out.toString()).contains("1 articles, 1 incidents");
        try (Store restored = Stores.open(other)) {
            assertThat(restored.article("a").orElseThrow().text()).contains("car bomb");
        }
        String small = Files.writeString(folder.resolve("small"), "short").toString();
        assertThat(dateline("backup", backup + "2", "--store", store, "--encrypt", "--password-file", small))
                .isEqualTo(ExitCodes.NOTHING);
        assertThat(err.toString()).contains("12 characters or more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incidents", "incidents --format json", "export --format acled", "export --format xlsx", "report",
                "tally", "changes", "articles news.jsonl", "read news.jsonl --format json", "mentions news.jsonl"
            })
    void saysThatAFullDiskTookNoOutput(String command) {
        assumeThat(Files.exists(Path.of("/dev/full")))
                .as("a device that is always full")
                .isTrue();
        String[] words = (command + " --output /dev/full")
                .replace("news", folder.resolve("news").toString())
                .split(" ");
        List<String> all = new java.util.ArrayList<>(List.of(words));
        if (!command.contains("news")) {
            all.addAll(List.of("--store", store));
        }
        assertThat(dateline(all.toArray(String[]::new))).isEqualTo(ExitCodes.NOTHING);
        assertThat(err.toString()).contains("cannot write /dev/full: No space left on device");
    }

    @Test
    void leavesNoHalfBackupBehind() {
        assumeThat(Files.exists(Path.of("/dev/full")))
                .as("a device that is always full")
                .isTrue();
        Path backup = folder.resolve("b.gz");
        Path link = folder.resolve("b.gz.unfinished");
        try {
            Files.createSymbolicLink(link, Path.of("/dev/full"));
        } catch (IOException e) {
            assumeThat(e).as("links can be made").isNull();
        }
        assertThat(dateline("backup", backup.toString(), "--store", store)).isEqualTo(ExitCodes.NOTHING);
        assertThat(err.toString()).contains("cannot be written: No space left on device", "the store is as it was");
        assertThat(backup).doesNotExist();
        assertThat(Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void notesEveryImportExportAndChangeOfSettings() {
        String file = folder.resolve("out").toString();
        assertThat(dateline("export", "--format", "jsonl", "--output", file, "--store", store))
                .isZero();
        assertThat(dateline("import", file, "--store", store)).isZero();
        assertThat(dateline("export", "--format", "acled", "--output", file, "--store", store))
                .isZero();
        assertThat(dateline("report", "--output", file, "--store", store)).isZero();
        assertThat(dateline("relink", "--apply", "--output", file, "--store", store))
                .isZero();
        assertThat(dateline("sources", "add", "https://news.example/feed", "--store", store))
                .isZero();
        assertThat(dateline("sources", "remove", "https://news.example/feed", "--store", store))
                .isZero();
        assertThat(dateline("backup", folder.resolve("b.gz").toString(), "--store", store))
                .isZero();
        assertThat(dateline("audit", "--store", store)).isZero();
        assertThat(out.toString())
                .contains("import: 1 new articles, 0 new versions")
                .contains("import: 0 new articles, 0 new versions, of an exported file")
                .contains("export: jsonl, to a file, with names")
                .contains("export: acled, to a file, without names")
                .contains("export: report, html, without names")
                .contains("relink: 0 incidents new, 0 different, 0 gone")
                .contains("sources added: 1")
                .contains("source removed: https://news.example/feed")
                .contains("backup: not encrypted");
        assertThat(dateline("audit", "verify", "--store", store)).isZero();
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
