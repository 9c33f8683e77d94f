package org.dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.TestPipeline;
import org.dateline.fetch.FetchOptions;
import org.dateline.fetch.Fetcher;
import org.dateline.fetch.TestSite;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.FeedItem;
import org.dateline.model.Problem;
import org.dateline.model.Relevance;
import org.dateline.read.Addresses;
import org.dateline.read.Limit;
import org.dateline.read.Limits;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.dateline.store.WaitingItem;
import org.dateline.store.WatchedSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a feed brings is missed or kept twice, whatever servers do and whenever the watcher dies. */
@Timeout(120)
class WatcherTest {
    private static final Limits LIMITS = Limits.STANDARD.with(Limit.SECONDS, 1).with(Limit.FETCHED, 1 << 21);
    private static final WatchOptions OPTIONS =
            new WatchOptions(Duration.ofMillis(100), Duration.ofMillis(20), 2, 16, Duration.ofMillis(200), LIMITS);

    private static final int KILLED = 137;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void missesNothingAndReadsNothingTwiceOfTwoHundredFeeds() throws InterruptedException {
        Map<String, Integer> read = new ConcurrentHashMap<>();
        Map<String, Integer> problems = new ConcurrentHashMap<>();
        WatchListener counting = new WatchListener() {
            @Override
            public void problem(String source, Problem problem) {
                problems.merge(problem.code(), 1, Integer::sum);
            }
        };
        try (NewsWorld world = new NewsWorld(20);
                Store store = Stores.open(folder.resolve("w.db").toString());
                Fetcher fetcher = fetcher()) {
            world.feeds().forEach(feed -> store.watchlist().add(feed, Instant.now()));
            assertThat(store.watchlist().sources()).hasSize(200);
            for (int round = 0; round < 20 && (round < 3 || !isAllThere(store, world)); round++) {
                new Watcher(
                                store,
                                fetcher,
                                article -> {
                                    read.merge(article.id(), 1, Integer::sum);
                                    return nothingRead(article);
                                },
                                OPTIONS,
                                counting)
                        .runOnce();
                Thread.sleep(100);
            }
            assertComplete(store, world);
            assertThat(read.values()).allMatch(times -> times == 1);
            assertThat(problems)
                    .containsKeys("http-404", "http-500", "too-many-redirects", "too-slow", "too-large")
                    .containsKey("unpacks-to-too-much");
            long known = world.site(0).asked().stream().filter("/f0"::equals).count();
            assertThat(known).isGreaterThan(1);
            assertThat(world.site(0).asked().stream().filter("/p0-0"::equals).count())
                    .isEqualTo(1);
        }
    }

    private static boolean isAllThere(Store store, NewsWorld world) {
        return store.watchlist().waiting().isEmpty()
                && store.counts().articles() == world.articles().size();
    }

    private static void assertComplete(Store store, NewsWorld world) {
        Set<String> missing = world.articles().keySet().stream()
                .filter(id -> store.article(id).isEmpty())
                .collect(Collectors.toSet());
        assertThat(missing).as("articles missed").isEmpty();
        world.articles().forEach((id, words) -> {
            assertThat(store.versions(id)).as(words).hasSize(1);
            assertThat(store.article(id).orElseThrow().text()).contains(words);
        });
        assertThat(store.counts().articles()).isEqualTo(world.articles().size());
        assertThat(store.watchlist().waiting()).isEmpty();
    }

    @Test
    void goesOnWhereItWasKilled() throws IOException, InterruptedException {
        String file = folder.resolve("killed.db").toString();
        try (NewsWorld world = new NewsWorld(4)) {
            try (Store store = Stores.open(file)) {
                world.feeds().forEach(feed -> store.watchlist().add(feed, Instant.now()));
            }
            for (int kill = 1; kill <= 3; kill++) {
                watchUntilKilled(file, 15);
            }
            try (Store store = Stores.open(file);
                    Fetcher fetcher = fetcher()) {
                assertThat(store.watchlist().waiting()).isNotEmpty();
                for (int round = 0; round < 20 && (round < 2 || !isAllThere(store, world)); round++) {
                    new Watcher(store, fetcher, WatcherTest::nothingRead, OPTIONS, WatchListener.NONE).runOnce();
                    Thread.sleep(100);
                }
                assertComplete(store, world);
            }
        }
    }

