package org.dateline.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** When each host may be asked again: one request after the other with a delay between, and not while it wants to be left alone. */
final class Courtesy {
    private final Clock clock;
    private final Duration patience;
    private final Map<String, Instant> free = new HashMap<>();
    private final Map<String, Instant> leftAlone = new HashMap<>();

    Courtesy(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /** Waits for the turn of a request, and takes it.
     *
     * @throws FetchRefusal where the host wants to be left alone for longer than the patience lasts
     */
    void await(String authority, Duration delay) throws FetchRefusal, InterruptedException {
        Duration wait = turn(authority, delay);
        if (!wait.isNegative() && !wait.isZero()) {
            Thread.sleep(wait.toMillis());
        }
    }

    private synchronized Duration turn(String authority, Duration delay) throws FetchRefusal {
        Instant now = clock.instant();
        Instant alone = leftAlone.getOrDefault(authority, Instant.MIN);
        if (alone.isAfter(now.plus(patience))) {
            throw FetchRefusal.backingOff(authority, alone);
        }
        Instant turn = free.getOrDefault(authority, now);
        turn = turn.isBefore(now) ? now : turn;
        turn = turn.isBefore(alone) ? alone : turn;
        free.put(authority, turn.plus(delay));
        return Duration.between(now, turn);
    }

    /** Nothing is asked of a host before an instant. */
    synchronized void leaveAlone(String authority, Instant until) {
        leftAlone.merge(authority, until, (a, b) -> a.isAfter(b) ? a : b);
    }
}
