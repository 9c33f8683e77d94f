package org.dateline.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.dateline.model.Extraction;
import scala.Tuple2;

/** Links and writes articles that nobody read: made by number, each on the machine that needs it. All of the job but the reading. */
public final class SparkScale {
    /** Makes what was read of the article of a number; goes to the executors. */
    public interface Making extends IntFunction<Extraction>, Serializable {}

    private SparkScale() {}

    /** Runs it, and says what came of it. */
    public static void run(Making making, int count, String out, int partitions, int largestBlock, int window, int largestGroup) {
        SparkSession spark = SparkSession.builder()
                .config(new SparkConf().set("spark.sql.session.timeZone", "UTC").set("spark.sql.datetime.java8API.enabled", "true"))
                .getOrCreate();
        try {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            JobOptions options = new JobOptions(
                    List.of("made"), out, null, partitions, largestBlock, window, largestGroup, false, Set.of());
            List<Integer> starts = IntStream.range(0, partitions).boxed().toList();
            JavaPairRDD<Long, Told> told = context.parallelize(starts, partitions)
                    .flatMapToPair(start -> IntStream.iterate(start, n -> n < count, n -> n + partitions)
                            .mapToObj(n -> new Tuple2<>((long) n, Told.of(n, making.apply(n))))
                            .iterator())
                    .partitionBy(new HashPartitioner(partitions))
                    .persist(StorageLevel.MEMORY_AND_DISK_SER());
            context.setJobGroup("make", "articles");
            told.count();
            context.setJobGroup("link", "linking");
            Job job = new Job(spark, options, new Engine("", ""));
            long start = System.nanoTime();
            Job.Linked linked = job.linked(told, partitions);
            long groups = linked.groups().count();
            double linking = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "LINKED %.1f GROUPS %d%n", linking, groups);
            context.setJobGroup("write", "writing");
            if (!out.equals("-")) {
                start = System.nanoTime();
                Job.Done done = job.written(linked, List.of(), Tables.in(out, spark, partitions), partitions);
                System.out.printf(Locale.ROOT, "WRITTEN %.1f INCIDENTS %d%n", (System.nanoTime() - start) / 1e9,
                        done.rows().getOrDefault("incidents", 0L));
            }
            Map<String, Long> codes = new TreeMap<>();
            linked.problems().forEach(problem -> codes.merge(problem.code(), 1L, Long::sum));
            System.out.println("PROBLEMS " + codes);
        } finally {
            spark.stop();
        }
    }
}
