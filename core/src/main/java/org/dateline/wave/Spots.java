package org.dateline.wave;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The points at which cases lie, each once, and which of them lie within reach of each other. */
final class Spots {
    private static final double DEGREE_KM = Math.toRadians(1) * Sphere.RADIUS_KM;

    /** So many neighbours take 400 MB; more are refused. */
    private static final long MOST_NEIGHBOURS = 100_000_000;

    private final double[] latitudes;
    private final double[] longitudes;

    /** Of each spot those within reach, the nearest (itself) first; one that another as far follows is written as its complement. */
    private final int[][] near;

    /** Spots that are in order of latitude. */
    Spots(double[] latitudes, double[] longitudes, double radiusKm) {
        this.latitudes = latitudes.clone();
        this.longitudes = longitudes.clone();
        int many = latitudes.length;
        long neighbours = IntStream.range(0, many)
                .parallel()
                .mapToLong(spot -> within(spot, radiusKm).size())
                .sum();
        if (neighbours > MOST_NEIGHBOURS) {
            throw new IllegalArgumentException("within " + radiusKm + " km of the " + many + " places lie " + neighbours
                    + " others, too many to go through; take a smaller radius or fewer cases");
        }
        this.near = IntStream.range(0, many)
                .parallel()
                .mapToObj(spot -> rings(within(spot, radiusKm)))
                .toArray(int[][]::new);
    }

    private record Neighbour(int spot, double km) {}

    private List<Neighbour> within(int spot, double km) {
        double band = km / DEGREE_KM + 1e-6;
        int first = lowest(latitudes[spot] - band);
        int last = lowest(latitudes[spot] + band);
        return IntStream.range(first, last)
                .mapToObj(other -> new Neighbour(other, distanceKm(spot, other)))
                .filter(neighbour -> neighbour.km() <= km)
                .toList();
    }

    /** The first spot that lies not south of it. */
    private int lowest(double latitude) {
        int found = Arrays.binarySearch(latitudes, latitude);
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && latitudes[at - 1] == latitude) {
            at--;
        }
        return at;
    }

    private static int[] rings(List<Neighbour> neighbours) {
        List<Neighbour> sorted = neighbours.stream()
                .sorted(Comparator.comparingDouble(Neighbour::km).thenComparingInt(Neighbour::spot))
                .toList();
        int[] rings = new int[sorted.size()];
        for (int i = 0; i < rings.length; i++) {
            boolean goesOn = i + 1 < rings.length
                    && sorted.get(i + 1).km() == sorted.get(i).km();
            rings[i] = goesOn ? ~sorted.get(i).spot() : sorted.get(i).spot();
        }
        return rings;
    }

    int size() {
        return near.length;
    }

    /** Those within reach, the nearest first; one that another as far follows is written as its complement. */
    int[] near(int spot) {
        return near[spot];
    }

    double latitude(int spot) {
        return latitudes[spot];
    }

    double longitude(int spot) {
        return longitudes[spot];
    }

    double distanceKm(int one, int other) {
        return Sphere.kilometres(latitudes[one], longitudes[one], latitudes[other], longitudes[other]);
    }
}
