package org.dateline.web;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often somebody may do something: so many times at once, and then as often as the time gives back. */
final class Throttle {
    private static final int KNOWN = 20_000;

    private final int most;
    private final double millisForOne;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KNOWN;
        }
    };

    private record Bucket(double left, long at) {}

    /** So many at once, all given back within a time. */
    Throttle(int most, Duration within, Clock clock) {
        this.most = most;
        this.millisForOne = (double) within.toMillis() / most;
        this.clock = clock;
    }

    /** The seconds to wait before the next, 0 where none need be. */
    synchronized long wait(String who) {
        double left = now(who).left();
        return left >= 1 ? 0 : (long) Math.ceil((1 - left) * millisForOne / 1000);
    }

    /** Counts one. */
    synchronized void count(String who) {
        Bucket now = now(who);
        buckets.put(who, new Bucket(Math.max(0, now.left() - 1), now.at()));
    }

    /** Forgets what was counted. */
    synchronized void forget(String who) {
        buckets.remove(who);
    }

    private Bucket now(String who) {
        long millis = clock.millis();
        Bucket known = buckets.getOrDefault(who, new Bucket(most, millis));
        return new Bucket(Math.min(most, known.left() + (millis - known.at()) / millisForOne), millis);
    }
}
