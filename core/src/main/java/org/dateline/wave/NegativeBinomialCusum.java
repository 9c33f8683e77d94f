package org.dateline.wave;

import java.util.ArrayList;
import java.util.List;

/**
 * A cumulated sum of how much likelier counts are if the rate had risen by a factor, where counts scatter more than by pure chance
 * (negative binomial). It sees a small rise that lasts, which a bound for single counts does not. As in R's package {@code surveillance}
 * 1.20.3, {@code algo.glrnb} with {@code theta}; after Höhle and Paul, Computational Statistics and Data Analysis 52(9), 2008.
 *
 * @param factor the rise that is looked for, above 1
 * @param threshold a sum above it is an alarm, and the next begins at 0
 */
public record NegativeBinomialCusum(double factor, double threshold) {
    /** Checks the ranges. */
    public NegativeBinomialCusum {
        if (!(factor > 1) || !(threshold > 0)) {
            throw new IllegalArgumentException("a rise is by a factor above 1, and a threshold above 0");
        }
    }

    /**
     * The sum after a count.
     *
     * @param alarm whether it went over the threshold
     */
    public record Step(double sum, boolean alarm) {}

    /**
     * The sums after each count.
     *
     * @param expected mean of each count in usual times, above 0
     * @param dispersion of each count: its variance is {@code m + dispersion m^2}; 0 for Poisson
     */
    public List<Step> steps(int[] counts, double[] expected, double[] dispersion) {
        List<Step> steps = new ArrayList<>();
        double sum = 0;
        for (int at = 0; at < counts.length; at++) {
            sum = Math.max(0, sum + likelier(counts[at], expected[at], dispersion[at]));
            boolean alarm = sum > threshold;
            steps.add(new Step(sum, alarm));
            sum = alarm ? 0 : sum;
        }
        return steps;
    }

    private double likelier(int count, double expected, double dispersion) {
        return dispersion == 0
                ? count * Math.log(factor) - expected * (factor - 1)
                : count * Math.log(factor)
                        + (count + 1 / dispersion)
                                * Math.log((1 + dispersion * expected) / (1 + dispersion * expected * factor));
    }
}
