package org.dateline.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dateline.fetch.FetchRefusal;
import org.dateline.model.FeedItem;
import org.dateline.model.Problem;
import org.dateline.read.Fetched;
import org.dateline.read.Limits;
import org.dateline.read.Readers;
import org.dateline.read.ReadingOptions;
import org.dateline.read.RefusedException;
import org.dateline.read.Web;
import org.dateline.store.WaitingItem;
import org.dateline.store.Watchlist;

/** Reads items: the page where it can be had, which may take some tries, else the feed's own text. */
final class ItemReading {
    private final Web web;
    private final Keeper keeper;
    private final Watchlist list;
    private final WatchOptions options;
    private final WatchListener listener;
    private final Clock clock;
    private final ReadingOptions reading;

    ItemReading(Web web, Keeper keeper, Watchlist list, WatchOptions options, WatchListener listener, Clock clock) {
        this.web = web;
        this.keeper = keeper;
        this.list = list;
        this.options = options;
        this.listener = listener;
        this.clock = clock;
        Limits limits = options.limits();
        this.reading = new ReadingOptions(null, null, limits).over(web, true);
    }

    /** Reads an item; gives it back where it is to be tried again. */
    Optional<WaitingItem> read(WaitingItem item) {
        FeedItem said = item.item();
        Taking taking = new Taking(keeper, item.source(), listener);
        String address = said.address();
        if (address == null) {
            Readers.summary(said, item.source(), reading, taking);
        } else {
            try {
                Fetched page = web.fetch(address);
                if (!Readers.page(page, said, reading, taking)) {
                    summary(item, taking);
                }
            } catch (RefusedException e) {
                if (e instanceof FetchRefusal refusal && refusal.isPassing() && item.tries() + 1 < options.tries()) {
                    return Optional.of(again(item, refusal));
                }
                taking.problem(new Problem(e.code(), address, e.reason()));
                summary(item, taking);
            }
        }
        Watchlist.Came came = taking.came();
        list.done(item, came);
        listener.read(item.source(), came.articles(), came.versions());
        return Optional.empty();
    }

    /** That there is no text in the feed either is no second problem. */
    private void summary(WaitingItem item, Taking taking) {
        if (!item.item().text().isBlank()) {
            Readers.summary(item.item(), item.source(), reading, taking);
        }
    }

    private WaitingItem again(WaitingItem item, FetchRefusal refusal) {
        Duration pause = options.pause().multipliedBy(1L << item.tries());
        Instant next = clock.instant().plus(pause);
        Instant wanted = refusal.again().orElse(next);
        Instant later = wanted.isAfter(next) ? wanted : next;
        list.again(item, later);
        return new WaitingItem(item.key(), item.source(), item.print(), item.tries() + 1, later, item.item());
    }
}
