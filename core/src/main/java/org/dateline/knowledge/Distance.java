package org.dateline.knowledge;

import org.dateline.model.Place;

/** Distance over the Earth's surface. */
public final class Distance {
    private static final double EARTH_RADIUS_KM = 6371;

    private Distance() {}

    /** Kilometres between two places by the haversine formula; infinite where one has no coordinates. */
    public static double km(Place a, Place b) {
        if (a.lat() == null || a.lon() == null || b.lat() == null || b.lon() == null) {
            return Double.POSITIVE_INFINITY;
        }
        return km(a.lat(), a.lon(), b.lat(), b.lon());
    }

    /** Kilometres between two points given in degrees. */
    public static double km(double latA, double lonA, double latB, double lonB) {
        double lat = Math.sin(Math.toRadians(latB - latA) / 2);
        double lon = Math.sin(Math.toRadians(lonB - lonA) / 2);
        double h = lat * lat + Math.cos(Math.toRadians(latA)) * Math.cos(Math.toRadians(latB)) * lon * lon;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
