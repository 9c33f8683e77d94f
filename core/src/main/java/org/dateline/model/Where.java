package org.dateline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where it happened. {@code country} is ISO 3166 alpha-2, {@code geonames} a GeoNames id, {@code lat} and {@code lon} are
 * degrees (WGS 84), both or neither. */
public record Where(
        @Nullable String name,
        @Nullable String facility,
        @Nullable String admin1,
        @Nullable String admin2,
        @Nullable String country,
        @Nullable Long geonames,
        @Nullable Double lat,
        @Nullable Double lon,
        PlacePrecision precision,
        List<Evidence> evidence)
        implements Claim {
    /** No place known. */
    public static final Where UNKNOWN =
            new Where(null, null, null, null, null, null, null, null, PlacePrecision.UNKNOWN, List.of());

    /** Copies the list. */
    public Where {
        evidence = List.copyOf(evidence);
    }
}
