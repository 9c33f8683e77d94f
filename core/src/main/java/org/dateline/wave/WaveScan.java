package org.dateline.wave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The door: the space-time permutation scan of Kulldorff, Heffernan, Hartman, Assunção and Mostashari (PLoS Medicine 2(3):e59,
 * 2005).
 *
 * <p>A wave is a circle around a place with a case, through some days in a row. Expected in it are the cases of its places times
 * the cases of its days, by all cases: places that always have many and days that have many everywhere make no wave. Of each
 * centre the strongest cylinder counts; of two waves that share a place, at whatever time, only the stronger is told. How strong
 * chance makes one is seen by dealing out the dates anew: p is the rank among the strongest of each shuffled history. The outcome
 * does not depend on the order of the cases or the number of threads.
 */
public final class WaveScan {
    private static final Comparator<Cylinder> STRONGEST = Comparator.comparingDouble(
                    (Cylinder cylinder) -> cylinder.logLikelihoodRatio())
            .reversed()
            .thenComparingInt(Cylinder::reach)
            .thenComparingInt(Cylinder::centre);

    private final WaveOptions options;

    /** A scan with these options; their family is not looked at. */
    public WaveScan(WaveOptions options) {
        this.options = options;
    }

    /**
     * The waves among these cases, the strongest first.
     *
     * @throws IllegalArgumentException where the radius takes in too many neighbours to go through
     */
    public List<Wave> waves(List<Case> cases) {
        LocalDate last = options.until();
        if (last == null) {
            last = cases.stream()
                    .filter(one -> one.count() > 0)
                    .map(Case::day)
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.EPOCH);
        }
        LocalDate end = last;
        List<Case> known = cases.stream()
                .filter(one -> one.count() == 0 || !one.day().isAfter(end))
                .toList();
        if (known.stream().allMatch(one -> one.count() == 0)) {
            return List.of();
        }
        History history = new History(known, end, options.radiusKm());
        Bars bars =
                new Bars(history.size(), options.minCases(), history.calendar().busiest(options.days()));
        List<Cylinder> found = apart(history, strongest(history, bars));
        if (found.isEmpty()) {
            return List.of();
        }
        double[] chance = byChance(
                history,
                bars,
                found.get(found.size() - 1).logLikelihoodRatio(),
                found.get(0).logLikelihoodRatio());
        return found.stream().map(cylinder -> wave(history, cylinder, chance)).toList();
    }

    private List<Cylinder> strongest(History history, Bars bars) {
        return IntStream.range(0, history.spots().size())
                .parallel()
                .mapToObj(centre ->
                        new Search(history, options, bars, history.calendar().days()).around(centre))
                .filter(Objects::nonNull)
                .sorted(STRONGEST)
                .toList();
    }

    /** Without those that share a place with a stronger one. */
    private List<Cylinder> apart(History history, List<Cylinder> sorted) {
        List<Cylinder> kept = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Cylinder cylinder : sorted) {
            BitSet own = spots(history, cylinder);
            if (!own.intersects(taken)) {
                kept.add(cylinder);
                taken.or(own);
                if (kept.size() == options.most()) {
                    break;
                }
            }
        }
        return kept;
    }

    private static BitSet spots(History history, Cylinder cylinder) {
        BitSet spots = new BitSet();
        int[] near = history.spots().near(cylinder.centre());
        for (int i = 0; i < cylinder.reach(); i++) {
            spots.set(near[i] < 0 ? ~near[i] : near[i]);
        }
        return spots;
    }

    /**
     * The strongest of each shuffled history, in order. What is weaker than any wave that is told, and what else there is once one is
     * as strong as the strongest, makes no difference and is not looked for.
     */
    private double[] byChance(History history, Bars bars, double least, double enough) {
        double[] ratios = IntStream.range(0, options.replicas())
                .parallel()
                .mapToDouble(replica -> new Search(
                                history, options, bars, history.calendar().shuffled(options.seed(), replica))
                        .highest(Math.nextDown(least), enough))
                .toArray();
        Arrays.sort(ratios);
        return ratios;
    }

    private Wave wave(History history, Cylinder cylinder, double[] chance) {
        double p = Chance.p(cylinder.logLikelihoodRatio(), chance);
        BitSet within = spots(history, cylinder);
        Case centre = history.firstAt(cylinder.centre());
        double radius = within.stream()
                .mapToDouble(spot -> history.spots().distanceKm(cylinder.centre(), spot))
                .max()
                .orElse(0);
        Wave wave = new Wave(
                centre.id(),
                centre.latitude(),
                centre.longitude(),
                radius,
                history.date(cylinder.from()),
                history.date(cylinder.to()),
                cylinder.observed(),
                (double) cylinder.product() / history.size(),
                cylinder.logLikelihoodRatio(),
                p,
                recurrence(history, p),
                history.cases(within, cylinder.from(), cylinder.to()).stream()
                        .map(Case::id)
                        .toList(),
                "",
                "",
                "");
        return wave.told("", "", WaveWords.of(wave, "", "case"));
    }

    /** A prospective scan is made each day, one of the past once for all its days. */
    private double recurrence(History history, double p) {
        return (options.prospective() ? 1 : history.length()) / p;
    }
}