    /** Watches in a program of its own, which dies where it stands while it reads so many articles. */
    private static void watchUntilKilled(String file, int articles) throws IOException, InterruptedException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        path,
                        WatcherTest.class.getName(),
                        file,
                        String.valueOf(articles))
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isEqualTo(KILLED);
    }

    /** The other program. It halts as a kill halts it: nothing is closed, no hook runs. */
    public static void main(String[] arguments) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[1]));
        try (Store store = Stores.open(arguments[0]);
                Fetcher fetcher = fetcher();
                Watcher watcher = new Watcher(
                        store,
                        fetcher,
                        article -> {
                            if (left.decrementAndGet() == 0) {
                                Runtime.getRuntime().halt(KILLED);
                            }
                            return nothingRead(article);
                        },
                        OPTIONS,
                        WatchListener.NONE)) {
            watcher.start();
            watcher.join();
        }
    }

    @Test
    void readsAChangedItemAsANewVersionAndKeepsWhatWasFetched() throws InterruptedException, IOException {
        String first =
                "<html><body><article><h1>Raid</h1><p>Gunmen killed 4 guards at a depot in Basra on Monday, police said,"
                        + " and fled in a truck.</p></article></body></html>";
        try (TestSite site = new TestSite();
                Store store = Stores.open(folder.resolve("v.db").toString());
                Fetcher fetcher = fetcher()) {
            site.page("/story", "text/html", first)
                    .page(
                            "/",
                            "text/html",
                            "<html><head><link rel='alternate' type='application/rss+xml' href='feed'></head></html>")
                    .page("/feed", "application/rss+xml", item(site, "Four die"));
            store.watchlist().add(site.at("/"), Instant.now());
            Function<Article, Extraction> pipeline = TestPipeline::extract;
            new Watcher(store, fetcher, pipeline, OPTIONS, WatchListener.NONE).runOnce();
            String id = Addresses.id(site.at("/story"));
            assertThat(store.article(id).orElseThrow().title()).isEqualTo("Raid");
            assertThat(store.counts().incidents()).isEqualTo(1);
            byte[] untouched = first.getBytes(StandardCharsets.UTF_8);
            assertThat(store.fetched(id).orElseThrow().finalUri()).isEqualTo(site.at("/story"));
            assertThat(store.untouched(store.fetched(id).orElseThrow().sha256()).orElseThrow())
                    .isEqualTo(untouched);

            new Watcher(store, fetcher, pipeline, OPTIONS, WatchListener.NONE).runOnce();
            assertThat(site.asked().stream().filter("/story"::equals)).hasSize(1);

            site.page("/story", "text/html", first.replace(" 4 ", " 5 "))
                    .page("/feed", "application/rss+xml", item(site, "Five die"));
            new Watcher(store, fetcher, pipeline, OPTIONS, WatchListener.NONE).runOnce();
            assertThat(store.versions(id)).hasSize(2);
            assertThat(store.counts().articles()).isEqualTo(1);
            WatchedSource source = store.watchlist().sources().get(0);
            assertThat(source.feed()).isEqualTo(site.at("/feed"));
            assertThat(source.title()).isEqualTo("Depot News");
            assertThat(List.of(source.articles(), source.versions(), source.problems()))
                    .containsExactly(1L, 1L, 0L);
        }
    }

    private static String item(TestSite site, String title) {
        return "<rss><channel><title>Depot News</title><item><title>" + title + "</title><link>" + site.at("/story")
                + "</link><description>In short.</description></item></channel></rss>";
    }

    @Test
    void startsStopsAndSeesSourcesThatOthersAdd() throws InterruptedException {
        try (TestSite site = new TestSite();
                Store store = Stores.open(folder.resolve("s.db").toString());
                Fetcher fetcher = fetcher();
                Watcher watcher = new Watcher(store, fetcher, WatcherTest::nothingRead, OPTIONS, WatchListener.NONE)) {
            site.page("/feed", "application/rss+xml", item(site, "One"))
                    .page(
                            "/story",
                            "text/html",
                            "<p>Gunmen killed four guards at a depot in Basra on Monday, the police said.");
            watcher.start();
            assertThat(watcher.isRunning()).isTrue();
            store.watchlist().add(site.at("/feed"), Instant.now());
            for (int i = 0; i < 100 && store.counts().articles() == 0; i++) {
                Thread.sleep(50);
            }
            assertThat(store.counts().articles()).isEqualTo(1);
            watcher.stop();
            assertThat(watcher.isRunning()).isFalse();
            assertThat(watcher.sources()).hasSize(1);
            assertThat(store.watchlist().remove(site.at("/feed"))).isTrue();
            assertThat(store.watchlist().remove(site.at("/feed"))).isFalse();
            assertThat(store.counts().articles()).isEqualTo(1);
        }
    }

    @Test
    void tellsOfEachArticleThatTriageTurnsAwayAndKeepsTheOthers() throws InterruptedException {
        Map<String, String> away = new ConcurrentHashMap<>();
        WatchListener telling = new WatchListener() {
            @Override
            public void turnedAway(String source, Article article, Relevance weighed) {
                away.put(String.valueOf(article.uri()), source);
            }
        };
        Sifting sifting =
                article -> article.text().contains("match") ? Optional.of(Relevance.of(false)) : Optional.empty();
        try (TestSite site = new TestSite();
                Store store = Stores.open(folder.resolve("t.db").toString());
                Fetcher fetcher = fetcher()) {
            String shots = "<p>Gunmen killed four guards at a depot in Basra on Monday, the police said, and fled.";
            site.page("/feed", "application/rss+xml", item(site, "One"))
                    .page("/story", "text/html", shots)
                    .page("/other", "application/rss+xml", item(site, "Two").replace("/story", "/sport"))
                    .page("/sport", "text/html", "<p>The home side won the match in the rain on Sunday, three to one.");
            store.watchlist().add(site.at("/feed"), Instant.now());
            store.watchlist().add(site.at("/other"), Instant.now());
            new Watcher(store, fetcher, WatcherTest::nothingRead, sifting, OPTIONS, telling).runOnce();
            assertThat(away).isEqualTo(Map.of(site.at("/sport"), site.at("/other")));
            assertThat(store.article(Addresses.id(site.at("/story")))).isPresent();
            assertThat(store.counts().articles()).isEqualTo(1);
            assertThat(store.watchlist().waiting()).isEmpty();

            site.page("/story", "text/html", shots + " A match was lit.")
                    .page("/feed", "application/rss+xml", item(site, "One again"));
            new Watcher(store, fetcher, WatcherTest::nothingRead, sifting, OPTIONS, telling).runOnce();
            assertThat(store.versions(Addresses.id(site.at("/story")))).hasSize(2);
            assertThat(away).hasSize(1);
        }
    }

    @Test
    void letsFeedsAndPagesOfAHostTakeTurnsWhereBothAreDue() {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        Schedule schedule = new Schedule(4, () -> true);
        for (int i = 0; i < 3; i++) {
            schedule.add(page(i, now.minusSeconds(60)));
            schedule.add(new Step.Poll("http://a.example/" + i, "http://a.example/" + i, now));
        }
        for (int i = 0; i < 3; i++) {
            Step poll = schedule.take(now).orElseThrow();
            assertThat(poll).isInstanceOf(Step.Poll.class);
            assertThat(schedule.take(now))
                    .as("the host is asked one thing at a time")
                    .isEmpty();
            schedule.done(poll);
            Step read = schedule.take(now).orElseThrow();
            assertThat(read).isInstanceOf(Step.Read.class);
            schedule.handOn(read);
            assertThat(schedule.isIdle(now)).as("it is being read").isFalse();
            schedule.ended(read);
        }
        assertThat(schedule.isIdle(now)).isTrue();
    }

    @Test
    void asksFeedsOnWhileThereIsNoRoomForPages() {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        Schedule schedule = new Schedule(4, () -> false);
        schedule.add(page(1, now));
        assertThat(schedule.take(now)).isEmpty();
        schedule.add(new Step.Poll("http://a.example/feed", "http://a.example/feed", now));
        assertThat(schedule.take(now).orElseThrow()).isInstanceOf(Step.Poll.class);
    }

    private static Step.Read page(int number, Instant due) {
        String address = "http://a.example/page" + number;
        FeedItem said = new FeedItem("k" + number, address, "One", null, null, null, null, null, "", "", "");
        return new Step.Read(new WaitingItem("k" + number, "http://a.example/feed", "p", 0, due, said));
    }

    private static Extraction nothingRead(Article article) {
        return new Extraction(article, false, List.of(), List.of());
    }

    private static Fetcher fetcher() {
        return Fetcher.of(FetchOptions.polite("1", null)
                .allowing(true)
                .every(Duration.ZERO)
                .within(LIMITS));
    }
}
