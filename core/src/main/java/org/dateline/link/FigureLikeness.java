package org.dateline.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.model.Quantity;

/** Whether the figures of two accounts agree. Tolls differ between honest reports, so disagreement weighs less than a match. */
final class FigureLikeness {
    private static final double MOST = 2.5;
    private static final double LEAST = -2;
    /** How many bombs or prisons says little, and is told in passing. */
    private static final String THINGS = "things";

    private static final int FEW = 4;
    private static final int MANY = 10;
    private static final int ROUND = 100;
    private static final double TWICE = 2;
    private static final double WORTH_NAMING = 0.25;

    private FigureLikeness() {}

    static Clue of(List<Tally> a, List<Tally> b) {
        double points = 0;
        List<String> because = new ArrayList<>();
        for (String heading : headings(a)) {
            List<Tally> mine = under(heading, a);
            List<Tally> theirs = under(heading, b);
            if (!mine.isEmpty() && !theirs.isEmpty()) {
                points += compare(heading, mine, theirs, because);
            }
        }
        return new Clue(Math.min(MOST, Math.max(LEAST, points)), because, false);
    }

    private static double compare(String heading, List<Tally> a, List<Tally> b, List<String> because) {
        double best = Double.NEGATIVE_INFINITY;
        String reason = "";
        for (Tally one : a) {
            for (Tally other : b) {
                double points = compare(one, other);
                if (points > best) {
                    best = points;
                    String both = one.claim().quantity().wording() + " and "
                            + other.claim().quantity().wording();
                    reason = points > WORTH_NAMING
                            ? "same figure: " + one.number() + " " + heading
                            : points < 0 ? "though figures differ, " + heading + ": " + both : "";
                }
            }
        }
        if (!reason.isEmpty()) {
            because.add(reason);
        }
        return best;
    }

    private static double compare(Tally a, Tally b) {
        Long one = a.number();
        Long other = b.number();
        if (one == null || other == null) {
            return 0;
        }
        if (one.equals(other)) {
            if (one < FEW) {
                return 0.3;
            }
            return one < MANY ? 0.5 : one < ROUND || one % ROUND == 0 ? 0.8 : 1.5;
        }
        if (within(one, b.claim().quantity()) || within(other, a.claim().quantity())) {
            return 0.2;
        }
        return Math.max(one, other) >= TWICE * Math.min(one, other) ? -0.8 : -0.2;
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
