package org.dateline.fetch;

import java.net.InetAddress;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.FetchRecord;
import org.dateline.read.Addresses;
import org.dateline.read.Fetched;
import org.dateline.read.Limit;
import org.dateline.read.RefusedException;
import org.dateline.read.Web;
import org.jspecify.annotations.Nullable;

/**
 * The door of this package: fetches what lies at an address. Only http and https, only public addresses, only what robots.txt
 * allows, not too much, not too long, and never two requests to one host at once. All of it holds for each redirect anew.
 */
public final class Fetcher implements Web, AutoCloseable {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern NO_ARTICLE = Pattern.compile(
            "(?:image|audio|video|font|model)/.*|text/(?:css|javascript)|application/(?:javascript|x-javascript|wasm|x-font.*|vnd\\.ms-fontobject|x-shockwave-flash)");
    private static final Duration SOME_TIME = Duration.ofMinutes(5);
    private static final Duration LONGEST_ALONE = Duration.ofDays(1);

    private final FetchOptions options;
    private final Connection connection;
    private final Clock clock;
    private final Courtesy courtesy;
    private final Robots robots;

    Fetcher(FetchOptions options, HostLookup lookup, Clock clock) {
        this.options = options;
        this.connection = new Connection(options, lookup);
        this.clock = clock;
        this.courtesy = new Courtesy(clock, options.patience());
        this.robots = new Robots(clock);
    }

    /** Fetches by the system's DNS and clock. */
    public static Fetcher of(FetchOptions options) {
        return new Fetcher(options, InetAddress::getAllByName, Clock.systemUTC());
    }

    @Override
    public Fetched fetch(String address) throws RefusedException {
        return changed(address, null, null).orElseThrow(() -> FetchRefusal.status(304, null));
    }

    /**
     * What lies at an address, where it changed since it was fetched last.
     *
     * @param etag the ETag of then, null if unknown
     * @param lastModified the Last-Modified of then, null if unknown
     * @return nothing where it is what it was
     * @throws RefusedException where it is not to be had; most are a {@link FetchRefusal}, which says whether that may pass
     */
    public Optional<Fetched> changed(String address, @Nullable String etag, @Nullable String lastModified)
            throws RefusedException {
        Map<String, String> headers = new HashMap<>();
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        Destination destination = Destination.of(address);
        for (long redirects = 0; redirects <= options.limits().of(Limit.REDIRECTS); redirects++) {
            Answer answer = polite(destination, headers);
            if (answer.isUnchanged() && !headers.isEmpty()) {
                return Optional.empty();
            }
            if (answer.isOk()) {
                return Optional.of(fetched(address, destination, answer));
            }
            if (!answer.isRedirect()) {
                throw FetchRefusal.status(answer.status(), leftAlone(destination, answer));
            }
            destination = destination.redirected(answer.headers().getOrDefault("location", ""));
        }
        throw tooManyRedirects();
    }

    private FetchRefusal tooManyRedirects() {
        return new FetchRefusal(
                FetchCodes.TOO_MANY_REDIRECTS,
                "it redirects more than " + options.limits().of(Limit.REDIRECTS)
                        + " times (--limit redirects=N allows more)");
    }

    /** Asks once: where robots.txt allows, and when it is this host's turn. */
    private Answer polite(Destination destination, Map<String, String> headers) throws RefusedException {
        try {
            Duration wanted = robots.ask(destination, this::robotsFile);
            courtesy.await(destination.authority(), longer(wanted, options.delay()));
            return connection.get(destination, headers, Fetcher::checkType);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** A robots.txt, which has no robots.txt to ask. */
    private Answer robotsFile(Destination file) throws RefusedException {
        Destination at = file;
        try {
            for (int redirects = 0; redirects <= 5; redirects++) {
                courtesy.await(at.authority(), options.delay());
                Answer answer = connection.get(at, Map.of(), head -> {});
                if (!answer.isRedirect()) {
                    leftAlone(at, answer);
                    return answer;
                }
                at = at.redirected(answer.headers().getOrDefault("location", ""));
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        throw tooManyRedirects();
    }

    private static FetchRefusal interrupted() {
        Thread.currentThread().interrupt();
        return new FetchRefusal(FetchCodes.NO_CONNECTION, "fetching was stopped");
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static void checkType(Answer head) throws RefusedException {
        String type = mediaType(head);
        if (NO_ARTICLE.matcher(type).matches()) {
            throw new FetchRefusal(
                    FetchCodes.WRONG_TYPE, "what lies there is of the type " + type + ", which is not read");
        }
    }

    /** Until when a server that is overloaded, or says that we ask too much, is left alone; null where it is neither. */
    private @Nullable Instant leftAlone(Destination destination, Answer answer) {
        String after = answer.header("retry-after");
        boolean tooMuch = answer.status() == 429 || answer.status() == 503;
        if (!tooMuch) {
            return null;
        }
        Instant now = clock.instant();
        Instant until = after == null ? now.plus(SOME_TIME) : retryAfter(after.strip(), now);
        Instant latest = now.plus(LONGEST_ALONE);
        until = until.isAfter(latest) ? latest : until;
        courtesy.leaveAlone(destination.authority(), until);
        return until;
    }

    /** Seconds, or an instant as HTTP writes them. */
    private static Instant retryAfter(String after, Instant now) {
        if (after.matches("\\d{1,7}")) {
            return now.plusSeconds(Long.parseLong(after));
        }
        try {
            return ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return now.plus(SOME_TIME);
        }
    }

    private Fetched fetched(String address, Destination destination, Answer answer) {
        String type = answer.headers().getOrDefault("content-type", "");
        Matcher charset = CHARSET.matcher(type);
        byte[] bytes = answer.body().bytes();
        FetchRecord how = new FetchRecord(
                address,
                destination.uri().toString(),
                clock.instant(),
                answer.status(),
                mediaType(answer),
                charset.find() ? charset.group(1) : "",
                answer.header("etag"),
                answer.header("last-modified"),
                Addresses.sha256(bytes),
                bytes.length);
        return new Fetched(how, bytes);
    }

    private static String mediaType(Answer answer) {
        return answer.headers()
                .getOrDefault("content-type", "")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        connection.close();
    }
}
