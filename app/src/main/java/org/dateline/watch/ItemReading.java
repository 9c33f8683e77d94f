package org.dateline.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dateline.fetch.FetchRefusal;
import org.dateline.model.FeedItem;
import org.dateline.model.Problem;
import org.dateline.observe.Stage;
import org.dateline.read.Fetched;
import org.dateline.read.Limits;
import org.dateline.read.Readers;
import org.dateline.read.ReadingOptions;
import org.dateline.read.RefusedException;
import org.dateline.read.Web;
import org.dateline.store.WaitingItem;
import org.dateline.store.Watchlist;

/** Asks for items, and says how each is to be read: the page where it can be had, which may take some tries, else the feed's own text. */
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

    /** Asks for an item. */
    Asked ask(WaitingItem item) {
        FeedItem said = item.item();
        String address = said.address();
        if (address == null) {
            return here(item, taking -> Readers.summary(said, item.source(), reading, taking));
        }
        try {
            Fetched page = fetched(address);
            return here(item, taking -> {
                if (!Readers.page(page, said, reading, taking)) {
                    summary(item, taking);
                }
            });
        } catch (RefusedException e) {
            if (e instanceof FetchRefusal refusal && refusal.isPassing() && item.tries() + 1 < options.tries()) {
                return new Asked.Later(again(item, refusal));
            }
            return here(item, taking -> {
                taking.problem(new Problem(e.code(), address, e.reason()));
                summary(item, taking);
            });
        }
    }

    private Fetched fetched(String address) throws RefusedException {
        long start = System.nanoTime();
        try {
            return web.fetch(address);
        } finally {
            listener.took(Stage.FETCH, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** How the articles of an item are found. */
    private interface Finding {
        void find(Taking taking);
    }

    private Asked here(WaitingItem item, Finding finding) {
        return new Asked.Here(item, () -> {
            Taking taking = new Taking(keeper, item, listener);
            listener.timed(Stage.PAGE, () -> {
                finding.find(taking);
                return taking;
            });
            taking.understand();
            return taking;
        });
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
