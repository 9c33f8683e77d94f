package org.dateline.wave;

/** How likely chance alone makes something as strong. */
final class Chance {
    private Chance() {}

    /**
     * The rank among the strongest of the shuffled histories, itself counted, as a share.
     *
     * @param chance the strongest of each, the weakest first
     */
    static double p(double ratio, double[] chance) {
        int weaker = 0;
        while (weaker < chance.length && chance[weaker] < ratio) {
            weaker++;
        }
        return (double) (chance.length - weaker + 1) / (chance.length + 1);
    }
}
