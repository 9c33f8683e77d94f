package org.dateline.wave;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the strongest cylinder of one history, or of one that is shuffled.
 *
 * <p>A circle grows around a centre spot by spot. Only windows that hold a case just come in can beat what was there before, and
 * only those that begin and end on a day with a case in the circle: any other has the same cases in a smaller one. With as many
 * cases observed the ratio falls as more are expected, so a window with no fewer expected than one that failed fails too; that
 * comparison of two whole numbers is all that most windows cost.
 */
final class Search {
    private final History history;
    private final WaveOptions options;
    private final int[] days;

    /** Cases in the circle by day, and the days that have any as bits. */
    private final int[] onDay;

    private final long[] marked;

    /** By number of cases the smallest product that was seen to be no better than the best. */
    private final long[] failing;

    private final int[] ends;
    private final int[] upTo;

    private double best;
    private @Nullable Cylinder strongest;

    Search(History history, WaveOptions options, int[] days) {
        this.history = history;
        this.options = options;
        this.days = days;
        this.onDay = new int[history.length()];
        this.marked = new long[(history.length() >> 6) + 1];
        this.failing = new long[history.size() + 1];
        this.ends = new int[options.days()];
        this.upTo = new int[options.days()];
        forget();
    }

    private void forget() {
        Arrays.fill(failing, Long.MAX_VALUE);
        Arrays.fill(failing, 0, Math.min(options.minCases(), failing.length), 0);
        best = 0;
        strongest = null;
    }

    /** The strongest around a centre, null where none has more cases than expected. */
    @Nullable
    Cylinder around(int centre) {
        forget();
        grow(centre);
        return strongest;
    }

    /** The largest ratio of all; not gone on with where it reaches {@code enough}. */
    double highest(double enough) {
        forget();
        for (int centre = 0; centre < history.spots().size() && best < enough; centre++) {
            grow(centre);
        }
        return best;
    }

    private void grow(int centre) {
        int[] near = history.spots().near(centre);
        int inside = 0;
        int reach = 0;
        while (reach < near.length) {
            int ring = reach;
            int added = 0;
            boolean goesOn = true;
            while (goesOn) {
                goesOn = near[reach] < 0;
                int spot = goesOn ? ~near[reach] : near[reach];
                added += history.end(spot) - history.begin(spot);
                reach++;
            }
            // A circle with more than half of all cases is better seen as too few outside.
            if (reach > 1 && 2L * (inside + added) > history.size()) {
                reach = ring;
                break;
            }
            inside += added;
            for (int i = ring; i < reach; i++) {
                enter(near[i] < 0 ? ~near[i] : near[i]);
            }
            for (int i = ring; i < reach; i++) {
                look(centre, reach, inside, near[i] < 0 ? ~near[i] : near[i]);
            }
        }
        for (int i = 0; i < reach; i++) {
            leave(near[i] < 0 ? ~near[i] : near[i]);
        }
    }

    private void enter(int spot) {
        for (int i = history.begin(spot); i < history.end(spot); i++) {
            int day = days[i];
            onDay[day]++;
            marked[day >> 6] |= 1L << day;
        }
    }

    private void leave(int spot) {
        for (int i = history.begin(spot); i < history.end(spot); i++) {
            int day = days[i];
            onDay[day] = 0;
            marked[day >> 6] = 0;
        }
    }

    private void look(int centre, int reach, int inside, int spot) {
        for (int i = history.begin(spot); i < history.end(spot); i++) {
            windows(centre, reach, inside, days[i]);
        }
    }

    /** All windows of cases in the circle that hold this day. */
    private void windows(int centre, int reach, int inside, int day) {
        int last = history.length() - 1;
        int longest = options.days();
        if (options.prospective() && day + longest <= last) {
            return;
        }
        int many = 0;
        int cases = 0;
        int latest = Math.min(last, day + longest - 1);
        for (int to = day; to <= latest; to = next(to + 1, latest)) {
            cases += onDay[to];
            ends[many] = to;
            upTo[many] = cases;
            many++;
        }
        if (options.prospective()) {
            ends[0] = last;
            upTo[0] = cases;
            many = 1;
        }
        int earlier = 0;
        int earliest = Math.max(0, day - longest + 1);
        for (int from = day; from >= earliest; from = previous(from - 1, earliest)) {
            if (from < day) {
                earlier += onDay[from];
            }
            int end = from + longest - 1;
            for (int i = 0; i < many && ends[i] <= end; i++) {
                int observed = earlier + upTo[i];
                long product = (long) inside * history.between(from, ends[i]);
                if (product < failing[observed]) {
                    weigh(new Cylinder(centre, reach, from, ends[i], observed, product, 0));
                }
            }
        }
    }

    private void weigh(Cylinder window) {
        double ratio = Cylinder.logLikelihoodRatio(window.observed(), window.product(), history.size());
        if (ratio > best) {
            best = ratio;
            strongest = new Cylinder(
                    window.centre(),
                    window.reach(),
                    window.from(),
                    window.to(),
                    window.observed(),
                    window.product(),
                    ratio);
        }
        failing[window.observed()] = window.product();
    }

    /** The first day from this one to the latest with a case in the circle, or one past all. */
    private int next(int day, int latest) {
        if (day > latest) {
            return Integer.MAX_VALUE;
        }
        int word = day >> 6;
        long bits = marked[word] & (-1L << day);
        while (bits == 0) {
            word++;
            if (word > latest >> 6) {
                return Integer.MAX_VALUE;
            }
            bits = marked[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    /** The last day from this one back to the earliest with a case in the circle, or one before all. */
    private int previous(int day, int earliest) {
        if (day < earliest) {
            return Integer.MIN_VALUE;
        }
        int word = day >> 6;
        long bits = marked[word] & (-1L >>> (63 - (day & 63)));
        while (bits == 0) {
            word--;
            if (word < earliest >> 6) {
                return Integer.MIN_VALUE;
            }
            bits = marked[word];
        }
        return (word << 6) + 63 - Long.numberOfLeadingZeros(bits);
    }
}
