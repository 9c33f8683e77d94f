package org.dateline.wave;

import org.jspecify.annotations.Nullable;

/**
 * Finds the strongest cylinder of one history, or of one that is shuffled.
 *
 * <p>A circle grows around a centre, ring by ring. Rings are first looked at many at once: with the cases of the largest of their
 * circles and the expectation of the smallest, no window may pass for all of them; only where one does are they parted in two. Only
 * windows that begin and end on a day with a case in the circle are looked at: any other has the same cases in a smaller one.
 */
final class Search {
    /** So much larger is the largest circle that is looked at together with the smallest. */
    private static final double GROWTH = 2;

    private static final int NONE = -1;

    private final History history;
    private final Calendar calendar;
    private final boolean prospective;
    private final int longest;
    private final Bars bars;
    private final Dealt dealt;

    /** Of the rings with cases: where their spots begin and end among the centre's neighbours, and the cases of the circle with them. */
    private final int[] ringBegins;

    private final int[] ringEnds;
    private final int[] inside;

    private final Circle circle;
    private int[] needed;
    private double best;
    private int centre;
    private @Nullable Cylinder strongest;

    /**
     * A search.
     *
     * @param days the day of each single case, in the order of the spots
     */
    Search(History history, WaveOptions options, Bars bars, int[] days) {
        this.history = history;
        this.calendar = history.calendar();
        this.prospective = options.prospective();
        this.longest = Math.min(options.days(), history.length());
        this.bars = bars;
        this.dealt = new Dealt(history, days, prospective ? history.length() - longest : 0);
        this.ringBegins = new int[history.spots().size()];
        this.ringEnds = new int[history.spots().size()];
        this.inside = new int[history.spots().size()];
        this.circle = new Circle(history.length());
        this.needed = bars.upTo(0);
    }

    /** The strongest around a centre, null where none has more cases than expected. */
    @Nullable
    Cylinder around(int spot) {
        raise(0);
        strongest = null;
        grow(spot);
        return strongest;
    }

    /** The largest ratio of all, if it is above {@code least}, which is given else; not gone on with once it reaches {@code enough}. */
    double highest(double least, double enough) {
        raise(least);
        for (int spot = 0; spot < history.spots().size() && best < enough; spot++) {
            grow(spot);
        }
        return best;
    }

    private void raise(double height) {
        best = height;
        needed = bars.upTo(height);
    }

    private void grow(int spot) {
        centre = spot;
        int rings = rings();
        int low = 0;
        while (low < rings) {
            int high = low + 1;
            while (high < rings && inside[high] <= GROWTH * inside[low]) {
                high++;
            }
            enter(low, high);
            settle(low, high);
            low = high;
        }
        leave(0, rings);
    }

    /** Notes the rings with cases that a window may hold, and says how many there are. */
    private int rings() {
        int[] near = history.spots().near(centre);
        int cases = 0;
        int rings = 0;
        int at = 0;
        while (at < near.length) {
            int begin = at;
            int added = 0;
            int kept = 0;
            boolean goesOn = true;
            while (goesOn) {
                goesOn = near[at] < 0;
                int spot = goesOn ? ~near[at] : near[at];
                added += history.end(spot) - history.begin(spot);
                kept += dealt.end(spot) - dealt.begin(spot);
                at++;
            }
            // A circle with more than half of all cases is better seen as too few outside.
            if (begin > 0 && 2L * (cases + added) > history.size()) {
                break;
            }
            cases += added;
            if (kept > 0) {
                ringBegins[rings] = begin;
                ringEnds[rings] = at;
                inside[rings] = cases;
                rings++;
            }
        }
        return rings;
    }

    private void enter(int low, int high) {
        int[] near = history.spots().near(centre);
        for (int ring = low; ring < high; ring++) {
            for (int i = ringBegins[ring]; i < ringEnds[ring]; i++) {
                int spot = near[i] < 0 ? ~near[i] : near[i];
                for (int one = dealt.begin(spot); one < dealt.end(spot); one++) {
                    circle.add(dealt.day(one));
                }
            }
        }
    }

    private void leave(int low, int high) {
        int[] near = history.spots().near(centre);
        for (int ring = low; ring < high; ring++) {
            for (int i = ringBegins[ring]; i < ringEnds[ring]; i++) {
                int spot = near[i] < 0 ? ~near[i] : near[i];
                for (int one = dealt.begin(spot); one < dealt.end(spot); one++) {
                    circle.remove(dealt.day(one));
                }
            }
        }
    }

    /** Looks at the circles that end with these rings; all of their cases are in, and are so afterwards. */
    private void settle(int low, int high) {
        if (high - low == 1) {
            passes(low, high, ringEnds[low]);
        } else if (passes(low, high, NONE)) {
            int middle = (low + high) >>> 1;
            leave(middle, high);
            settle(low, middle);
            enter(middle, high);
            settle(middle, high);
        }
    }

    /**
     * Whether a window may pass that holds a case of these rings.
     *
     * @param reach where it is one ring, its end, and what passes is weighed
     */
    private boolean passes(int low, int high, int reach) {
        int[] near = history.spots().near(centre);
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (int ring = low; ring < high; ring++) {
            for (int i = ringBegins[ring]; i < ringEnds[ring]; i++) {
                int spot = near[i] < 0 ? ~near[i] : near[i];
                for (int one = dealt.begin(spot); one < dealt.end(spot); one++) {
                    first = Math.min(first, dealt.day(one));
                    last = Math.max(last, dealt.day(one));
                }
            }
        }
        int many = circle.list(Math.max(0, first - longest + 1), Math.min(history.length() - 1, last + longest - 1));
        return prospective ? anyToTheEnd(many, inside[low], reach) : any(many, first, last, inside[low], reach);
    }

    private boolean anyToTheEnd(int many, int cases, int reach) {
        boolean found = false;
        int lastDay = history.length() - 1;
        for (int from = 0; from < many; from++) {
            int observed = circle.between(from, many - 1);
            long product = (long) cases * (history.size() - calendar.before(circle.day(from)));
            if (observed >= needed[(int) (product >> bars.shift())]) {
                found = true;
                weigh(circle.day(from), lastDay, observed, product, reach);
            }
        }
        return found;
    }

    private boolean any(int many, int first, int last, int cases, int reach) {
        boolean found = false;
        int shift = bars.shift();
        int end = 0;
        for (int from = 0; from < many && circle.day(from) <= last; from++) {
            int begin = circle.day(from);
            while (end + 1 < many && circle.day(end + 1) < begin + longest) {
                end++;
            }
            if (circle.day(end) < first) {
                continue;
            }
            int most = circle.between(from, end);
            int before = calendar.before(begin);
            int to = from;
            while (to <= end) {
                long product = (long) cases * (calendar.before(circle.day(to) + 1) - before);
                int wanted = needed[(int) (product >> shift)];
                // A later end has more days, expects more, and needs no fewer.
                if (most < wanted) {
                    break;
                }
                if (circle.between(from, to) >= wanted) {
                    if (reach == NONE) {
                        return true;
                    }
                    weigh(begin, circle.day(to), circle.between(from, to), product, reach);
                    found = true;
                    to++;
                } else {
                    to = circle.reaches(from, to + 1, wanted);
                }
            }
        }
        return found;
    }

    private void weigh(int from, int to, int observed, long product, int reach) {
        double ratio = reach == NONE ? 0 : Cylinder.logLikelihoodRatio(observed, (double) product, history.size());
        if (ratio > best) {
            raise(ratio);
            strongest = new Cylinder(centre, reach, from, to, observed, product, ratio);
        }
    }
}
