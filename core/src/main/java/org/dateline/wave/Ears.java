package org.dateline.wave;

/**
 * The early aberration reporting system's bounds for a count, from the counts just before it: mean and standard deviation of a baseline.
 * As in R's package {@code surveillance} 1.20.3, {@code earsC}; after Hutwagner and others, Journal of Urban Health 80(2), 2003, and
 * Fricker, Hegler and Dunfee, Statistics in Medicine 27(17), 2008.
 */
public enum Ears {
    /** The baseline ends just before. */
    C1(0, 3.090232306167813),
    /** The baseline ends two earlier, so that a rise does not raise its own bound. */
    C2(2, 3.090232306167813),
    /**
     * The same, and lower by how far the two counts before were above their own baseline. Its one trap: as R has it the bound moves with
     * the count itself, so that it alarms after two high counts and not at the first.
     */
    C3(4, 1.959963984540054);

    private static final int GUARD = 2;
    private static final int FEWEST = 3;

    private final int gap;
    private final double deviations;

    Ears(int gap, double deviations) {
        this.gap = gap;
        this.deviations = deviations;
    }

    /** How many counts there must be before the first that has a bound. */
    public int before(int baseline) {
        return baseline + gap;
    }

    /** The standard deviations above the mean that are let through: by a normal distribution 1 of 1,000 (C1, C2) or 1 of 40 (C3). */
    public double deviations() {
        return deviations;
    }

    /**
     * The bounds; a count above its own is an alarm. Those before the first that can be are NaN.
     *
     * @param baseline counts in a baseline, from 3 on; usually 7
     * @param smallest the least standard deviation that is reckoned with, so that a baseline of equal counts does not alarm at the next
     */
    public double[] bounds(int[] counts, int baseline, double smallest) {
        if (baseline < FEWEST) {
            throw new IllegalArgumentException("a baseline has at least 3 counts, not " + baseline);
        }
        double[] bounds = new double[counts.length];
        for (int at = 0; at < counts.length; at++) {
            bounds[at] = at < before(baseline) ? Double.NaN : bound(counts, at, baseline, smallest);
        }
        return bounds;
    }

    /** The bound of one count, of which there are enough before. */
    double bound(int[] counts, int at, int baseline, double smallest) {
        Baseline own = Baseline.of(counts, at - (this == C1 ? 0 : GUARD), baseline, smallest);
        if (this != C3) {
            return own.mean() + deviations * own.deviation();
        }
        double over = over(counts, at - 2, baseline, smallest) + over(counts, at - 1, baseline, smallest);
        return Math.max(0, counts[at] + own.deviation() * (deviations - over));
    }

    /** By how many standard deviations more than one a count lies above its baseline. */
    private static double over(int[] counts, int at, int baseline, double smallest) {
        Baseline own = Baseline.of(counts, at - GUARD, baseline, smallest);
        return Math.max(0, (counts[at] - own.mean()) / own.deviation() - 1);
    }
}
