package org.dateline.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dateline.json.Json;
import org.dateline.store.DayCount;
import org.dateline.store.Sums;
import org.dateline.store.Toll;
import org.jspecify.annotations.Nullable;

/** Incidents by period, each in the period of its first day. A period without any is left out. */
final class Timeline {
    private final Grain grain;
    private final long undated;
    private final Map<LocalDate, Bucket> buckets = new TreeMap<>();

    private record Bucket(long incidents, @Nullable Toll killed) {
        Bucket plus(Bucket other) {
            Toll both = killed == null ? other.killed : other.killed == null ? killed : killed.plus(other.killed);
            return new Bucket(incidents + other.incidents, both);
        }
    }

    private Timeline(Grain grain, long undated) {
        this.grain = grain;
        this.undated = undated;
    }

    /**
     * A time line.
     *
     * @param by the word of a grain, or {@code auto}
     */
    static Timeline of(List<DayCount> days, String by) {
        List<LocalDate> dated =
                days.stream().map(DayCount::day).filter(Objects::nonNull).toList();
        Grain grain = !by.equals(Grain.AUTO)
                ? Grain.valueOf(by.toUpperCase(Locale.ROOT))
                : dated.isEmpty() ? Grain.YEAR : Grain.between(dated.get(0), dated.get(dated.size() - 1));
        long undated = days.stream()
                .filter(day -> day.day() == null)
                .mapToLong(DayCount::incidents)
                .sum();
        Timeline line = new Timeline(grain, undated);
        for (DayCount count : days) {
            LocalDate day = count.day();
            if (day != null) {
                line.buckets.merge(grain.first(day), new Bucket(count.incidents(), count.killed()), Bucket::plus);
            }
        }
        return line;
    }

    void write(Json json, Sums sums) throws IOException {
        json.begin()
                .text("by", grain.word())
                .whole("undated", undated)
                .list("buckets", List.copyOf(buckets.entrySet()), this::bucket)
                .object("sums", sums, Timeline::sums)
                .end();
    }

    private static void sums(Json json, Sums sums) throws IOException {
        json.begin()
                .object("killed", sums.killed(), Timeline::sum)
                .object("wounded", sums.wounded(), Timeline::sum)
                .end();
    }

    private static void sum(Json json, Sums.Sum sum) throws IOException {
        Toll toll = sum.toll();
        json.begin()
                .whole("incidents", sum.incidents())
                .whole("low", toll == null ? null : Long.valueOf(toll.low()))
                .whole("best", toll == null ? null : Long.valueOf(toll.best()))
                .whole("high", toll == null ? null : Long.valueOf(toll.high()))
                .end();
    }

    private void bucket(Json json, Map.Entry<LocalDate, Bucket> entry) throws IOException {
        json.begin()
                .text("from", entry.getKey().toString())
                .text("to", grain.next(entry.getKey()).minusDays(1).toString())
                .whole("incidents", entry.getValue().incidents());
        Tolls.write(json, entry.getValue().killed());
        json.end();
    }
}
