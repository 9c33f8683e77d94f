package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.dateline.store.Dispatch.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine does to a store of one file, done for real: each time nothing is lost, nothing half kept, and it is said. */
class FaultsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void keepsAllThatWasAddedWhenTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(ran("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()))
                .as("a small file system can be mounted; without the right to, the test with ulimit stands alone")
                .isZero();
        try {
            String file = disk.resolve("full.db").toString();
            List<String> added = new ArrayList<>();
            try (Store store = Stores.open(file)) {
                assertThatThrownBy(() -> fill(store, added))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("the disk, or what you may use of it, is full")
                        .hasMessageContaining("Make room");
                assertThat(store.counts().articles()).isEqualTo(added.size());
                assertThatThrownBy(() -> store.add(dispatch(5000).read())).hasMessageContaining("is full");
                assertThat(ran("mount", "-o", "remount,size=64m", disk.toString()))
                        .isZero();
                store.add(dispatch(5001).read());
                added.add("n5001");
            }
            assertThat(added).hasSizeGreaterThan(1);
            assertWhole(file, added);
        } finally {
            assertThat(ran("umount", disk.toString())).isZero();
        }
    }

    @Test
    void keepsAllThatWasAddedWhenAFileMayGrowNoFurther() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/bin/bash"))).as("ulimit").isTrue();
        String file = folder.resolve("quota.db").toString();
        List<String> told = told(List.of("/bin/bash", "-c", "ulimit -f 1500; exec \"$@\"", "bash"), "fill", file);
        assertThat(told.get(told.size() - 1))
                .startsWith("the store failed: the disk could not be read or written")
                .contains("what was under way was left out whole");
        List<String> added = told.subList(0, told.size() - 1);
        assertThat(added).isNotEmpty();
        assertWhole(file, added);
    }

    @Test
    void saysThatAStoreCanOnlyBeReadAndChangesNothing() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("readonly"));
        assumeThat(ran("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()))
                .as("a file system can be mounted")
                .isZero();
        try {
            String file = disk.resolve("s.db").toString();
            try (Store store = Stores.open(file)) {
                store.add(article("a").read());
            }
            byte[] before = Files.readAllBytes(Path.of(file));
            assertThat(ran("mount", "-o", "remount,ro", disk.toString())).isZero();
            assertThatThrownBy(() -> {
                        try (Store store = Stores.open(file)) {
                            store.add(article("b").read());
                        }
                    })
                    .isInstanceOf(StoreException.class)
                    .hasMessageMatching(
                            "(?s).*(can be read but not written|cannot be opened: see whether its folder).*");
            assertThat(Files.readAllBytes(Path.of(file))).isEqualTo(before);
            assertThat(ran("mount", "-o", "remount,rw", disk.toString())).isZero();
            assertWhole(file, List.of("a"));
        } finally {
            assertThat(ran("umount", disk.toString())).isZero();
        }
    }

    @Test
    void waitsForAnotherProgramThatWritesAndThenSaysSo() throws Exception {
        String file = folder.resolve("locked.db").toString();
        try (Store store = Stores.open(file)) {
            store.add(article("a").read());
        }
        try (Database other = Database.open(Stores.dialect(file), file, Migrations.LATEST)) {
            String said = other.write(session -> last(told(List.of(), "add", file)));
            assertThat(said)
                    .startsWith("the store failed: another program is writing to the store and was not done after 1"
                            + " seconds")
                    .contains("nothing was changed");
            assertThat(last(told(List.of(), "add", file))).isEqualTo("added");
        }
        assertWhole(file, List.of("a", "late"));
    }

    @Test
    void findsEveryPageThatWasOverwrittenAndMakesNoBackupOfIt() throws IOException {
        Path file = folder.resolve("damaged.db");
        try (Store store = Stores.open(file.toString())) {
            fill(store, 60);
        }
        try (Database database = Database.look(Stores.dialect(file.toString()), file.toString())) {
            List<Integer> busy =
                    database.read(session -> session.list("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1)));
            assertThat(busy).containsExactly(0);
        }
        assertThat(Stores.inspect(file.toString(), true).damage()).isEmpty();
        byte[] sound = Files.readAllBytes(file);
        long pages = sound.length / 4096;
        Random random = new Random();
        List<Long> damaged = new ArrayList<>(List.of(1L, pages - 1));
        for (int i = 0; i < 8; i++) {
            damaged.add(1 + (long) random.nextInt((int) pages - 1));
        }
        for (long page : damaged) {
            Files.write(file, sound);
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.seek(page * 4096);
                byte[] noise = new byte[4096];
                random.nextBytes(noise);
                bytes.write(noise);
            }
            assertThat(found(file)).as("page " + page + " of " + pages).isNotEmpty();
            assertThatThrownBy(() -> {
                        try (Store store = Stores.open(file.toString())) {
                            store.backup(new ByteArrayOutputStream());
                        }
                    })
                    .as("page " + page)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("docs/store.md, When something goes wrong");
        }
        Files.write(file, sound);
        assertThat(found(file)).isEmpty();
    }

    private static List<String> found(Path file) {
        try {
            return Stores.inspect(file.toString(), true).damage();
        } catch (StoreException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    @Test
    void findsATextThatWasAlteredInTheFile() {
        String file = folder.resolve("altered.db").toString();
        try (Store store = Stores.open(file)) {
            fill(store, 3);
        }
        try (Database database = Database.look(Stores.dialect(file), file)) {
            database.write(session -> session.run(
                    "UPDATE article_version SET text = replace(text, 'blast', 'Blast') WHERE article = 'n1'"));
            database.write(session -> session.run("UPDATE account SET json = '{' WHERE id = 'n2.1'"));
        }
        assertThat(Stores.inspect(file, true).damage())
                .containsExactlyInAnyOrder(
                        "the text of article n1, version 1, is not the one that was kept",
                        "the record n2.1 cannot be read");
        assertThat(Stores.inspect(file, false).damage()).isEmpty();
    }

    @Test
    void missesNothingWhenTheClockJumpsBack() {
        String file = folder.resolve("clock.db").toString();
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        try (Store store = Stores.open(file, Clock.fixed(noon, ZoneOffset.UTC))) {
            store.add(article("a").read());
            store.team().note("ada", "import", "1 article");
        }
        Instant yesterday = noon.minus(Duration.ofDays(1));
        try (Store store = Stores.open(file, Clock.fixed(yesterday, ZoneOffset.UTC))) {
            store.add(article("b").of("protest").read());
            store.team().note("ada", "import", "1 article");
            assertThat(store.changesSince(noon, 10)).hasSize(2);
            assertThat(store.changes(1, 10))
                    .hasSize(1)
                    .allSatisfy(change -> assertThat(change.at()).isEqualTo(noon));
            assertThat(store.team().verifyAudit()).isEmpty();
        }
        assertThat(Stores.inspect(file, true).last()).isEqualTo(noon);
    }

    @Test
    void looksAtAStoreWithoutMakingOrChangingOne() throws IOException {
        Path none = folder.resolve("none.db");
        assertThat(Stores.inspect(none.toString(), true).there()).isFalse();
        assertThat(none).doesNotExist();
        Path old = folder.resolve("old.db");
        try (Database database = Database.open(Stores.dialect(old.toString()), old.toString(), 5)) {
            Optional<Integer> version = database.read(Migrations::version);
            assertThat(version).contains(5);
        }
        Inspection seen = Stores.inspect(old.toString(), true);
        assertThat(seen.version()).isEqualTo(5);
        assertThat(Stores.inspect(old.toString(), true)).isEqualTo(seen);
        Path empty = Files.createFile(folder.resolve("empty.db"));
        assertThat(Stores.inspect(empty.toString(), true).there()).isFalse();
    }

    // ---------------------------------------------------------------- the other program

    /** Fills until it fails, or adds one article; says each article, and why it failed. */
    public static void main(String[] arguments) {
        List<String> added = new ArrayList<>();
        try (Store store = Stores.open(arguments[1])) {
            if (arguments[0].equals("fill")) {
                fill(store, added);
            } else {
                store.add(article("late").read());
                System.out.println("added");
            }
        } catch (StoreException e) {
            added.forEach(System.out::println);
            System.out.println(e.getMessage());
        }
    }

    private static List<String> told(List<String> under, String... arguments) {
        List<String> command = new ArrayList<>(under);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddateline.patience=1",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                FaultsTest.class.getName()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(process.waitFor()).isZero();
            return lines;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    private static int ran(String... command) throws IOException, InterruptedException {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return -1;
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void fill(Store store, int articles) {
        for (int i = 0; i < articles; i++) {
            store.add(dispatch(i).read());
        }
    }

    /** Adds until it fails. */
    private static void fill(Store store, List<String> added) {
        for (int i = 0; i < 2000; i++) {
            store.add(dispatch(i).read());
            added.add("n" + i);
        }
    }

    private static Dispatch dispatch(int number) {
        return article("n" + number)
                .saying("Report " + number + " of a blast. "
                        + "It was heard in all quarters. ".repeat(40 + number % 300))
                .on("2021-03-" + (10 + number % 18))
                .in("Town " + number % 50, 30 + number % 50 * 0.1, 44, "IQ")
                .killed("all", 1 + number % 5);
    }

    /** All that was added is there, hangs together, and more can be added. */
    private static void assertWhole(String file, List<String> added) {
        assertThat(Stores.inspect(file, true).damage()).isEmpty();
        try (Store store = Stores.open(file)) {
            assertThat(store.counts().articles()).isEqualTo(added.size());
            assertThat(added).allSatisfy(id -> assertThat(store.article(id)).isPresent());
            assertThat(store.add(article("after").of("protest").read())).isEqualTo(Store.Added.NEW);
            assertThat(store.compareRelinked()).isEqualTo(new Store.Relinking(List.of(), List.of(), List.of()));
        }
    }
}
