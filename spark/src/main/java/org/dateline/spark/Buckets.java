package org.dateline.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.JavaRDD;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Published;

/**
 * Articles dealt into buckets by the month of their publication, so that most of those that meet lie in few pairs of buckets; a
 * crowded month has several. Comparing two buckets is one task.
 *
 * @param parts of crowded months, by the month
 */
record Buckets(HashMap<Integer, Integer> parts) implements Serializable {
    /** So many articles with accounts make a bucket: with all their words some 100 MB. */
    private static final int SIZE = 2000;

    private static final int MOST_PARTS = 4096;
    private static final int MONTH = 30;
    private static final long UNDATED = 200_000;

    static Buckets of(JavaRDD<Told> articles) {
        HashMap<Integer, Integer> parts = new HashMap<>();
        Map<Integer, Long> months =
                articles.filter(Told::hasAccounts).map(Buckets::month).countByValue();
        months.forEach((month, count) -> {
            if (count > SIZE) {
                parts.put(month, (int) Math.min(MOST_PARTS, 1 + count / SIZE));
            }
        });
        return new Buckets(parts);
    }

    int of(Told told) {
        int month = month(told);
        int part = Math.floorMod(Long.hashCode(told.place() * 0x9E3779B97F4A7C15L), parts.getOrDefault(month, 1));
        return month * MOST_PARTS + part;
    }

    private static int month(Told told) {
        return (int) Math.floorDiv(day(told), (long) MONTH);
    }

    /** The day of publication, from 1970 on; one far away where it is unknown. */
    static long day(Told told) {
        Extraction read = Objects.requireNonNull(told.extraction());
        Article article = read.article();
        Published published = article.published();
        return published == null ? UNDATED : published.day().toEpochDay();
    }
}
