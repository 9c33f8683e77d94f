package org.dateline.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dateline.wave.Alarm;
import org.dateline.wave.Coverage;
import org.dateline.wave.NearRepeats;
import org.dateline.wave.Wave;
import org.jspecify.annotations.Nullable;

/** Writes waves, alarms and near repeats as one JSON object, with among how many incidents was looked. The stream stays open. */
public final class WaveWriter {
    private static final int CORNERS = 64;
    private static final double EARTH_KM = 6371;

    private WaveWriter() {}

    /** Writes waves. */
    public static void write(List<Wave> waves, Coverage coverage, OutputStream out) throws IOException {
        try (Json json = Json.indented(out)) {
            begin(json, coverage).list("waves", waves, (j, wave) -> {
                j.begin();
                keys(j, wave);
                j.end();
            });
            json.end();
        }
    }

    /** Writes alarms. */
    public static void writeAlarms(List<Alarm> alarms, Coverage coverage, OutputStream out) throws IOException {
        try (Json json = Json.indented(out)) {
            begin(json, coverage).list("alarms", alarms, WaveWriter::alarm).end();
        }
    }

    /** Writes near repeats; a ratio that is not known is null. */
    public static void writeRepeats(List<NearRepeats.Band> bands, Coverage coverage, OutputStream out)
            throws IOException {
        try (Json json = Json.indented(out)) {
            begin(json, coverage).list("bands", bands, WaveWriter::band).end();
        }
    }

    /** Writes waves as GeoJSON (RFC 7946): a circle is a polygon of 64 corners, one place is a point. */
    public static void writeGeoJson(List<Wave> waves, OutputStream out) throws IOException {
        try (Json json = Json.lines(out)) {
            json.begin().text("type", "FeatureCollection").list("features", waves, (j, wave) -> {
                j.begin().text("type", "Feature");
                j.object("geometry", wave, WaveWriter::geometry);
                j.object("properties", wave, (properties, one) -> {
                    properties.begin();
                    keys(properties, one);
                    properties.end();
                });
                j.end();
            });
            json.end();
        }
    }

    private static Json begin(Json json, Coverage coverage) throws IOException {
        return json.begin()
                .whole("looked", coverage.looked())
                .whole("withoutPlace", coverage.withoutPlace())
                .whole("withoutDate", coverage.withoutDate());
    }

    private static void keys(Json json, Wave wave) throws IOException {
        json.text("centre", orNull(wave.centre()))
                .decimal("lat", wave.latitude())
                .decimal("lon", wave.longitude())
                .decimal("radiusKm", wave.radiusKm())
                .text("from", wave.from().toString())
                .text("to", wave.to().toString())
                .whole("observed", wave.observed())
                .decimal("expected", wave.expected())
                .decimal("logLikelihoodRatio", wave.logLikelihoodRatio())
                .decimal("p", wave.p())
                .decimal("recurrenceDays", wave.recurrenceDays())
                .text("family", orNull(wave.family()))
                .text("country", orNull(wave.country()))
                .texts("ids", wave.ids())
                .text("words", wave.words());
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }

    private static void alarm(Json json, Alarm alarm) throws IOException {
        json.begin()
                .text("region", alarm.region())
                .text("week", alarm.week().toString())
                .whole("observed", alarm.observed())
                .decimal("expected", alarm.expected())
                .list(
                        "signals",
                        alarm.signals(),
                        (j, signal) -> j.begin()
                                .text("method", signal.method())
                                .decimal("value", signal.value())
                                .decimal("bound", signal.bound())
                                .end())
                .texts("ids", alarm.ids())
                .text("words", alarm.words())
                .end();
    }

    private static void band(Json json, NearRepeats.Band band) throws IOException {
        json.begin()
                .decimal("overKm", band.overKm())
                .decimal("upToKm", band.upToKm())
                .whole("overDays", band.overDays())
                .whole("upToDays", band.upToDays())
                .whole("observed", band.observed())
                .decimal("expected", band.expected())
                .decimal("ratio", Double.isNaN(band.ratio()) ? null : Double.valueOf(band.ratio()))
                .decimal("p", band.p())
                .end();
    }

    private static void geometry(Json json, Wave wave) throws IOException {
        if (wave.radiusKm() == 0) {
            json.begin().text("type", "Point").decimals("coordinates", List.of(wave.longitude(), wave.latitude()));
        } else {
            json.begin().text("type", "Polygon").polygon("coordinates", circle(wave));
        }
        json.end();
    }

    /** Against the clock, closed, as the standard wants it. */
    private static List<List<Double>> circle(Wave wave) {
        List<List<Double>> corners = new ArrayList<>();
        double lat = Math.toRadians(wave.latitude());
        double lon = Math.toRadians(wave.longitude());
        double angle = wave.radiusKm() / EARTH_KM;
        for (int corner = 0; corner <= CORNERS; corner++) {
            double bearing = -2 * Math.PI * (corner % CORNERS) / CORNERS;
            double to =
                    Math.asin(Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing));
            double along = lon
                    + Math.atan2(
                            Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
                            Math.cos(angle) - Math.sin(lat) * Math.sin(to));
            corners.add(List.of(degrees(along), degrees(to)));
        }
        return corners;
    }

    private static double degrees(double radians) {
        return Math.round(Math.toDegrees(radians) * 1e6) / 1e6;
    }
}
