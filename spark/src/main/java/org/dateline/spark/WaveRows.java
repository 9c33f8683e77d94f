package org.dateline.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Incident;
import org.dateline.model.Problem;
import org.dateline.model.Reading;
import org.dateline.review.FilterException;
import org.dateline.review.Waves;
import org.dateline.wave.Wave;
import org.dateline.wave.WaveOptions;
import scala.Tuple2;

/** The waves of each event family, each looked for in one place, as {@code dateline waves} finds and sorts them. */
record WaveRows(List<Row> rows, List<Problem> problems) {
    /** The code of a family whose waves were not looked for. */
    static final String NO_WAVES = "no-waves";

    static final StructType SCHEMA = new StructType()
            .add("family", DataTypes.StringType)
            .add("country", DataTypes.StringType)
            .add("centre", DataTypes.StringType)
            .add("lat", DataTypes.DoubleType)
            .add("lon", DataTypes.DoubleType)
            .add("radiusKm", DataTypes.DoubleType)
            .add("from", DataTypes.DateType)
            .add("to", DataTypes.DateType)
            .add("observed", DataTypes.IntegerType)
            .add("expected", DataTypes.DoubleType)
            .add("logLikelihoodRatio", DataTypes.DoubleType)
            .add("p", DataTypes.DoubleType)
            .add("recurrenceDays", DataTypes.DoubleType)
            .add("incidents", DataTypes.StringType)
            .add("words", DataTypes.StringType);

    /** The waves of a family, the strongest first. */
    private record Found(String family, double p, List<Row> rows, List<Problem> problems) implements Serializable {}

    static WaveRows of(JavaRDD<Reading> groups, int partitions) {
        List<Found> found = new ArrayList<>(groups.mapPartitionsToPair(readings -> {
                    Map<String, String> families = families();
                    List<Tuple2<String, Incident>> cases = new ArrayList<>();
                    readings.forEachRemaining(reading -> reading.linking().incidents().stream()
                            .map(incident -> new Tuple2<>(
                                    families.getOrDefault(
                                            incident.what().type(),
                                            incident.what().type()),
                                    bare(incident)))
                            .forEach(cases::add));
                    return cases.iterator();
                })
                .groupByKey(partitions)
                .map(family -> scanned(family._1(), family._2()))
                .collect());
        found.sort(Comparator.comparingDouble(Found::p).thenComparing(Found::family));
        return new WaveRows(
                found.stream().flatMap(family -> family.rows().stream()).toList(),
                found.stream().flatMap(family -> family.problems().stream()).toList());
    }

    private static Map<String, String> families() {
        return EventTypes.load().all().stream().collect(Collectors.toMap(EventType::id, EventType::family));
    }

    /** What the scan does not look at stays behind. */
    private static Incident bare(Incident incident) {
        return new Incident(
                incident.id(),
                incident.what(),
                incident.when(),
                incident.where(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                incident.independentSources(),
                incident.review(),
                Map.of());
    }

    private static Found scanned(String family, Iterable<Incident> incidents) {
        List<Incident> all = new ArrayList<>();
        incidents.forEach(all::add);
        all.sort(Comparator.comparing(Incident::id));
        try {
            List<Wave> waves = Waves.of(all, WaveOptions.USUAL);
            double p = waves.isEmpty() ? 1 : waves.get(0).p();
            return new Found(family, p, waves.stream().map(WaveRows::row).toList(), List.of());
        } catch (FilterException e) {
            Problem problem = new Problem(
                    NO_WAVES, family, "waves of " + all.size() + " incidents cannot be looked for: " + e.getMessage());
            return new Found(family, 1, List.of(), List.of(problem));
        }
    }

    private static Row row(Wave wave) {
        return RowFactory.create(
                wave.family(),
                wave.country(),
                wave.centre(),
                wave.latitude(),
                wave.longitude(),
                wave.radiusKm(),
                wave.from(),
                wave.to(),
                wave.observed(),
                wave.expected(),
                wave.logLikelihoodRatio(),
                wave.p(),
                wave.recurrenceDays(),
                String.join(" ", wave.ids()),
                wave.words());
    }
}
