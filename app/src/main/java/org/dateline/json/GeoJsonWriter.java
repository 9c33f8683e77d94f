package org.dateline.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.dateline.model.Incident;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Where;

/**
 * Writes incidents as they come as one GeoJSON feature collection (RFC 7946): a point, or no geometry where the place is not known
 * better than by country or province; the properties are the record's own.
 */
public final class GeoJsonWriter implements AutoCloseable {
    private final Json json;

    /** Begins the collection on a stream, which stays open. */
    public GeoJsonWriter(OutputStream out) throws IOException {
        json = Json.lines(out);
        json.begin().text("type", "FeatureCollection").beginList("features");
    }

    /** Writes an incident, with when it was first made and last changed; a fault is unchecked. */
    public void write(Incident incident, Instant created, Instant changed) {
        try {
            json.begin().text("type", "Feature").text("id", incident.id());
            json.object("geometry", isSpot(incident.where()) ? incident.where() : null, GeoJsonWriter::point);
            json.object("properties", incident, (j, i) -> {
                j.begin();
                IncidentWriter.keys(j, i, created, changed);
                j.end();
            });
            json.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a place is known well enough to be a point on a map. */
    public static boolean isSpot(Where where) {
        return where.lat() != null
                && where.lon() != null
                && where.precision() != PlacePrecision.COUNTRY
                && where.precision() != PlacePrecision.ADMIN1;
    }

    private static void point(Json json, Where where) throws IOException {
        Double lat = where.lat();
        Double lon = where.lon();
        json.begin().text("type", "Point");
        json.decimals("coordinates", lat == null || lon == null ? List.of() : List.of(lon, lat));
        json.end();
    }

    @Override
    public void close() throws IOException {
        json.endList().end();
        json.close();
    }
}
