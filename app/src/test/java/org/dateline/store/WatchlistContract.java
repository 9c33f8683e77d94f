package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.store.Dispatch.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dateline.model.FeedItem;
import org.dateline.model.FetchRecord;
import org.dateline.model.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store keeps of what was fetched and what is watched, whatever its database. */
abstract class WatchlistContract extends AlertLedgerContract {
    private static final String FEED = "https://paper.example/feed";
    private static final Instant SOON = NOW.plusSeconds(900);

    @Test
    void keepsTheUntouchedBytesOfWhatWasFetchedOnce() {
        byte[] bytes = "<p>caf\u00e9".getBytes(StandardCharsets.UTF_8);
        FetchRecord how = new FetchRecord(
                FEED, FEED + "/2", NOW, 200, "text/html", "utf-8", "\"1\"", null, "ab".repeat(32), bytes.length);
        assertThat(store.add(article("a").read(), how, bytes)).isEqualTo(Store.Added.NEW);
        assertThat(store.add(article("a").read(), how, bytes)).isEqualTo(Store.Added.UNCHANGED);
        store.add(article("b").read(), how, bytes);
        store.add(article("c").read());

        assertThat(store.fetched("a")).contains(how);
        assertThat(store.fetched("b")).contains(how);
        assertThat(store.fetched("c")).isEmpty();
        assertThat(store.untouched(how.sha256()).orElseThrow()).isEqualTo(bytes);
        assertThat(store.untouched("cd".repeat(32))).isEmpty();
    }

    @Test
    void knowsWhichItemsAreNewAndWhichTheirOwnFeedChanged() {
        Watchlist list = store.watchlist();
        assertThat(list.add(FEED, NOW)).isTrue();
        assertThat(list.add(FEED, NOW)).isFalse();
        list.add("https://other.example/feed", NOW);
        Watchlist.Poll poll = new Watchlist.Poll(FEED, "Paper", "\"1\"", "yesterday", NOW, SOON);

        assertThat(list.polled(FEED, poll, List.of(item("x", FEED, "1"), item("x", FEED, "1"), item("y", FEED, "1"))))
                .extracting(WaitingItem::key)
                .containsExactly("x", "y");
        assertThat(list.waiting()).containsExactly(item("x", FEED, "1"), item("y", FEED, "1"));
        assertThat(list.polled(
                        "https://other.example/feed", poll, List.of(item("x", "https://other.example/feed", "2"))))
                .isEmpty();

        list.done(item("x", FEED, "1"), new Watchlist.Came(1, 0, 1, new Problem("http-404", "there", "gone")));
        list.again(item("y", FEED, "1"), SOON);
        assertThat(list.waiting()).extracting(WaitingItem::tries).containsExactly(1);
        assertThat(list.polled(FEED, poll, List.of(item("x", FEED, "2"))))
                .extracting(WaitingItem::print)
                .containsExactly("2");

        WatchedSource source = list.source(FEED).orElseThrow();
        assertThat(source.title()).isEqualTo("Paper");
        assertThat(source.etag()).isEqualTo("\"1\"");
        assertThat(source.polled()).isEqualTo(NOW);
        assertThat(source.next()).isEqualTo(SOON);
        assertThat(List.of(source.articles(), source.versions(), source.problems(), source.waiting()))
                .containsExactly(1L, 0L, 1L, 2L);
        assertThat(source.problem()).isEqualTo(new Problem("http-404", FEED, "there: gone"));
    }

    @Test
    void countsTheFailuresOfASourceUntilItIsThereAgain() {
        Watchlist list = store.watchlist();
        list.add(FEED, NOW);
        list.failed(FEED, NOW, SOON, new Problem("too-slow", FEED, "slow"));
        list.failed(FEED, NOW, SOON, new Problem("too-slow", FEED, "slow"));
        assertThat(list.source(FEED).orElseThrow().failures()).isEqualTo(2);
        list.unchanged(FEED, NOW, SOON);
        assertThat(list.source(FEED).orElseThrow().failures()).isZero();
        assertThat(list.source(FEED).orElseThrow().problems()).isEqualTo(2);
    }

    @Test
    void forgetsTheItemsOfASourceThatIsDropped() {
        Watchlist list = store.watchlist();
        list.add(FEED, NOW);
        list.polled(FEED, new Watchlist.Poll(FEED, null, null, null, NOW, SOON), List.of(item("x", FEED, "1")));
        assertThat(list.remove(FEED)).isTrue();
        assertThat(list.remove(FEED)).isFalse();
        assertThat(list.waiting()).isEmpty();
        assertThat(list.sources()).isEmpty();
        assertThat(list.polled(
                        FEED, new Watchlist.Poll(FEED, null, null, null, NOW, SOON), List.of(item("x", FEED, "1"))))
                .isEmpty();
    }

    @Test
    void remembersHowFarAFileWasReadWhileItIsTheSame() {
        assertThat(store.progress("a.warc", "one")).isEmpty();
        store.progress("a.warc", "one", 10);
        store.progress("a.warc", "one", 20);
        assertThat(store.progress("a.warc", "one")).hasValue(20);
        assertThat(store.progress("a.warc", "two")).isEmpty();
    }

    private static WaitingItem item(String key, String source, String print) {
        return new WaitingItem(key, source, print, 0, NOW, said("https://paper.example/" + key));
    }

    private static FeedItem said(@Nullable String address) {
        return new FeedItem(
                "guid", address, "Title", null, "2021-03-11", null, "Paper", "en", "In short.", "feed summary", "");
    }
}
