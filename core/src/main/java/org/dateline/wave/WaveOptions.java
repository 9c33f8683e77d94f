package org.dateline.wave;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How waves are looked for. Begin with {@link #USUAL} and change what is to be otherwise.
 *
 * @param prospective whether only waves that are still going on at the end are looked for; else all there were
 * @param radiusKm largest radius of a circle, above 0, at most half the earth's girth (20,038)
 * @param days longest wave, 1 to 366
 * @param minCases a wave has at least so many cases, from 2 on
 * @param replicas how often the dates are shuffled, 9 to 99,999
 * @param seed of the shuffles: the same seed gives the same p on any machine, with any number of threads
 * @param family an event family or type; empty for each family by itself, {@link #ALL} for all incidents together
 * @param until last day of the history; null for that of the last case
 * @param most at the most so many waves of a family, the strongest first, from 1 on
 */
public record WaveOptions(
        boolean prospective,
        double radiusKm,
        int days,
        int minCases,
        int replicas,
        long seed,
        String family,
        @Nullable LocalDate until,
        int most) {
    /** All incidents together, whatever their family. */
    public static final String ALL = "all";

    /** What suits a conflict: 50 km, 14 days, three cases, the past as a whole, each family by itself. */
    public static final WaveOptions USUAL = new WaveOptions(false, 50, 14, 3, 999, 1, "", null, 20);

    /** Half the earth's girth. */
    public static final double FARTHEST_KM = 20_038;

    private static final int LONGEST_DAYS = 366;
    /** With fewer no p could be below one in ten. */
    public static final int FEWEST_REPLICAS = 9;

    private static final int MOST_REPLICAS = 99_999;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException with what is wanted
     */
    public WaveOptions {
        check(radiusKm > 0 && radiusKm <= FARTHEST_KM, "a radius lies above 0 and is at most 20,038 km");
        check(days >= 1 && days <= LONGEST_DAYS, "a wave lasts between 1 and 366 days");
        check(minCases >= 2, "a wave has at least 2 cases");
        check(
                replicas >= FEWEST_REPLICAS && replicas <= MOST_REPLICAS,
                "the dates are shuffled between 9 and 99,999 times");
        check(most >= 1, "at least one wave must be asked for");
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Only waves that are still going on at the end of the history. */
    public WaveOptions ongoing() {
        return new WaveOptions(true, radiusKm, days, minCases, replicas, seed, family, until, most);
    }

    /** All waves of the history. */
    public WaveOptions past() {
        return new WaveOptions(false, radiusKm, days, minCases, replicas, seed, family, until, most);
    }

    /** Within another distance, in kilometres, and another number of days. */
    public WaveOptions within(double km, int longest) {
        return new WaveOptions(prospective, km, longest, minCases, replicas, seed, family, until, most);
    }

    /** With another smallest number of cases. */
    public WaveOptions atLeast(int cases) {
        return new WaveOptions(prospective, radiusKm, days, cases, replicas, seed, family, until, most);
    }

    /** With other shuffles. */
    public WaveOptions shuffled(int times, long from) {
        return new WaveOptions(prospective, radiusKm, days, minCases, times, from, family, until, most);
    }

    /** Of another family or type. */
    public WaveOptions of(String wanted) {
        return new WaveOptions(prospective, radiusKm, days, minCases, replicas, seed, wanted, until, most);
    }

    /** With a history that ends on this day. */
    public WaveOptions until(LocalDate last) {
        return new WaveOptions(prospective, radiusKm, days, minCases, replicas, seed, family, last, most);
    }

    /** With at the most so many waves of a family. */
    public WaveOptions most(int waves) {
        return new WaveOptions(prospective, radiusKm, days, minCases, replicas, seed, family, until, waves);
    }
}
