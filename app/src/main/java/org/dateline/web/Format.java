package org.dateline.web;

import java.util.Locale;

/** In which form data is answered. */
enum Format {
    JSON("application/json"),
    CSV("text/csv"),
    GEOJSON("application/geo+json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** The word of {@code ?format=}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
