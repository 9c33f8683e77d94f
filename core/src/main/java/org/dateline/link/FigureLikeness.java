package org.dateline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        List<String> because = new ArrayList<>();
        for (String heading : headings(a)) {
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
        return signs.stream()
                .sorted(Comparator.comparingDouble((Sign sign) -> -Math.abs(sign.points())))
                .limit(MOST)
                .toList();
    }

    private static void compare(String heading, List<Tally> a, List<Tally> b, List<Sign> signs, List<String> because) {
        Sign best = null;
        String reason = "";
        for (Tally one : a) {
            for (Tally other : b) {
                Sign sign = compare(one, other);
                if (sign != null && (best == null || sign.points() > best.points())) {
                    best = sign;
                    String both = one.claim().quantity().wording() + " and "
                            + other.claim().quantity().wording();
                    reason = SAME.contains(sign)
                            ? "same figure: " + one.number() + " " + heading
                            : sign == Sign.FIGURE_FITS ? "" : "though figures differ, " + heading + ": " + both;
                }
            }
        }
        if (best != null) {
            signs.add(best);
        }
        if (!reason.isEmpty()) {
            because.add(reason);
        }
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

    private static Set<String> headings(List<Tally> tallies) {
        Set<String> headings = new TreeSet<>();
        tallies.stream().filter(t -> !t.group().equals(THINGS)).forEach(t -> headings.add(heading(t)));
        return headings;
    }

    private static String heading(Tally tally) {
        return tally.of() + " (" + tally.group() + ")";
    }

    private static List<Tally> under(String heading, List<Tally> tallies) {
        return tallies.stream()
                .filter(t -> heading(t).equals(heading) && !t.part())
                .toList();
    }
}
