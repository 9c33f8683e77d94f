package org.dateline.read;

import java.util.EnumMap;
import java.util.Map;

/** How much is read: each {@link Limit} with its value. */
public final class Limits {
    /** Each limit as it stands in the documentation. */
    public static final Limits STANDARD = new Limits(Map.of());

    private final Map<Limit, Long> changed;

    private Limits(Map<Limit, Long> changed) {
        this.changed = changed;
    }

    /** These limits, with one set to another value.
     *
     * @throws IllegalArgumentException where the value is not above zero
     */
    public Limits with(Limit limit, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("the limit " + limit + " must be above 0, and not " + value);
        }
        Map<Limit, Long> copy = new EnumMap<>(Limit.class);
        copy.putAll(changed);
        copy.put(limit, value);
        return new Limits(copy);
    }

    /** The value of a limit. */
    public long of(Limit limit) {
        return changed.getOrDefault(limit, limit.standard());
    }

    /** The value of a limit on what is held in memory at once, which no array may exceed. */
    int bytes(Limit limit) {
        return (int) Math.min(of(limit), Integer.MAX_VALUE - 16);
    }
}
