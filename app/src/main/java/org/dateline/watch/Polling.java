package org.dateline.watch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.fetch.FetchRefusal;
import org.dateline.fetch.Fetcher;
import org.dateline.model.FeedItem;
import org.dateline.model.Problem;
import org.dateline.read.Addresses;
import org.dateline.read.Codes;
import org.dateline.read.Feed;
import org.dateline.read.Feeds;
import org.dateline.read.Fetched;
import org.dateline.read.RefusedException;
import org.dateline.store.WaitingItem;
import org.dateline.store.WatchedSource;
import org.dateline.store.Watchlist;

/** Asks sources for what is new. */
final class Polling {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 7;
    private static final int PRINT = 16;

    /** From so many entries on with one address it is that of the outlet, and no article's. */
    private static final int SHARED = 3;

    private final Fetcher fetcher;
    private final Watchlist list;
    private final WatchOptions options;
    private final WatchListener listener;
    private final Clock clock;

    Polling(Fetcher fetcher, Watchlist list, WatchOptions options, WatchListener listener, Clock clock) {
        this.fetcher = fetcher;
        this.list = list;
        this.options = options;
        this.listener = listener;
        this.clock = clock;
    }

    /** Asks a source, and gives the items that are to be read. */
    List<WaitingItem> poll(WatchedSource source) {
        try {
            Optional<Fetched> changed = fetcher.changed(source.feed(), source.etag(), source.lastModified());
            Instant at = clock.instant();
            Instant next = at.plus(options.interval());
            if (changed.isEmpty()) {
                list.unchanged(source.address(), at, next);
                listener.polled(source.address(), 0);
                return List.of();
            }
            Found found = found(changed.get());
            Watchlist.Poll poll = new Watchlist.Poll(
                    found.fetched() == changed.get()
                            ? source.feed()
                            : found.fetched().how().uri(),
                    found.feed().title(),
                    found.fetched().how().etag(),
                    found.fetched().how().lastModified(),
                    at,
                    next);
            List<WaitingItem> news = list.polled(
                    source.address(),
                    poll,
                    items(source.address(), found.feed(), found.fetched().how().finalUri(), at));
            listener.polled(source.address(), news.size());
            return news;
        } catch (RefusedException e) {
            failed(source, e);
            return List.of();
        }
    }

    private record Found(Feed feed, Fetched fetched) {}

    /** The feed that was fetched, or the one that the page which was fetched names as its own. */
    private Found found(Fetched fetched) throws RefusedException {
        try {
            return new Found(Feeds.of(fetched, options.limits()), fetched);
        } catch (RefusedException e) {
            Optional<String> named =
                    e.code().equals(Codes.NO_FEED) ? Feeds.namedBy(fetched, options.limits()) : Optional.empty();
            if (named.isEmpty()) {
                throw e;
            }
            Fetched feed = fetcher.fetch(named.get());
            return new Found(Feeds.of(feed, options.limits()), feed);
        }
    }

    private void failed(WatchedSource source, RefusedException e) {
        Instant now = clock.instant();
        Duration wait = options.interval().multipliedBy(1L << Math.min(source.failures() + 1, MOST_DOUBLINGS));
        Instant next = now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        Instant wanted = e instanceof FetchRefusal refusal ? refusal.again().orElse(next) : next;
        Problem problem = new Problem(e.code(), source.feed(), e.reason());
        list.failed(source.address(), now, wanted.isAfter(next) ? wanted : next, problem);
        listener.problem(source.address(), problem);
    }

    private static List<WaitingItem> items(String source, Feed feed, String base, Instant at) {
        Map<String, Integer> shared = new HashMap<>();
        feed.items().forEach(item -> shared.merge(String.valueOf(item.address()), 1, Integer::sum));
        List<WaitingItem> items = new ArrayList<>();
        for (FeedItem item : feed.items()) {
            boolean own = item.address() != null
                    && (shared.getOrDefault(item.address(), 0) < SHARED || !differ(feed, item.address()));
            FeedItem said = own ? item.at(Addresses.resolved(base, String.valueOf(item.address()))) : item.at(null);
            String address = said.address();
            String key = address == null ? digits(source + "\n" + item.key()) : Addresses.id(address);
            String print = digits(item.title() + "\n" + item.published() + "\n" + item.updated() + "\n" + item.text());
            items.add(new WaitingItem(key, source, print, 0, at, said));
        }
        return items;
    }

    /** Whether the entries with an address tell different things. */
    private static boolean differ(Feed feed, String address) {
        return feed.items().stream()
                        .filter(item -> address.equals(item.address()))
                        .map(FeedItem::title)
                        .distinct()
                        .count()
                > 1;
    }

    private static String digits(String text) {
        return Addresses.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, PRINT);
    }
}
