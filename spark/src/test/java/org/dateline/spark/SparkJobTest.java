package org.dateline.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.json.JsonText;
import org.dateline.knowledge.Knowledge;
import org.dateline.model.Account;
import org.dateline.model.Incident;
import org.dateline.model.Problem;
import org.dateline.model.Reading;
import org.dateline.pipeline.Pipeline;
import org.dateline.pipeline.Profile;
import org.dateline.protect.Numbering;
import org.dateline.protect.Withhold;
import org.dateline.protect.Withholding;
import org.dateline.read.Readers;
import org.dateline.review.Waves;
import org.dateline.wave.Wave;
import org.dateline.wave.WaveOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job in one Java machine, against the pipeline of one machine. */
class SparkJobTest {
    private static final Path EXAMPLES =
            Path.of("..", "examples").toAbsolutePath().normalize();
    private static final int REPORTS = 240;

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static List<String> inputs;
    private static Reading alone;
    private static Path out;

    @BeforeAll
    static void readsBothWays() throws IOException {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                // Compiling a query takes longer than asking it of so few rows.
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config(
                        "spark.local.dir",
                        Files.createDirectory(folder.resolve("tmp")).toString())
                .getOrCreate();
        inputs = List.of(
                EXAMPLES.toString(),
                Reports.jsonLines(folder.resolve("reports.jsonl"), REPORTS).toString(),
                Reports.webArchive(folder.resolve("web.warc.gz"), REPORTS, 60).toString(),
                folder.resolve("nowhere.txt").toString());
        alone = Pipeline.load(Knowledge::load, Profile.FAST)
                .read(Readers.read(inputs, InputStream.nullInputStream(), null, null), () -> {});
        out = folder.resolve("out");
        assertThat(run(out, inputs, "--partitions", "4")).isZero();
    }

    @AfterAll
    static void stops() {
        spark.stop();
    }

    private static int run(Path to, List<String> from, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--out", to.toString(), "--in"));
        arguments.addAll(from);
        arguments.addAll(List.of(more));
        return SparkJob.run(arguments.toArray(String[]::new));
    }

    private static Dataset<Row> table(Path of, String name) {
        return spark.read().parquet(of.resolve(name).toString());
    }

    private static List<String> records(Path of, String table) {
        return table(of, table).select("record").collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    /** Every row of every table, in an order that says nothing. */
    private static List<String> rows(Path of) {
        return Stream.of("incidents", "accounts", "figures", "evidence", "problems", "waves")
                .flatMap(name -> table(of, name).collectAsList().stream().map(row -> name + row))
                .sorted()
                .toList();
    }

    private static List<String> incidents() {
        return alone.linking().incidents().stream()
                .map((Incident incident) -> JsonText.of(incident))
                .toList();
    }

    /** A JSONL of the first reports. */
    private static Path few(String name, int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < count; number++) {
            lines.append(Reports.of(number).json()).append('\n');
        }
        return Files.writeString(folder.resolve(name), lines);
    }

    @Test
    void makesTheIncidentsThatOneMachineMakes() {
        assertThat(alone.linking().incidents())
                .hasSizeGreaterThan(50)
                .anyMatch(incident -> incident.accounts().size() > 2);
        assertThat(records(out, "incidents")).containsExactlyInAnyOrderElementsOf(incidents());
    }

    @Test
    void keepsEveryAccount() {
        assertThat(records(out, "accounts"))
                .containsExactlyInAnyOrderElementsOf(alone.extractions().stream()
                        .flatMap(told -> told.accounts().stream())
                        .map((Account account) -> JsonText.of(account))
                        .toList());
    }

    @Test
    void tellsTheProblemsThatOneMachineTells() {
        assertThat(alone.problems())
                .extracting(Problem::code)
                .contains("bad-json", "json-without-text", "duplicate-id", "damaged", "no-such-input");
        assertThat(table(out, "problems").collectAsList())
                .extracting(row -> new Problem(row.getString(0), row.getString(1), row.getString(2)))
                .containsExactlyInAnyOrderElementsOf(alone.problems());
    }

    @Test
    void findsTheWavesThatOneMachineFinds() {
        assertThat(table(out, "waves").select("words").collectAsList())
                .isNotEmpty()
                .extracting(row -> row.getString(0))
                .containsExactlyElementsOf(Waves.of(alone.linking().incidents(), WaveOptions.USUAL).stream()
                        .map(Wave::words)
                        .toList());
    }

