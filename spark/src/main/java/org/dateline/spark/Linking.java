package org.dateline.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.Optional;
import org.dateline.link.Chronology;
import org.dateline.link.Linker;
import org.dateline.model.Extraction;
import org.dateline.model.Problem;
import org.dateline.model.Reading;
import scala.Tuple2;

/** Each group of articles that belong together is linked by the linker that one machine has; so is each article alone. */
final class Linking {
    /** The code of a group of which not all articles were linked together. */
    static final String GROUP_CUT = "group-cut";

    /** Linking a group costs as the square of its size: parts of a tenth cost in all a tenth of one group of the largest size, each. */
    private static final int PARTS = 10;

    private final JavaSparkContext context;
    private final JavaPairRDD<Long, Told> articles;
    private final int partitions;
    private final int largest;
    private final int part;
    private final List<Problem> problems = new ArrayList<>();

    Linking(JavaSparkContext context, JavaPairRDD<Long, Told> articles, int partitions, int largest) {
        this.context = context;
        this.articles = articles;
        this.partitions = partitions;
        this.largest = largest;
        this.part = Math.max(2, largest / PARTS);
    }

    /** What groups that tell of anything tell together. */
    JavaRDD<Reading> of(Unions unions) {
        List<Tuple2<Long, Long>> groupOf = new ArrayList<>();
        for (List<Long> group : unions.groups()) {
            boolean cut = group.size() > largest;
            if (cut) {
                tell(group);
            }
            for (int i = 0; i < group.size(); i++) {
                groupOf.add(new Tuple2<>(group.get(i), group.get(cut ? i - i % part : 0)));
            }
        }
        return articles.leftOuterJoin(context.parallelizePairs(groupOf, partitions), new HashPartitioner(partitions))
                .filter(entry -> entry._2()._2().isPresent() || entry._2()._1().hasAccounts())
                .mapToPair(entry -> new Tuple2<>(
                        group(entry._1(), entry._2()._2()), entry._2()._1()))
                .groupByKey(partitions)
                .values()
                .filter(Linking::tells)
                .map(Linking::linked);
    }

    /** What was not linked together; known once the groups are. */
    List<Problem> problems() {
        return problems;
    }

    private static Long group(Long place, Optional<Long> group) {
        return group.isPresent() ? group.get() : place;
    }

    private void tell(List<Long> group) {
        long first = group.get(0);
        String name = articles.lookup(first).stream()
                .map(Told::extraction)
                .filter(Objects::nonNull)
                .map(read -> read.article().id())
                .collect(Collectors.joining());
        problems.add(new Problem(
                GROUP_CUT,
                name,
                group.size()
                        + " articles are tied together, of which this one came first: they were linked in parts of "
                        + part + ", so that one incident may stand there several times"
                        + " (--largest-group N links all of up to N)"));
    }

    private static boolean tells(Iterable<Told> group) {
        for (Told told : group) {
            if (told.hasAccounts()) {
                return true;
            }
        }
        return false;
    }

    private static Reading linked(Iterable<Told> group) {
        List<Extraction> read = new ArrayList<>();
        group.forEach(told -> read.add(Objects.requireNonNull(told.extraction())));
        read.sort((a, b) -> Chronology.EARLIEST_FIRST.compare(a.article(), b.article()));
        return new Reading(read, Linker.standard().link(read), List.of());
    }
}
