package org.dateline.wave;

import java.util.List;

/**
 * The middle of some cases on the sphere, and how far the farthest lies from it.
 *
 * @param latitude degrees
 * @param longitude degrees
 */
record Middle(double latitude, double longitude, double radiusKm) {
    static Middle of(List<Case> cases) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (Case one : cases) {
            double lat = Math.toRadians(one.latitude());
            double lon = Math.toRadians(one.longitude());
            x += Math.cos(lat) * Math.cos(lon);
            y += Math.cos(lat) * Math.sin(lon);
            z += Math.sin(lat);
        }
        double latitude = Math.toDegrees(Math.atan2(z, Math.hypot(x, y)));
        double longitude = Math.toDegrees(Math.atan2(y, x));
        double farthest = cases.stream()
                .mapToDouble(one -> Sphere.kilometres(latitude, longitude, one.latitude(), one.longitude()))
                .max()
                .orElse(0);
        return new Middle(latitude, longitude, farthest);
    }
}
