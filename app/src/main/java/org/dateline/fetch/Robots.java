package org.dateline.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.read.RefusedException;

/** What each site's robots.txt allows (RFC 9309), asked for once a day. */
final class Robots {
    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(10);
    private static final int LONGEST = 500 << 10;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_FAULT = 500;

    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Robots(Clock clock) {
        this.clock = clock;
    }

    private record Known(BaseRobotRules rules, boolean unreachable, Instant until) {}

    /** Gets a robots.txt, redirects followed. */
    interface Getting {
        Answer get(Destination destination) throws RefusedException;
    }

    /** How long the site wants between two requests, zero where it does not say.
     *
     * @throws FetchRefusal where the site does not want the address to be fetched
     */
    Duration ask(Destination destination, Getting getting) throws FetchRefusal {
        Known site = known.get(destination.authority());
        if (site == null || site.until().isBefore(clock.instant())) {
            site = learn(destination, getting);
            known.put(destination.authority(), site);
        }
        if (site.unreachable()) {
            throw FetchRefusal.withoutRobots("the robots.txt of " + destination.authority()
                    + " cannot be had, and without it nothing is fetched there; it is tried again later");
        }
        if (!site.rules().isAllowed(destination.uri().toString())) {
            throw new FetchRefusal(
                    FetchCodes.ROBOTS, "the robots.txt of " + destination.authority() + " does not allow it");
        }
        long millis = site.rules().getCrawlDelay();
        return millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
    }

    private Known learn(Destination destination, Getting getting) throws FetchRefusal {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        Destination file = Destination.of(destination.authority() + "/robots.txt");
        Instant now = clock.instant();
        try {
            Answer answer = getting.get(file);
            if (answer.isOk()) {
                byte[] bytes = answer.body().bytes();
                byte[] head = bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
                SimpleRobotRules rules =
                        parser.parseContent(file.uri().toString(), head, "text/plain", List.of(FetchOptions.NAME));
                return new Known(rules, false, now.plus(GOOD_FOR));
            }
            boolean unreachable = answer.status() >= SERVER_FAULT || answer.status() == 429;
            return new Known(parser.failedFetch(NOT_FOUND), unreachable, now.plus(unreachable ? TRY_AGAIN : GOOD_FOR));
        } catch (FetchRefusal e) {
            if (e.code().equals(FetchCodes.NOT_ALLOWED_ADDRESS) || e.code().equals(FetchCodes.NO_SUCH_HOST)) {
                throw e;
            }
            return new Known(parser.failedFetch(NOT_FOUND), e.isPassing(), now.plus(TRY_AGAIN));
        } catch (RefusedException e) {
            return new Known(parser.failedFetch(NOT_FOUND), false, now.plus(GOOD_FOR));
        }
    }
}
