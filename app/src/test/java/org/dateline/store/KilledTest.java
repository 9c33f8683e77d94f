package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.store.Dispatch.article;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program is killed at random moments of what takes long besides adding; {@code dateline.crash.kills} makes more of it. */
class KilledTest {
    private static final int KILLS = Integer.getInteger("dateline.crash.kills", 2);
    private static final int ARTICLES = 120;
    private static final int OLD = 3;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"relink", "forget", "backup"})
    void leavesTheStoreAsItWasOrAsItWouldBe(String work) throws IOException, InterruptedException {
        Path file = folder.resolve("s.db");
        fill(file.toString());
        long until = run(work, file, Long.MAX_VALUE);
        Random random = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            Files.deleteIfExists(folder.resolve("s.db-wal"));
            Files.deleteIfExists(folder.resolve("s.db-shm"));
            fill(file.toString());
            long moment = 1 + (long) (random.nextDouble() * until);
            run(work, file, moment);
            assertThat(Stores.inspect(file.toString(), true).damage())
                    .as(work + " killed after " + moment + " ms")
                    .isEmpty();
            try (Store store = Stores.open(file.toString())) {
                boolean forgotten = store.forgetting().tombstone("n7").isPresent();
                assertThat(store.counts().articles()).isEqualTo(forgotten ? ARTICLES - 1 : ARTICLES);
                assertThat(store.article("n7").isPresent()).isEqualTo(!forgotten);
                assertThat(store.compareRelinked()).isEqualTo(new Store.Relinking(List.of(), List.of(), List.of()));
                assertThat(store.team().verifyAudit()).isEmpty();
                store.backup(new ByteArrayOutputStream());
            }
        }
    }

    @Test
    void bringsAnOldStoreUpToDateWholeOrNot() throws IOException, InterruptedException {
        long until = run("migrate", old(0), Long.MAX_VALUE);
        Random random = new Random();
        for (int kill = 1; kill <= KILLS; kill++) {
            Path file = old(kill);
            run("migrate", file, 1 + (long) (random.nextDouble() * until));
            int version = Stores.inspect(file.toString(), false).version();
            assertThat(version).isIn(OLD, Migrations.LATEST);
            try (Store store = Stores.open(file.toString())) {
                assertThat(store.add(article("a").read())).isEqualTo(Store.Added.NEW);
            }
            assertThat(Stores.inspect(file.toString(), true).damage()).isEmpty();
        }
    }

    /** A store as a program of an earlier version left it. */
    private Path old(int number) {
        Path file = folder.resolve("old" + number + ".db");
        Database.open(Stores.dialect(file.toString()), file.toString(), OLD).close();
        return file;
    }

    private static void fill(String file) throws IOException {
        Files.deleteIfExists(Path.of(file));
        try (Store store = Stores.open(file)) {
            for (int i = 0; i < ARTICLES; i++) {
                store.add(article("n" + i)
                        .on("2021-03-" + (10 + i % 18))
                        .in("Town " + i % 9, 30 + i % 9 * 0.1, 44, "IQ")
                        .killed("all", 1 + i % 5)
                        .read());
            }
        }
    }

    /** Does the work in a program of its own, kills it so many milliseconds after it began, and says how long it worked. */
    private static long run(String work, Path file, long moment) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledTest.class.getName(),
                        work,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("begins");
            long begun = System.nanoTime();
            if (moment < Long.MAX_VALUE) {
                Thread.sleep(moment);
                process.toHandle().destroyForcibly();
                process.waitFor();
                return moment;
            }
            assertThat(process.waitFor()).isZero();
            return (System.nanoTime() - begun) / 1_000_000;
        }
    }

    /** The other program. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("begins");
        try (Store store = Stores.open(arguments[1])) {
            switch (arguments[0]) {
                case "relink" -> store.relink();
                case "forget" -> store.forgetting().forget("n7", "a test", "ada");
                case "backup" -> store.backup(new ByteArrayOutputStream());
                default -> store.counts();
            }
        }
    }
}
