package org.dateline.wave;

/**
 * What was usual.
 *
 * @param deviation standard deviation of a sample
 */
record Baseline(double mean, double deviation) {
    /**
     * Of so many counts before a place.
     *
     * @param smallest the least standard deviation
     */
    static Baseline of(int[] counts, int end, int many, double smallest) {
        double sum = 0;
        for (int i = end - many; i < end; i++) {
            sum += counts[i];
        }
        double mean = sum / many;
        double squares = 0;
        for (int i = end - many; i < end; i++) {
            squares += (counts[i] - mean) * (counts[i] - mean);
        }
        return new Baseline(mean, Math.max(smallest, Math.sqrt(squares / (many - 1))));
    }
}
