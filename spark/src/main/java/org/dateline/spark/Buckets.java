package org.dateline.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Published;

/**
 * Articles dealt into buckets by the month of their publication, so that most of those that meet lie in few pairs of buckets; a
 * crowded month has several, one after the other in time. Comparing two buckets is one task.
 *
 * @param bounds where the second and every further bucket of a crowded month begins, by the month
 */
record Buckets(HashMap<Integer, ArrayList<Buckets.Moment>> bounds) implements Serializable {
    /** So many articles with accounts make a bucket: with all their words some 100 MB. */
    private static final int SIZE = 2000;

    /** Of so many articles of a crowded month one is looked at to find the bounds. */
    private static final int SAMPLED = 50;

    private static final int MOST_PARTS = 4096;
    private static final int MONTH = 30;
    private static final long UNDATED = 200_000;

    /** Where an article stands in time; of one day, in the order of the inputs, as {@link Candidates} walks through a crowded block. */
    record Moment(long day, long place) implements Comparable<Moment>, Serializable {
        private static final Comparator<Moment> IN_TIME =
                Comparator.comparingLong(Moment::day).thenComparingLong(Moment::place);

        static Moment of(Told told) {
            return new Moment(Buckets.day(told), told.place());
        }

        @Override
        public int compareTo(Moment other) {
            return IN_TIME.compare(this, other);
        }

        int month() {
            return (int) Math.floorDiv(day, (long) MONTH);
        }
    }

    static Buckets of(JavaRDD<Told> articles) {
        Map<Integer, Long> months = new HashMap<>(articles.filter(Told::hasAccounts)
                .map(told -> Moment.of(told).month())
                .countByValue());
        months.values().removeIf(count -> count <= SIZE);
        HashMap<Integer, ArrayList<Moment>> bounds = new HashMap<>();
        if (!months.isEmpty()) {
            Set<Integer> crowded = Set.copyOf(months.keySet());
            Map<Integer, List<Moment>> sampled = new HashMap<>();
            articles.filter(told -> told.hasAccounts()
                            && crowded.contains(Moment.of(told).month()))
                    .sample(false, 1.0 / SAMPLED, 1)
                    .map(Moment::of)
                    .collect()
                    .forEach(moment -> sampled.computeIfAbsent(moment.month(), month -> new ArrayList<>())
                            .add(moment));
            months.forEach((month, count) -> bounds.put(month, bounds(sampled.getOrDefault(month, List.of()), (int)
                    Math.min(MOST_PARTS, 1 + count / SIZE))));
        }
        return new Buckets(bounds);
    }

    /** Of moments picked by chance those that cut all into so many parts of one size. */
    static ArrayList<Moment> bounds(List<Moment> picked, int parts) {
        List<Moment> sorted = picked.stream().sorted().toList();
        ArrayList<Moment> bounds = new ArrayList<>();
        for (int part = 1; part < parts && !sorted.isEmpty(); part++) {
            Moment bound = sorted.get((int) ((long) part * sorted.size() / parts));
            if (bounds.isEmpty() || bounds.get(bounds.size() - 1).compareTo(bound) < 0) {
                bounds.add(bound);
            }
        }
        return bounds;
    }

    int of(Told told) {
        Moment moment = Moment.of(told);
        ArrayList<Moment> ofMonth = bounds.get(moment.month());
        return moment.month() * MOST_PARTS + (ofMonth == null ? 0 : part(moment, ofMonth));
    }

    /** How many bounds are not after a moment. */
    static int part(Moment moment, List<Moment> bounds) {
        int found = Collections.binarySearch(bounds, moment);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** The day of publication, from 1970 on; one far away where it is unknown. */
    static long day(Told told) {
        Extraction read = Objects.requireNonNull(told.extraction());
        Article article = read.article();
        Published published = article.published();
        return published == null ? UNDATED : published.day().toEpochDay();
    }
}
