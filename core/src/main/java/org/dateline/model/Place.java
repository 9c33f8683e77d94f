package org.dateline.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A place of the world: its usual name, GeoNames id (null for the project's own supplement and what has none), coordinates
 * in degrees, country (ISO 3166 alpha-2) and names of its administrative units. {@code facility} is the kind of a facility
 * (prison, base, camp, ...) or null for a settlement, district or country. */
public record Place(
        String name,
        @Nullable Long geonames,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable String admin2,
        PlacePrecision precision,
        @Nullable String facility)
        implements Serializable {
    /** Somewhere near it. */
    public Place near() {
        return new Place(name, geonames, lat, lon, country, admin1, admin2, PlacePrecision.NEAR, facility);
    }
}
