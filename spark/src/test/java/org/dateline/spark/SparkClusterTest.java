package org.dateline.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.json.JsonText;
import org.dateline.knowledge.Knowledge;
import org.dateline.model.Incident;
import org.dateline.model.Problem;
import org.dateline.model.Reading;
import org.dateline.pipeline.Pipeline;
import org.dateline.pipeline.Profile;
import org.dateline.read.Readers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job on a real cluster: a master and two workers on loopback, the shaded jar handed in as users do. Runs in the phase
 * {@code integration-test}, when the jar is made. The tests share one cluster and follow each other, since each start costs ten seconds.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SparkClusterTest {
    private static final Path JAR = Path.of("target", "dateline-spark.jar").toAbsolutePath();
    private static final List<String> TABLES =
            List.of("incidents", "accounts", "figures", "evidence", "problems", "waves");
    private static final int REPORTS = 120;
    private static final int SECOND = 2;

    @TempDir
    private static Path folder;

    private static Cluster cluster;
    private static List<String> inputs;
    private static Path out;
    private static List<String> undisturbed = List.of();

    @BeforeAll
    static void startsACluster() throws IOException {
        assertThat(JAR)
                .as("the job's jar, which \"mvn package\" makes and \"mvn integration-test\" tries")
                .isRegularFile();
        cluster = new Cluster(Files.createDirectory(folder.resolve("cluster")), JAR, SECOND);
        inputs = List.of(
                Path.of("..", "examples").toAbsolutePath().normalize().toString(),
                Reports.jsonLines(folder.resolve("reports.jsonl"), REPORTS).toString(),
                Reports.webArchive(folder.resolve("web.warc.gz"), REPORTS, 20).toString(),
                folder.resolve("nowhere.txt").toString());
        out = folder.resolve("out");
    }

    @AfterAll
    static void stopsIt() {
        cluster.close();
    }

    private static Cluster.Submitted submit(Path to) throws IOException {
        List<String> options = new ArrayList<>(List.of("--out", to.toString(), "--partitions", "8", "--in"));
        options.addAll(inputs);
        return cluster.submit(options.toArray(String[]::new));
    }

    /** Every row of every table, sorted. */
    private static List<String> rows(Path of) throws IOException {
        try (SparkSession spark = reader()) {
            return TABLES.stream()
                    .flatMap(name -> read(spark, of, name).stream().map(row -> name + row))
                    .sorted()
                    .toList();
        }
    }

    private static List<Row> read(SparkSession spark, Path of, String table) {
        return spark.read().parquet(of.resolve(table).toString()).collectAsList();
    }

    private static SparkSession reader() {
        return SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.local.dir", folder.toString())
                .getOrCreate();
    }

    /** What lies in a folder, each file with what is in it, but what an unfinished job wrote. */
    private static Map<String, Integer> files(Path of) throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(of)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = of.relativize(file).toString();
                if (!name.startsWith("_unfinished")) {
                    files.put(name, Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    @Test
    @Order(1)
    void makesOfBadAndGoodInputsWhatOneMachineMakes() throws IOException, InterruptedException {
        Cluster.Submitted job = submit(out);
        Reading alone = Pipeline.load(Knowledge::load, Profile.FAST)
                .read(Readers.read(inputs, InputStream.nullInputStream(), null, null), () -> {});

        assertThat(job.ended()).as(job.said()).isZero();

        undisturbed = rows(out);
        try (SparkSession spark = reader()) {
            assertThat(read(spark, out, "incidents"))
                    .hasSizeGreaterThan(50)
                    .extracting(row -> row.<String>getAs("record"))
                    .containsExactlyInAnyOrderElementsOf(alone.linking().incidents().stream()
                            .map((Incident incident) -> JsonText.of(incident))
                            .toList());
            assertThat(alone.problems())
                    .extracting(Problem::code)
                    .contains("bad-json", "json-without-text", "duplicate-id", "damaged", "no-such-input");
            assertThat(read(spark, out, "problems"))
                    .extracting(row -> new Problem(row.getString(0), row.getString(1), row.getString(2)))
                    .containsExactlyInAnyOrderElementsOf(alone.problems());
        }
        assertThat(cluster.tasksEnded(1)).isPositive();
        assertThat(cluster.tasksEnded(SECOND)).isPositive();
    }

    @Test
    @Order(2)
    void bringsTheModelsToTheExecutors() throws IOException {
        assertThat(undisturbed).isNotEmpty();
        assertThat(Cluster.isEmpty(cluster.emptyCache()))
                .as("nothing was unpacked or loaded where the executors keep models of their own")
                .isTrue();
    }

    @Test
    @Order(3)
    void leavesTheEarlierTablesWhereItsDriverIsKilled() throws IOException, InterruptedException {
        Map<String, Integer> before = files(out);
        Cluster.Submitted job = submit(out);
        Path begun = out.resolve("_unfinished/incidents");
        Cluster.until("the job to write", () -> Files.exists(begun) || !job.isRunning());

        assertThat(job.isRunning()).as(job.said()).isTrue();
        job.kill();

        assertThat(begun).exists();
        assertThat(files(out)).hasSizeGreaterThan(50).isEqualTo(before);
    }

    @Test
    @Order(4)
    void givesTheSameOverItsOwnOutputWhereAWorkerIsKilledInMidJob() throws IOException, InterruptedException {
        long before = cluster.tasksEnded(SECOND);
        Cluster.Submitted job = submit(out);
        Cluster.until("tasks of the second worker", () -> cluster.tasksEnded(SECOND) >= before + 5 || !job.isRunning());

        assertThat(job.isRunning()).as(job.said()).isTrue();
        assertThat(cluster.kill(SECOND)).isEqualTo(1);

        assertThat(job.ended()).as(job.said()).isZero();
        assertThat(job.said()).contains("Lost executor");
        assertThat(rows(out)).hasSizeGreaterThan(500).isEqualTo(undisturbed);
        assertThat(out.resolve("_unfinished")).doesNotExist();
    }

    @Test
    @Order(5)
    void givesTheSameWhereAnExecutorIsKilledWhileTablesAreWritten() throws IOException, InterruptedException {
        cluster.startWorker(SECOND);
        Path again = folder.resolve("again");
        Cluster.Submitted job = submit(again);
        Path begun = again.resolve("_unfinished/accounts");
        Cluster.until("the job to write", () -> Files.exists(begun) || !job.isRunning());

        assertThat(job.isRunning()).as(job.said()).isTrue();
        assertThat(cluster.killExecutors(SECOND)).isEqualTo(1);

        assertThat(job.ended()).as(job.said()).isZero();
        assertThat(job.said()).contains("Lost executor");
        assertThat(rows(again)).isEqualTo(undisturbed);
        assertThat(Files.readString(again.resolve(Tables.MARK))).isEqualTo(Files.readString(out.resolve(Tables.MARK)));
    }
}
