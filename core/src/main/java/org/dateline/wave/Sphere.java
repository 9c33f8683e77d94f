package org.dateline.wave;

/** Distances on a sphere of the earth's mean radius. */
final class Sphere {
    static final double RADIUS_KM = 6371;

    private Sphere() {}

    /** Along a great circle between two points in degrees, by the haversine formula. */
    static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double height = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double width = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double haversine = height * height
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * width * width;
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
