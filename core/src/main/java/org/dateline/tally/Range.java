package org.dateline.tally;

import org.jspecify.annotations.Nullable;

/** A number of people or things. {@code best} is null where the codebook's rule names none. */
public record Range(long low, @Nullable Long best, long high) {
    /** None at all. */
    public static final Range ZERO = new Range(0, 0L, 0);

    /** Both added; the best number of a sum is known only where both are. */
    public Range plus(Range other) {
        return new Range(
                low + other.low,
                best == null || other.best == null ? null : Long.valueOf(best + other.best),
                high + other.high);
    }

    /** Of each end and of the best number the larger: one of two counts of the same people may have left some out. */
    Range max(Range other) {
        Long higher = best == null || other.best == null ? null : Long.valueOf(Math.max(best, other.best));
        return new Range(Math.max(low, other.low), higher, Math.max(high, other.high));
    }

    /** The larger, by best number, else by high. */
    static Range larger(Range a, Range b) {
        return b.standing() > a.standing() ? b : a;
    }

    private long standing() {
        return best == null ? high : best;
    }
}
