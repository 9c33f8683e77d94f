package org.dateline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dateline.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Whether the figures of two accounts agree. Tolls differ between honest reports, so disagreement weighs less than a match. */
final class FigureLikeness {
    private static final int MOST = 3;
    /** How many bombs or prisons says little, and is told in passing. */
    private static final String THINGS = "things";

    private static final int FEW = 4;
    private static final int MANY = 10;
    private static final int ROUND = 100;
    private static final double TWICE = 2;
    private static final Set<Sign> SAME =
            Set.of(Sign.FIGURE_SMALL_SAME, Sign.FIGURE_SAME, Sign.FIGURE_LARGE_SAME, Sign.FIGURE_UNUSUAL_SAME);

    private FigureLikeness() {}

    static Clue of(List<Tally> a, List<Tally> b) {
        List<Sign> signs = new ArrayList<>();
        List<Supplier<String>> because = new ArrayList<>();
        for (String heading : b.isEmpty() ? Set.<String>of() : headings(a)) {
            List<Tally> mine = under(heading, a);
            List<Tally> theirs = under(heading, b);
            if (!mine.isEmpty() && !theirs.isEmpty()) {
                compare(heading, mine, theirs, signs, because);
            }
        }
        return new Clue(telling(signs), because, false);
    }

    /** Those that say most: an account that counts ten things tells no more than one that counts three. */
    private static List<Sign> telling(List<Sign> signs) {
        return signs.size() < 2
                ? signs
                : signs.stream()
                        .sorted(Comparator.comparingDouble((Sign sign) -> -Math.abs(sign.points())))
                        .limit(MOST)
                        .toList();
    }

    private static void compare(
            String heading, List<Tally> a, List<Tally> b, List<Sign> signs, List<Supplier<String>> because) {
        Sign best = null;
        Supplier<String> reason = null;
        for (Tally one : a) {
            for (Tally other : b) {
                Sign sign = compare(one, other);
                if (sign != null && (best == null || sign.points() > best.points())) {
                    best = sign;
                    reason = reason(sign, heading, one, other);
                }
            }
        }
        if (best != null) {
            signs.add(best);
        }
        if (reason != null) {
            because.add(reason);
        }
    }

    private static @Nullable Supplier<String> reason(Sign sign, String heading, Tally one, Tally other) {
        if (sign == Sign.FIGURE_FITS) {
            return null;
        }
        return SAME.contains(sign)
                ? () -> "same figure: " + one.number() + " " + heading
                : () -> "though figures differ, " + heading + ": "
                        + one.claim().quantity().wording() + " and "
                        + other.claim().quantity().wording();
    }

    private static @Nullable Sign compare(Tally a, Tally b) {
        Long one = a.number();
        Long other = b.number();
        if (one == null || other == null) {
            return null;
        }
        if (one.equals(other)) {
            if (one < FEW) {
                return Sign.FIGURE_SMALL_SAME;
            }
            return one < MANY
                    ? Sign.FIGURE_SAME
                    : one < ROUND || one % ROUND == 0 ? Sign.FIGURE_LARGE_SAME : Sign.FIGURE_UNUSUAL_SAME;
        }
        if (within(one, b.claim().quantity()) || within(other, a.claim().quantity())) {
            return Sign.FIGURE_FITS;
        }
        return Math.max(one, other) >= TWICE * Math.min(one, other) ? Sign.FIGURE_TWICE : Sign.FIGURE_OTHER;
    }

    private static boolean within(long number, Quantity quantity) {
        return (quantity.low() != null || quantity.high() != null)
                && (quantity.low() == null || quantity.low() <= number)
                && (quantity.high() == null || number <= quantity.high());
    }

    /** Whether a figure is compared at all: it is no part, and counts people. */
    static boolean isCompared(Tally tally) {
        return !tally.part() && !tally.group().equals(THINGS);
    }

    private static Set<String> headings(List<Tally> tallies) {
        Set<String> headings = new TreeSet<>();
        for (Tally tally : tallies) {
            if (!tally.group().equals(THINGS)) {
                headings.add(tally.heading());
            }
        }
        return headings;
    }

    private static List<Tally> under(String heading, List<Tally> tallies) {
        List<Tally> under = new ArrayList<>();
        for (Tally tally : tallies) {
            if (!tally.part() && tally.heading().equals(heading)) {
                under.add(tally);
            }
        }
        return under;
    }
}
