package org.dateline.wave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether an incident is followed by others near it, and for how long: pairs of cases by distance and days between them, beside
 * how many pairs there are when the dates are dealt out anew. After Knox, Applied Statistics 13(1), 1964. Where the ratio
 * is clearly above 1 is where a scan should look: its radius and its days.
 */
public final class NearRepeats {
    private static final double CLEAR = 1.2;
    private static final double LIKELY = 0.05;

    private final List<Double> kilometres;
    private final List<Integer> days;
    private final int replicas;
    private final long seed;

    /**
     * Near repeats in bands.
     *
     * @param kilometres upper ends of the bands of distance, growing; 0 is the same place
     * @param days upper ends of the bands of days, growing
     * @param replicas how often the dates are shuffled
     */
    public NearRepeats(List<Double> kilometres, List<Integer> days, int replicas, long seed) {
        this.kilometres = List.copyOf(kilometres);
        this.days = List.copyOf(days);
        this.replicas = replicas;
        this.seed = seed;
        if (kilometres.isEmpty() || days.isEmpty()) {
            throw new IllegalArgumentException("at least one band of distance and one of days is wanted");
        }
    }

    /** Bands that suit a conflict: the same place to 200 km, a week to eight. */
    public static NearRepeats usual(int replicas, long seed) {
        return new NearRepeats(
                List.of(0.0, 5.0, 10.0, 25.0, 50.0, 100.0, 200.0), List.of(7, 14, 28, 56), replicas, seed);
    }

    /**
     * The pairs of one band.
     *
     * @param overKm they are farther apart than this; -1 in the band of the same place
     * @param upToKm and at most so far
     * @param overDays and more days apart than this; -1 in the first band
     * @param upToDays and at most so many
     * @param ratio observed by expected; NaN where none is expected
     * @param p the share of shuffled histories with as many pairs, with the one observed among them
     */
    public record Band(
            double overKm,
            double upToKm,
            int overDays,
            int upToDays,
            long observed,
            double expected,
            double ratio,
            double p) {}

    /**
     * How far and how long incidents are followed by others.
     *
     * @param radiusKm 0 for the same place alone
     */
    public record Reach(double radiusKm, int days) {}

    /**
     * The reach that bands speak for: from the nearest and soonest band on, as far as the soonest and as long as the nearest have at
     * least a fifth more pairs than chance makes, in no more than one of twenty shuffled histories. Empty where not even the first has.
     */
    public static Optional<Reach> reach(List<Band> bands) {
        if (bands.isEmpty() || !isClear(bands.get(0))) {
            return Optional.empty();
        }
        double km = bands.get(0).upToKm();
        int days = bands.get(0).upToDays();
        boolean nearGoesOn = true;
        boolean soonGoesOn = true;
        for (Band band : bands) {
            if (band.overDays() < 0) {
                nearGoesOn &= isClear(band);
                km = nearGoesOn ? band.upToKm() : km;
            }
            if (band.overKm() < 0) {
                soonGoesOn &= isClear(band);
                days = soonGoesOn ? band.upToDays() : days;
            }
        }
        return Optional.of(new Reach(km, days));
    }

    private static boolean isClear(Band band) {
        return band.ratio() >= CLEAR && band.p() <= LIKELY;
    }

    /** The bands, by distance and then by days. */
    public List<Band> bands(List<Case> cases) {
        List<Case> known = cases.stream().filter(one -> one.count() > 0).toList();
        if (known.isEmpty()) {
            return List.of();
        }
        LocalDate last =
                known.stream().map(Case::day).max(Comparator.naturalOrder()).orElseThrow();
        History history = new History(known, last, Math.max(kilometres.get(kilometres.size() - 1), 1e-9));
        int[][] near = pairs(history);
        long[] observed = counts(history, near, history.calendar().days());
        long[][] shuffled = IntStream.range(0, replicas)
                .parallel()
                .mapToObj(replica -> counts(history, near, history.calendar().shuffled(seed, replica)))
                .toArray(long[][]::new);
        List<Band> bands = new ArrayList<>();
        for (int band = 0; band < observed.length; band++) {
            bands.add(band(band, observed[band], shuffled));
        }
        return bands;
    }

    private Band band(int number, long observed, long[][] shuffled) {
        double sum = 0;
        int asMany = 1;
        for (long[] counts : shuffled) {
            sum += counts[number];
            asMany += counts[number] >= observed ? 1 : 0;
        }
        int near = number / days.size();
        int soon = number % days.size();
        double expected = sum / replicas;
        return new Band(
                near == 0 ? -1 : kilometres.get(near - 1),
                kilometres.get(near),
                soon == 0 ? -1 : days.get(soon - 1),
                days.get(soon),
                observed,
                expected,
                expected == 0 ? Double.NaN : observed / expected,
                (double) asMany / (replicas + 1));
    }

    /** Of each spot those within reach that come not before it, each with its band of distance behind it. */
    private int[][] pairs(History history) {
        return IntStream.range(0, history.spots().size())
                .parallel()
                .mapToObj(spot -> IntStream.of(history.spots().near(spot))
                        .map(other -> other < 0 ? ~other : other)
                        .filter(other -> other >= spot)
                        .flatMap(other ->
                                IntStream.of(other, near(history.spots().distanceKm(spot, other))))
                        .toArray())
                .toArray(int[][]::new);
    }

    private int near(double km) {
        int band = 0;
        while (km > kilometres.get(band)) {
            band++;
        }
        return band;
    }

    private long[] counts(History history, int[][] near, int[] dealt) {
        int[] soon = soon();
        long[] counts = new long[kilometres.size() * days.size()];
        for (int spot = 0; spot < near.length; spot++) {
            for (int i = 0; i < near[spot].length; i += 2) {
                int other = near[spot][i];
                int begin = near[spot][i + 1] * days.size();
                for (int one = history.begin(spot); one < history.end(spot); one++) {
                    for (int two = other == spot ? one + 1 : history.begin(other); two < history.end(other); two++) {
                        int apart = Math.abs(dealt[one] - dealt[two]);
                        if (apart < soon.length) {
                            counts[begin + soon[apart]]++;
                        }
                    }
                }
            }
        }
        return counts;
    }

    /** The band of each number of days. */
    private int[] soon() {
        int[] bands = new int[days.get(days.size() - 1) + 1];
        int band = 0;
        for (int apart = 0; apart < bands.length; apart++) {
            while (apart > days.get(band)) {
                band++;
            }
            bands[apart] = band;
        }
        return bands;
    }
}
