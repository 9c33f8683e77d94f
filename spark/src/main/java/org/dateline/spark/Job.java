package org.dateline.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.dateline.export.table.RecordTable;
import org.dateline.model.Problem;
import org.dateline.model.Reading;
import org.dateline.protect.Numbering;
import org.dateline.protect.Withhold;
import org.dateline.protect.Withholding;

/** The whole job: files, articles, candidates, groups, incidents, waves, tables. */
final class Job {
    private static final String PROBLEMS = "problems";
    private static final String WAVES = "waves";
    private static final long BYTES_OF_A_PART = 16L << 20;
    private static final int PARTS_OF_A_CORE = 4;

    private static final StructType PROBLEM = new StructType()
            .add("code", DataTypes.StringType)
            .add("input", DataTypes.StringType)
            .add("message", DataTypes.StringType);

    private static final Map<RecordTable, String[]> ORDER = Map.of(
            RecordTable.INCIDENTS, new String[] {"from", "id"},
            RecordTable.ACCOUNTS, new String[] {"published", "article", "id"},
            RecordTable.FIGURES, new String[] {"incident", "of", "group", "account", "wording"},
            RecordTable.EVIDENCE, new String[] {"article", "account", "start", "end", "field", "value", "rule"});

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final JobOptions options;
    private final Engine engine;

    Job(SparkSession spark, JobOptions options, Engine engine) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.options = options;
        this.engine = engine;
    }

    /** What came of it: rows by table, and problems by code. */
    record Done(Map<String, Long> rows, Map<String, Long> problems) {}

    /**
     * Does it.
     *
     * @throws JobException where it cannot be done as asked for
     */
    Done run() {
        Inputs inputs = Inputs.of(options.inputs(), context.hadoopConfiguration());
        int partitions = partitions(inputs);
        Tables tables = Tables.in(options.out(), spark, partitions);
        JavaPairRDD<Long, Told> told = new ToldArticles(spark, options.published(), partitions).of(inputs, engine);
        return written(linked(told, partitions), met(told), tables, partitions);
    }

    /** What was linked, group by group and kept, and what was not linked together. */
    record Linked(JavaRDD<Reading> groups, List<Problem> problems) {}

    /** Links what was read. */
    Linked linked(JavaPairRDD<Long, Told> told, int partitions) {
        JavaPairRDD<Long, Told> articles = told.filter(one -> one._2().extraction() != null);
        Candidates candidates = new Candidates(
                spark, articles.values(), Buckets.of(articles.values()), options.largestBlock(), options.window());
        Unions unions = Comparing.groups(articles, candidates.pairs(), partitions);
        Linking linking = new Linking(context, articles, partitions, options.largestGroup());
        Set<Withhold> withheld = options.withheld();
        JavaRDD<Reading> groups = linking.of(unions)
                .map(group -> new Withholding(withheld, Numbering.counted()).of(group))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        List<Problem> problems = new ArrayList<>(candidates.problems());
        problems.addAll(linking.problems());
        return new Linked(groups, problems);
    }

    /** Writes all tables. */
    Done written(Linked linked, List<Problem> met, Tables tables, int partitions) {
        List<String> names = new ArrayList<>();
        for (RecordTable table : RecordTable.values()) {
            String name = table.name().toLowerCase(Locale.ROOT);
            names.add(name);
            tables.writeParted(
                    name,
                    spark.createDataFrame(
                            linked.groups()
                                    .flatMap(group -> Rows.of(table, group).iterator()),
                            Rows.schema(table)),
                    Objects.requireNonNull(ORDER.get(table)));
        }
        List<Problem> all = new ArrayList<>(met);
        all.addAll(linked.problems());
        if (options.waves()) {
            WaveRows waves = WaveRows.of(linked.groups(), partitions);
            all.addAll(waves.problems());
            tables.writeWhole(WAVES, spark.createDataFrame(waves.rows(), WaveRows.SCHEMA));
            names.add(WAVES);
        }
        tables.writeWhole(
                PROBLEMS, spark.createDataFrame(all.stream().map(this::row).toList(), PROBLEM));
        names.add(PROBLEMS);
        Map<String, Long> byCode = new TreeMap<>();
        all.forEach(problem -> byCode.merge(problem.code(), 1L, Long::sum));
        return new Done(tables.finish(names, options.waves() ? List.of() : List.of(WAVES)), byCode);
    }

    private int partitions(Inputs inputs) {
        return options.partitions() > 0
                ? options.partitions()
                : (int) Math.min(
                        100_000,
                        Math.max(
                                (long) context.defaultParallelism() * PARTS_OF_A_CORE,
                                inputs.bytes() / BYTES_OF_A_PART));
    }

    private static List<Problem> met(JavaPairRDD<Long, Told> told) {
        List<Told> found = new ArrayList<>(
                told.values().filter(one -> one.problem() != null).collect());
        found.sort(Comparator.comparingLong(Told::place).thenComparing(one -> String.valueOf(one.problem())));
        return new ArrayList<>(
                found.stream().map(Told::problem).filter(Objects::nonNull).toList());
    }

    /** Addresses, ids and keys of articles may hold names: where names are withheld, the code alone is told. */
    private Row row(Problem problem) {
        return options.withheld().isEmpty()
                ? RowFactory.create(problem.code(), problem.input(), problem.message())
                : RowFactory.create(problem.code(), null, null);
    }
}
