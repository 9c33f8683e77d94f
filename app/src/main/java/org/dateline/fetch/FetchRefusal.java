package org.dateline.fetch;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dateline.read.RefusedException;
import org.jspecify.annotations.Nullable;

/** Why something was not fetched, and whether it is worth another try. */
public final class FetchRefusal extends RefusedException {
    private static final long serialVersionUID = 1L;

    private static final Set<String> PASSING =
            Set.of(FetchCodes.NO_CONNECTION, FetchCodes.TOO_SLOW, FetchCodes.BACKING_OFF, FetchCodes.NO_SUCH_HOST);

    private static final int SERVER_FAULT = 500;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private final boolean passing;
    private final @Nullable Instant again;

    FetchRefusal(String code, String message) {
        super(code, message);
        this.passing = PASSING.contains(code);
        this.again = null;
    }

    private FetchRefusal(String code, String message, boolean passing, @Nullable Instant again) {
        super(code, message);
        this.passing = passing;
        this.again = again;
    }

    /** A refusal for as long as the server asks. */
    static FetchRefusal backingOff(String authority, Instant until) {
        return new FetchRefusal(
                FetchCodes.BACKING_OFF, authority + " asked to be left alone until " + until, true, until);
    }

    /** robots.txt cannot be had just now, and nobody knows what it allows. */
    static FetchRefusal withoutRobots(String message) {
        return new FetchRefusal(FetchCodes.ROBOTS, message, true, null);
    }

    /** Another status than 200. */
    static FetchRefusal status(int status, @Nullable Instant again) {
        return new FetchRefusal(
                FetchCodes.HTTP + status,
                "the server answered " + status,
                status >= SERVER_FAULT || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT,
                again);
    }

    /** Whether it may pass: a later try may well succeed. */
    public boolean isPassing() {
        return passing;
    }

    /** When the server wants to be asked again, where it says so. */
    public Optional<Instant> again() {
        return Optional.ofNullable(again);
    }
}
