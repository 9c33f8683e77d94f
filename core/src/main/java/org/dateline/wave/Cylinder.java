package org.dateline.wave;

/**
 * A circle of spots through some days.
 *
 * @param centre its spot in the middle
 * @param reach how many of that spot's neighbours it has
 * @param from first day
 * @param to last day
 * @param observed cases in it
 * @param product cases of its spots times cases of its days; expected are these by all cases
 */
record Cylinder(int centre, int reach, int from, int to, int observed, long product, double logLikelihoodRatio) {
    /**
     * How much likelier the cases are if there were more in it than by chance: {@code (c/m)^c ((C-c)/(C-m))^(C-c)}, as a natural
     * logarithm; 0 where there are not more than expected. After Kulldorff and others, PLoS Medicine 2(3):e59, 2005.
     */
    static double logLikelihoodRatio(int observed, double product, int all) {
        double expected = product / all;
        if (observed <= expected) {
            return 0;
        }
        double outside = all - observed;
        return observed * Math.log(observed / expected)
                + (outside == 0 ? 0 : outside * Math.log(outside / (all - expected)));
    }
}
