package org.dateline.export.ged;

import java.util.Optional;
import java.util.Set;
import org.dateline.export.coding.Deaths;
import org.dateline.export.coding.Standing;
import org.dateline.link.Codebook;
import org.dateline.model.Incident;
import org.dateline.tally.Range;

/**
 * The deaths of a row: those of the sides, of civilians and of whom it is not known, which together are {@code best}. Where the
 * groups that are told come to more than the total, nobody knows how they share it: all of it is unknown.
 */
record GedDeaths(long a, long b, long civilians, long unknown, long best, long high, long low, boolean divided) {
    private static final Set<String> OF_STATE = Set.of("military", "police", "security-forces", "guards");
    private static final Set<String> OF_GROUP = Set.of("insurgents", "attackers", "militants", "rebels");
    private static final Set<String> OF_CIVILIANS = Set.of(
            "civilians", "aid-workers", "journalists", "protesters", "hostages", "officials", "children", "women");

    GedDeaths {
        if (a < 0
                || b < 0
                || civilians < 0
                || unknown < 0
                || a + b + civilians + unknown != best
                || low > best
                || best > high) {
            throw new IllegalArgumentException("not in UCDP's order: " + a + "+" + b + "+" + civilians + "+" + unknown
                    + ", " + low + " to " + best + " to " + high);
        }
    }

    /** The deaths of an incident; empty where nobody tells of any. */
    static Optional<GedDeaths> of(Incident incident, Standing sideA, Standing sideB) {
        Deaths deaths = Deaths.of(incident, Codebook.UCDP);
        return deaths.all().filter(range -> range.high() > 0).map(range -> divided(range, deaths, sideA, sideB));
    }

    private static GedDeaths divided(Range range, Deaths deaths, Standing sideA, Standing sideB) {
        long best = range.best() == null ? range.low() : range.best();
        long a = deaths.killedOf(groups(sideA, sideB));
        long b = deaths.killedOf(groups(sideB, sideA));
        long civilians = deaths.killedOf(OF_CIVILIANS);
        long unknown = best - a - b - civilians;
        boolean fits = unknown >= 0;
        return fits
                ? new GedDeaths(a, b, civilians, unknown, best, range.high(), range.low(), true)
                : new GedDeaths(0, 0, 0, best, best, range.high(), range.low(), false);
    }

    /** The groups whose dead are of a side; none where both sides are of a kind. */
    private static Set<String> groups(Standing side, Standing other) {
        if (side == other) {
            return Set.of();
        }
        return switch (side) {
            case STATE -> OF_STATE;
            case GROUP, UNIDENTIFIED -> OF_GROUP;
            default -> Set.of();
        };
    }
}
