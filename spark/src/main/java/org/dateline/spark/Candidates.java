package org.dateline.spark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.dateline.link.Neighbour;
import org.dateline.model.Problem;
import scala.Tuple2;

/**
 * Which articles have to be compared: those that meet under a key, as on one machine, and texts that share as many keys as copies
 * must. A pair is two places, the smaller first, and their buckets. Keys travel as hashes of 64 bits: two that fall together only
 * make a pair more, which the comparison parts.
 */
final class Candidates {
    /** The code of a key under which so many articles are filed that not all were compared. */
    static final String BLOCK_CUT = "block-cut";

    private static final StructType KEY = new StructType()
            .add("key", DataTypes.LongType)
            .add("place", DataTypes.LongType)
            .add("bucket", DataTypes.IntegerType)
            .add("at", DataTypes.LongType);

    private static final StructType CROWDED = new StructType().add("key", DataTypes.LongType);

    private static final StructType PAIR = new StructType()
            .add("a", DataTypes.LongType)
            .add("b", DataTypes.LongType)
            .add("bucketA", DataTypes.IntegerType)
            .add("bucketB", DataTypes.IntegerType);

    private final SparkSession spark;
    private final JavaRDD<Told> articles;
    private final Buckets buckets;
    private final int largest;
    private final int window;
    private final List<Problem> problems = new ArrayList<>();

    Candidates(SparkSession spark, JavaRDD<Told> articles, Buckets buckets, int largest, int window) {
        this.spark = spark;
        this.articles = articles;
        this.buckets = buckets;
        this.largest = largest;
        this.window = window;
    }

    /** The pairs, each once and kept. */
    Dataset<Row> pairs() {
        Dataset<Row> filed = keys(Neighbour::filed).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> asked = keys(Neighbour::asked);
        Dataset<Row> texts = keys(Neighbour::textKeys).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> meeting = met(filed, asked, Neighbour::filed, "tell of places, days or names alike");
        Dataset<Row> sharing = met(texts, texts, Neighbour::textKeys, "have the same words")
                .groupBy("a", "b", "bucketA", "bucketB")
                .count()
                .filter(functions.col("count").geq(Neighbour.SHARED_TEXT_KEYS))
                .drop("count");
        return meeting.union(sharing).distinct().persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** What was not compared; known once the pairs are asked for. */
    List<Problem> problems() {
        return problems;
    }

    private Dataset<Row> keys(KeysOf of) {
        Buckets dealt = buckets;
        return spark.createDataFrame(articles.flatMap(told -> rows(told, of, dealt)), KEY);
    }

    private static Iterator<Row> rows(Told told, KeysOf of, Buckets buckets) {
        return keys(told, of)
                .map(key -> RowFactory.create(hash(key), told.place(), buckets.of(told), Buckets.day(told)))
                .iterator();
    }

    private static Stream<String> keys(Told told, KeysOf of) {
        return Stream.ofNullable(told.extraction()).flatMap(read -> of.apply(new Neighbour(read)).stream());
    }

    /** Those that file a key and those that ask for it, of each pair the one that comes first as the asker: asking is mutual. */
    private Dataset<Row> met(Dataset<Row> filed, Dataset<Row> asked, KeysOf names, String what) {
        Map<Long, Long> crowded = crowded(filed);
        if (crowded.isEmpty()) {
            return joined(filed, asked);
        }
        tell(crowded, names, what);
        List<Row> list = crowded.keySet().stream().map(RowFactory::create).toList();
        Dataset<Row> keys = functions.broadcast(spark.createDataFrame(list, CROWDED));
        return joined(filed.join(keys, "key", "left_anti"), asked.join(keys, "key", "left_anti"))
                .union(inTime(filed.union(asked).join(keys, "key", "left_semi")));
    }

    private static Dataset<Row> joined(Dataset<Row> filed, Dataset<Row> asked) {
        Dataset<Row> one = asked.as("one");
        Dataset<Row> other = filed.as("other");
        return one.join(
                        other,
                        functions
                                .col("one.key")
                                .equalTo(functions.col("other.key"))
                                .and(functions.col("one.place").lt(functions.col("other.place"))))
                .select(
                        functions.col("one.place").as("a"),
                        functions.col("other.place").as("b"),
                        functions.col("one.bucket").as("bucketA"),
                        functions.col("other.bucket").as("bucketB"));
    }

    private Map<Long, Long> crowded(Dataset<Row> filed) {
        Map<Long, Long> crowded = new HashMap<>();
        filed.groupBy("key")
                .count()
                .filter(functions.col("count").gt(largest))
                .collectAsList()
                .forEach(row -> crowded.put(row.getLong(0), row.getLong(1)));
        return crowded;
    }

    /** Each article with those that were published next after it. */
    private Dataset<Row> inTime(Dataset<Row> keys) {
        int near = window;
        JavaPairRDD<Long, Row> byKey = keys.distinct().toJavaRDD().mapToPair(row -> new Tuple2<>(row.getLong(0), row));
        return spark.createDataFrame(byKey.groupByKey().values().flatMap(rows -> near(rows, near)), PAIR);
    }

    private static Iterator<Row> near(Iterable<Row> rows, int window) {
        List<Row> sorted = new ArrayList<>();
        rows.forEach(sorted::add);
        sorted.sort(Comparator.comparingLong((Row row) -> row.getLong(3)).thenComparingLong(row -> row.getLong(1)));
        return Stream.iterate(0, i -> i < sorted.size(), i -> i + 1)
                .flatMap(i -> sorted.subList(i + 1, Math.min(sorted.size(), i + 1 + window)).stream()
                        .map(other -> pair(sorted.get(i), other)))
                .iterator();
    }

    private static Row pair(Row one, Row other) {
        boolean first = one.getLong(1) < other.getLong(1);
        Row a = first ? one : other;
        Row b = first ? other : one;
        return RowFactory.create(a.getLong(1), b.getLong(1), a.getInt(2), b.getInt(2));
    }

    private void tell(Map<Long, Long> crowded, KeysOf names, String what) {
        Set<Long> hashes = new HashSet<>(crowded.keySet());
        articles
                .flatMap(told -> keys(told, names)
                        .filter(key -> hashes.contains(hash(key)))
                        .iterator())
                .distinct()
                .collect()
                .stream()
                .sorted()
                .forEach(key -> problems.add(new Problem(
                        BLOCK_CUT,
                        key,
                        crowded.get(hash(key)) + " articles " + what + ": each was compared with the " + window
                                + " that were published next after it only, so that some may not be linked"
                                + " (--largest-block N compares all of up to N)")));
    }

    /** The first eight bytes of a digest would be as good; this is faster, and the same on every machine. */
    static long hash(String key) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        return hash ^ hash >>> 33;
    }

    /** Which keys of an article. */
    private interface KeysOf extends Function<Neighbour, Set<String>>, java.io.Serializable {}
}