    @Test
    void partsTheTablesByCountryAndMonth() {
        assertThat(table(out, "incidents")
                        .filter("country = 'NG' and month = '2014-04'")
                        .collectAsList())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.<String>getAs("record"))
                        .contains("\"country\":\"NG\"")
                        .contains("2014-04-"));
        assertThat(table(out, "figures").join(table(out, "incidents"), "month").count())
                .isPositive();
        assertThat(table(out, "evidence").filter("quote is null").count()).isZero();
    }

    @Test
    void writesEveryTableSoThatAllItsRowsAreReadBack() throws IOException {
        String mark = Files.readString(out.resolve(Tables.MARK));
        for (String name : List.of("incidents", "accounts", "figures", "evidence", "problems", "waves")) {
            long rows = table(out, name).count();
            assertThat(rows).as(name).isPositive();
            assertThat(mark).contains("\"" + name + "\":" + rows);
        }
        for (String parted : List.of("incidents", "accounts", "figures", "evidence")) {
            assertThat(out.resolve(parted).resolve("country=NG/month=2014-04")).isDirectory();
            assertThat(table(out, parted)
                            .filter("country is null or month is null")
                            .count())
                    .isZero();
        }
        assertThat(table(out, "figures")
                        .join(table(out, "incidents").withColumnRenamed("id", "incident"), "incident")
                        .count())
                .isEqualTo(table(out, "figures").count());
    }

    @Test
    void givesTheSameWhenItIsRunOverItsOwnOutput() throws IOException {
        Path again = folder.resolve("again");
        List<String> few = List.of(few("few.jsonl", 30).toString());
        assertThat(run(again, few, "--partitions", "2")).isZero();
        List<String> before = rows(again);
        Files.createDirectories(again.resolve("_unfinished/incidents"));

        assertThat(run(again, few, "--partitions", "3")).isZero();

        assertThat(rows(again)).hasSizeGreaterThan(100).isEqualTo(before);
        assertThat(again.resolve("_unfinished")).doesNotExist();
    }

    @Test
    void canBeRunAgainWhereItBrokeOffBetweenTwoTables() throws IOException {
        Path broken = folder.resolve("broken");
        Tables tables = Tables.in(broken.toString(), spark, 1);
        tables.writeWhole("waves", spark.createDataFrame(List.of(), WaveRows.SCHEMA));
        assertThatThrownBy(() -> tables.finish(List.of("waves", "neverWritten"), List.of()))
                .isInstanceOf(JobException.class);
        assertThat(broken.resolve("waves")).exists();
        assertThat(broken.resolve(Tables.MARK)).content().contains("\"whole\":false");

        assertThat(run(broken, List.of(few("afterwards.jsonl", 3).toString()), "--partitions", "1"))
                .isZero();

        assertThat(broken.resolve(Tables.MARK)).content().contains("\"whole\":true", "\"waves\":");
        assertThat(records(broken, "incidents")).isNotEmpty();
    }

    @Test
    void leavesNoWavesOfEarlierInputs() throws IOException {
        Path twice = folder.resolve("twice");
        List<String> few = List.of(few("three.jsonl", 3).toString());
        assertThat(run(twice, few, "--partitions", "1")).isZero();
        assertThat(twice.resolve("waves")).exists();

        assertThat(run(twice, few, "--partitions", "1", "--no-waves")).isZero();

        assertThat(twice.resolve("waves")).doesNotExist();
    }

    @Test
    void withholdsWhatOneMachineWithholds() throws IOException {
        Path veiled = folder.resolve("veiled");
        Path open = folder.resolve("open");
        List<String> few = List.of(
                few("named.jsonl", 12).toString(),
                folder.resolve("Karim-Haddad.txt").toString());

        assertThat(run(open, few, "--partitions", "2")).isZero();
        assertThat(run(veiled, few, "--partitions", "2", "--withhold", "names,exact-places"))
                .isZero();

        assertThat(rows(open)).anyMatch(row -> row.contains("Haddad"));
        assertThat(rows(veiled)).hasSameSizeAs(rows(open)).noneMatch(row -> row.contains("Haddad"));
        Reading whole = Pipeline.load(Knowledge::load, Profile.FAST)
                .read(Readers.read(few, InputStream.nullInputStream(), null, null), () -> {});
        Reading outward = new Withholding(Set.of(Withhold.NAMES, Withhold.EXACT_PLACES), Numbering.counted()).of(whole);
        assertThat(records(veiled, "incidents"))
                .extracting(SparkJobTest::withoutNumbers)
                .containsExactlyInAnyOrderElementsOf(outward.linking().incidents().stream()
                        .map((Incident incident) -> withoutNumbers(JsonText.of(incident)))
                        .toList());
        assertThat(run(folder.resolve("none"), few, "--withhold", "everything")).isEqualTo(2);
    }

    /** Persons are counted by group on a cluster, and through all of an output on one machine. */
    private static String withoutNumbers(String record) {
        return record.replaceAll("\\b(P[a-z]{0,5}[· ]*)\\d", "$1#");
    }

    @Test
    void writesOverNothingThatItDidNotWrite() throws IOException {
        Path others = Files.createDirectory(folder.resolve("others"));
        Files.writeString(others.resolve("thesis.txt"), "years of work");

        assertThat(run(others, inputs)).isEqualTo(2);

        assertThat(others).isDirectoryContaining(file -> file.endsWith("thesis.txt"));
        assertThat(others.resolve("incidents")).doesNotExist();
    }

    @Test
    void refusesInputsOfWhichNoneIsThere() {
        assertThat(run(
                        folder.resolve("none"),
                        List.of(folder.resolve("*.nothing").toString())))
                .isEqualTo(2);
        assertThat(run(folder.resolve("none"), inputs, "--format", "csv")).isEqualTo(2);
    }

    @Test
    void readsArticlesOfParquet() throws IOException {
        Path lines = few("some.jsonl", 5);
        spark.read()
                .json(lines.toString())
                .coalesce(1)
                .write()
                .parquet(folder.resolve("some.parquet").toString());
        Files.writeString(folder.resolve("broken.parquet"), "no table");

        assertThat(run(folder.resolve("a"), List.of(lines.toString()), "--no-waves"))
                .isZero();
        assertThat(run(folder.resolve("b"), List.of(folder.resolve("*.parquet").toString()), "--no-waves"))
                .isZero();

        assertThat(records(folder.resolve("b"), "incidents"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(records(folder.resolve("a"), "incidents"));
        assertThat(table(folder.resolve("b"), "problems").collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("damaged");
    }

    @Test
    void saysWhatItDidNotCompareOrLinkTogether() throws IOException {
        Path cut = folder.resolve("cut");
        List<String> few = List.of(few("cut.jsonl", 30).toString());

        assertThat(run(cut, few, "--largest-block", "3", "--window", "1", "--largest-group", "2", "--no-waves"))
                .isZero();

        assertThat(table(cut, "problems").collectAsList())
                .extracting(row -> row.getString(0))
                .contains(Candidates.BLOCK_CUT, Linking.GROUP_CUT);
        assertThat(records(cut, "accounts")).hasSizeGreaterThan(20);
    }

    @Test
    void cutsJsonLinesWithoutLosingALine() throws IOException {
        byte[] text = "one\ntwo\n\nthree\nfour".getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size < text.length + 2; size++) {
            StringBuilder all = new StringBuilder();
            long lines = 0;
            for (long from = 0; from < text.length; from += size) {
                Piece piece = new Piece(0, "x", true, from, Math.min(from + size, text.length), 1);
                all.append(new String(
                        LinesBetween.of(new ByteArrayInputStream(text), piece).readAllBytes(), StandardCharsets.UTF_8));
                lines += LinesBetween.count(new ByteArrayInputStream(text), piece);
            }
            assertThat(all).hasToString(new String(text, StandardCharsets.UTF_8));
            assertThat(lines).isEqualTo(5);
        }
    }

    @Test
    void dealsTheComparisonsOfAllMonthsToManyTasks() {
        HashPartitioner partitioner = new HashPartitioner(16);

        assertThat(IntStream.range(500, 740)
                        .map(month -> month * 4096)
                        .map(bucket -> partitioner.getPartition(Comparing.block(bucket, bucket)))
                        .distinct())
                .hasSize(16);
    }

    @Test
    void cutsACrowdedMonthIntoPartsThatFollowEachOther() {
        List<Buckets.Moment> day = new ArrayList<>(LongStream.range(0, 1000)
                .mapToObj(place -> new Buckets.Moment(16_000, place * 7))
                .toList());
        Collections.shuffle(day, new Random(1));

        List<Buckets.Moment> bounds = Buckets.bounds(day, 5);

        Map<Integer, Long> sizes = day.stream()
                .collect(Collectors.groupingBy(moment -> Buckets.part(moment, bounds), Collectors.counting()));
        assertThat(sizes).isEqualTo(Map.of(0, 200L, 1, 200L, 2, 200L, 3, 200L, 4, 200L));
        assertThat(Buckets.part(new Buckets.Moment(16_000, 0), bounds)).isZero();
        assertThat(Buckets.part(new Buckets.Moment(15_999, 9000), bounds)).isZero();
        assertThat(Buckets.part(new Buckets.Moment(16_001, 0), bounds)).isEqualTo(4);
    }

    @Test
    void refusesNumbersThatMeanNothing() {
        assertThatThrownBy(() -> new JobOptions(List.of("a"), "b", null, -1, 10, 10, 10, true, Set.of()))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("--partitions");
    }
}
