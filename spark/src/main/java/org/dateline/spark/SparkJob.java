package org.dateline.spark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.dateline.parse.ModelCache;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The door, which {@code spark-submit} is given: reads archives into the incidents that one machine would make of them, and writes
 * tables. How to use it: docs/spark.md.
 */
@Command(
        name = "SparkJob",
        mixinStandardHelpOptions = true,
        description = "Reads news archives on a cluster into accounts and incidents, and writes them as Parquet.")
public final class SparkJob implements Callable<Integer> {
    private static final String LOCAL = "local";
    private static final String JAVA_OPTIONS = "spark.executor.extraJavaOptions";

    @Option(
            names = "--in",
            required = true,
            arity = "1..*",
            paramLabel = "PATTERN",
            description = "files, folders or patterns: 'warc/*.warc.gz', articles.jsonl, articles.parquet, ...")
    private List<String> inputs = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder of the tables")
    private String out = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "parquet, the only one so far")
    private String format = "parquet";

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "day or instant of publication of articles that do not say it themselves")
    private @Nullable String published;

    @Option(
            names = "--places",
            paramLabel = "FILE",
            description = "the places.idx that \"dateline places import\" made, to be used on all machines")
    private @Nullable Path places;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "into how many parts the work is cut; as many as suit cluster and inputs if not given")
    private int partitions;

    @Option(
            names = "--largest-block",
            paramLabel = "N",
            description = "of more articles under one key each is compared only with --window others; 2000")
    private int largestBlock = 2000;

    @Option(names = "--window", paramLabel = "N", description = "with how many in such a block; 100")
    private int window = 100;

    @Option(
            names = "--largest-group",
            paramLabel = "N",
            description = "more articles that are tied together are linked in parts of a tenth of N; 2000")
    private int largestGroup = 2000;

    @Option(names = "--no-waves", description = "do not look for waves")
    private boolean withoutWaves;

    @Option(
            names = "--withhold",
            paramLabel = "WHAT",
            split = ",",
            description = "put other words in the place of names (of victims and witnesses), witnesses (only theirs),"
                    + " exact-places (finer than a province); several with commas between")
    private List<String> withhold = List.of();

    private SparkJob() {}

    /** Runs the job and ends the program: 0 where it was done, 1 where it failed, 2 where it was asked for what cannot be. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the job in the session that is there, else in one of its own, and says what {@link #main} ends with. */
    static int run(String... arguments) {
        return new CommandLine(new SparkJob())
                .setExecutionExceptionHandler((fault, line, parsed) -> {
                    if (fault instanceof JobException) {
                        System.err.println("SparkJob: " + fault.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw fault;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() {
        if (!format.equals("parquet")) {
            throw new JobException("--format " + format + " is not written; there is parquet");
        }
        JobOptions options = new JobOptions(
                inputs,
                out,
                published,
                partitions,
                largestBlock,
                window,
                largestGroup,
                !withoutWaves,
                JobOptions.withheld(withhold));
        boolean own = SparkSession.getActiveSession().isEmpty();
        SparkSession spark = session();
        try {
            tell(new Job(spark, options, engine(spark)).run(), System.out);
            return CommandLine.ExitCode.OK;
        } finally {
            if (own) {
                spark.stop();
            }
        }
    }

    private static SparkSession session() {
        SparkConf conf = new SparkConf();
        conf.setIfMissing("spark.app.name", "Dateline");
        conf.setIfMissing("spark.rdd.compress", "true");
        // Deeply nested sentences want the stack that one machine gives them.
        conf.set(JAVA_OPTIONS, conf.get(JAVA_OPTIONS, "") + " -Xss4m");
        conf.set("spark.sql.session.timeZone", "UTC");
        conf.set("spark.sql.datetime.java8API.enabled", "true");
        return SparkSession.builder().config(conf).getOrCreate();
    }

    /** Sends along what other machines would have to unpack or to import first. */
    private Engine engine(SparkSession spark) {
        boolean alone = spark.sparkContext().master().startsWith(LOCAL);
        Path models = ModelCache.ofUser().filled();
        if (!alone) {
            spark.sparkContext().addFile(models.toAbsolutePath().toString());
        }
        if (places != null) {
            if (!Files.isRegularFile(places)) {
                throw new JobException("--places " + places + " is no file");
            }
            spark.sparkContext().addFile(places.toAbsolutePath().toString());
        }
        return new Engine(alone ? "" : name(models), places == null ? "" : name(places));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void tell(Job.Done done, PrintStream to) {
        done.rows().forEach((table, rows) -> to.printf("%,12d %s%n", rows, table));
        done.problems().forEach((code, count) -> to.printf("%,12d problems: %s%n", count, code));
        to.println("in " + out);
    }
}
