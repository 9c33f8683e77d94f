package org.dateline.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.link.Neighbour;
import org.dateline.model.Extraction;
import scala.Tuple2;

/** Which of the candidates have to be linked together. Each pair of buckets is compared in one place, to which its articles go. */
final class Comparing {
    private Comparing() {}

    /** The groups that pairs tie together. */
    static Unions groups(JavaPairRDD<Long, Told> articles, Dataset<Row> pairs, int partitions) {
        Dataset<Row> needs = pairs.select("a", "bucketA", "bucketB")
                .union(pairs.select("b", "bucketA", "bucketB"))
                .distinct();
        JavaPairRDD<Long, Told> there = needs.toJavaRDD()
                .mapToPair(row -> new Tuple2<>(row.getLong(0), block(row.getInt(1), row.getInt(2))))
                .join(articles, new HashPartitioner(partitions))
                .values()
                .mapToPair(sent -> sent);
        JavaPairRDD<Long, long[]> asked = pairs.toJavaRDD()
                .mapToPair(row ->
                        new Tuple2<>(block(row.getInt(2), row.getInt(3)), new long[] {row.getLong(0), row.getLong(1)}));
        Unions unions = new Unions();
        asked.cogroup(there, partitions)
                .values()
                .flatMap(block -> ties(block._1(), block._2()))
                .collect()
                .forEach(tie -> unions.tie(tie[0], tie[1]));
        return unions;
    }

    /** A number of its own for two buckets. Scattered: the hash of a long would put all pairs of a bucket with itself into one task. */
    static long block(int bucket, int other) {
        return ((long) bucket << 32 | other) * 0x9E3779B97F4A7C15L;
    }

    /** The pairs of a block that belong together, but those that others tie already. */
    private static Iterator<long[]> ties(Iterable<long[]> pairs, Iterable<Told> articles) {
        Map<Long, Extraction> read = new HashMap<>();
        articles.forEach(told -> read.put(told.place(), Objects.requireNonNull(told.extraction())));
        Map<Long, Neighbour> neighbours = new HashMap<>();
        Unions unions = new Unions();
        List<long[]> ties = new ArrayList<>();
        for (long[] pair : pairs) {
            if (!unions.areTied(pair[0], pair[1])
                    && neighbour(pair[0], read, neighbours).belongsWith(neighbour(pair[1], read, neighbours))) {
                unions.tie(pair[0], pair[1]);
                ties.add(pair);
            }
        }
        return ties.iterator();
    }

    private static Neighbour neighbour(long place, Map<Long, Extraction> read, Map<Long, Neighbour> made) {
        return made.computeIfAbsent(place, p -> new Neighbour(Objects.requireNonNull(read.get(p))));
    }
}
