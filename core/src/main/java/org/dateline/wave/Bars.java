package org.dateline.wave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many cases a cylinder needs to be stronger than a given height, by how many are expected, for a ladder of heights. The tables give
 * that number or a little less, so that nearly all cylinders are turned away by one comparison of whole numbers, and none wrongly.
 */
final class Bars {
    private static final int BITS = 13;
    private static final int ROUNDS = 60;
    private static final double STEP = 0.5;
    private static final double STEEP = 1.25;
    private static final double SMALL = 20;

    /** Below a step of whole products, so that no rounding turns away what passes. */
    private static final double SLACK = 1e-9;

    private final int all;
    private final int fewest;
    private final int mostCases;
    private final int shift;
    private final List<Double> heights = new ArrayList<>();
    private final List<int[]> tables = new ArrayList<>();

    /**
     * Bars of all heights that can be.
     *
     * @param all cases there are
     * @param fewest cases that count
     * @param mostCases cases that any window has
     */
    Bars(int all, int fewest, int mostCases) {
        this.all = all;
        this.fewest = fewest;
        this.mostCases = mostCases;
        long largest = (long) all * mostCases;
        this.shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(largest) - BITS);
        double highest = Cylinder.logLikelihoodRatio(mostCases, 1, all);
        for (double height = 0; height <= highest; height = height < SMALL ? height + STEP : height * STEEP) {
            heights.add(height);
            tables.add(table(height));
        }
    }

    /** By how many bits a product is shifted to be a place in a table. */
    int shift() {
        return shift;
    }

    /** The cases needed, by product, for the highest bar that is not above a height; not to be written to. */
    int[] upTo(double height) {
        int found = 0;
        while (found + 1 < heights.size() && heights.get(found + 1) <= height) {
            found++;
        }
        return tables.get(found);
    }

    private int[] table(double height) {
        int[] needed = new int[1 << BITS];
        int step = 0;
        double passing = 1;
        for (int cases = fewest; cases <= mostCases && step < needed.length; cases++) {
            passing = passing(cases, height, passing);
            int upTo = (int) Math.min(needed.length - 1, (long) (passing * (1 + SLACK) + 1) >> shift);
            while (step <= upTo) {
                needed[step++] = cases;
            }
        }
        Arrays.fill(needed, step, needed.length, Integer.MAX_VALUE);
        return needed;
    }

    /** The largest product with which so many cases pass, or a little more: the ratio falls from infinity at 0 to nothing at what is
     * expected. */
    private double passing(int cases, double height, double begin) {
        double low = 0;
        double high = (double) cases * all;
        double at = begin;
        for (int round = 0; round < ROUNDS && high - low > SLACK * high; round++) {
            double above = Cylinder.logLikelihoodRatio(cases, at, all) - height;
            if (above > 0) {
                low = at;
            } else {
                high = at;
            }
            double expected = at / all;
            double slope = (-cases / expected + (all - cases) / (all - expected)) / all;
            double newton = at - above / slope;
            at = newton > low && newton < high ? newton : (low + high) / 2;
        }
        return high;
    }
}
