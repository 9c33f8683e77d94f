package org.dateline.watch;

import java.time.Duration;
import org.dateline.read.Limits;

/**
 * How to watch.
 *
 * @param interval between two polls of a feed that can be had; more where it cannot, up to a day
 * @param pause before an item that could not be had is tried again; doubled with each try
 * @param tries how often an item is asked for where its failure may pass, before the feed's own text is read
 * @param atOnce how many feeds and pages are asked for at once, each on a host of its own
 * @param look how often to look for sources that others added or removed
 */
public record WatchOptions(Duration interval, Duration pause, int tries, int atOnce, Duration look, Limits limits) {
    /** A quarter of an hour between polls. */
    public static final WatchOptions STANDARD = new WatchOptions(
            Duration.ofMinutes(15), Duration.ofMinutes(10), 3, 16, Duration.ofSeconds(5), Limits.STANDARD);

    /** Refuses what makes no sense. */
    public WatchOptions {
        if (interval.isNegative() || interval.isZero() || tries < 1 || atOnce < 1) {
            throw new IllegalArgumentException("the interval, the tries and how many at once must be above 0");
        }
    }

    /** The same with another interval. */
    public WatchOptions every(Duration other) {
        return new WatchOptions(other, pause, tries, atOnce, look, limits);
    }

    /** The same within other limits. */
    public WatchOptions within(Limits others) {
        return new WatchOptions(interval, pause, tries, atOnce, look, others);
    }
}
