package org.dateline.watch;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.fetch.TestSite;
import org.dateline.read.Addresses;

/** Sites with ten feeds each, good ones and bad ones, and the articles that a watcher must have read of them in the end. */
final class NewsWorld implements AutoCloseable {
    private static final Charset OLD = Charset.forName("windows-1252");
    private static final int FEEDS = 10;
    private static final int ITEMS = 4;

    private final List<TestSite> sites = new ArrayList<>();
    private final List<String> feeds = new ArrayList<>();
    private final Map<String, String> articles = new HashMap<>();

    NewsWorld(int count) {
        for (int s = 0; s < count; s++) {
            TestSite site = new TestSite();
            sites.add(site);
            for (int f = 0; f < FEEDS; f++) {
                feeds.add(site.at("/f" + f));
            }
            good(site, s);
            failing(site, s);
            odd(site, s);
        }
    }

    /** The addresses of the feeds. */
    List<String> feeds() {
        return feeds;
    }

    /** For the id of each article words that its text has. */
    Map<String, String> articles() {
        return articles;
    }

    TestSite site(int number) {
        return sites.get(number);
    }

    private void good(TestSite site, int s) {
        String rss = rss(site, 0, address -> address);
        site.on("/f0", exchange -> tagged(exchange, rss));
        pages(site, s, 0);
        site.page("/f1", "application/atom+xml", atom(1));
        pages(site, s, 1);
        site.page("/f8", "application/xml", sitemap(site, 8));
        pages(site, s, 8);
        StringBuilder json = new StringBuilder("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [");
        for (int i = 0; i < ITEMS; i++) {
            String text = sentence(s, 9, i);
            articles.put(Addresses.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16), text);
            json.append(i == 0 ? "" : ",").append("{\"id\": \"" + i + "\", \"content_text\": \"" + text + "\"}");
        }
        site.page("/f9", "application/json", json.append("]}").toString());
    }

    private void failing(TestSite site, int s) {
        pages(site, s, 2);
        site.page("/f2", "application/rss+xml", rss(site, 2, address -> address))
                .status("/p2-0", 404)
                .redirect("/p2-2", "/p2-2");
        onceBroken(site, "/p2-1", page(sentence(s, 2, 1)));
        summaryOnly(site, 2, 0);
        summaryOnly(site, 2, 2);
        if (s == 0) {
            site.on("/p2-3", NewsWorld::drip);
            summaryOnly(site, 2, 3);
        }
        site.status("/f3", 404);
        pages(site, s, 4);
        onceBroken(site, "/f4", rss(site, 4, address -> address));
        site.redirect("/f5", "/f5-again").redirect("/f5-again", "/f5");
        if (s == 0) {
            site.on("/f3", NewsWorld::drip);
        } else if (s == 1) {
            site.on("/f3", NewsWorld::endless);
        } else if (s == 2) {
            byte[] bomb = bomb();
            site.on("/f3", exchange -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                TestSite.send(exchange, 200, "application/rss+xml", bomb);
            });
        }
    }

    private void odd(TestSite site, int s) {
        pages(site, s, 6);
        site.page(
                "/f6",
                "application/rss+xml; charset=utf-8",
                rss(site, 6, address -> address).getBytes(OLD));
        for (int i = 0; i < ITEMS; i++) {
            site.page(path(6, i), "text/html", page(sentence(s, 6, i)).getBytes(OLD));
        }
        pages(site, s, 7);
        String own = rss(site, 7, address -> address);
        String others = rss(site, 0, address -> address + "?utm_source=rss&utm_medium=feed");
        String both = own.replace("</channel></rss>", "")
                + own.substring(own.indexOf("<item>")).replace("</channel></rss>", "")
                + others.substring(others.indexOf("<item>"));
        site.page("/f7", "text/xml", both);
    }

    private void pages(TestSite site, int s, int feed) {
        for (int i = 0; i < ITEMS; i++) {
            site.page(path(feed, i), "text/html; charset=utf-8", page(sentence(s, feed, i)));
            articles.put(Addresses.id(site.at(path(feed, i))), sentence(s, feed, i));
        }
    }

    private void summaryOnly(TestSite site, int feed, int item) {
        articles.put(Addresses.id(site.at(path(feed, item))), summary(feed, item));
    }

    private static String path(int feed, int item) {
        return "/p" + feed + "-" + item;
    }

    private static String sentence(int site, int feed, int item) {
        return "Two guards of the caf\u00e9 at pier " + site + "-" + feed + "-" + item
                + " were hurt on Tuesday when men on a motorcycle shot at them, the harbour police said.";
    }

    private static String summary(int feed, int item) {
        return "Shots at a caf\u00e9, told in short as number " + feed + "-" + item + " by the feed itself.";
    }

    private static String page(String sentence) {
        return "<!doctype html><html lang='en'><head><title>Shots at the harbour</title></head><body><article><h1>Shots at the"
                + " harbour</h1><p>" + sentence + "</p></article></body></html>";
    }

    private static String rss(TestSite site, int feed, Function<String, String> link) {
        return IntStream.range(0, ITEMS)
                .mapToObj(i -> "<item><title>Caf\u00e9 " + feed + "-" + i + "</title><link>"
                        + link.apply(site.at(path(feed, i))).replace("&", "&amp;") + "</link><description>"
                        + summary(feed, i)
                        + "</description></item>")
                .collect(Collectors.joining(
                        "",
                        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Harbour</title>",
                        "</channel></rss>"));
    }

    private static String atom(int feed) {
        return IntStream.range(0, ITEMS)
                .mapToObj(i -> "<entry><id>tag:" + i + "</id><title>A " + i + "</title><link href='" + path(feed, i)
                        + "'/><updated>2021-03-0" + (i + 1) + "T00:00:00Z</updated></entry>")
                .collect(Collectors.joining(
                        "", "<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour</title>", "</feed>"));
    }

    private static String sitemap(TestSite site, int feed) {
        return IntStream.range(0, ITEMS)
                .mapToObj(i -> "<url><loc>" + site.at(path(feed, i)) + "</loc></url>")
                .collect(Collectors.joining("", "<urlset>", "</urlset>"));
    }

    private static void tagged(HttpExchange exchange, String content) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"one\"");
        boolean known = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        TestSite.send(
                exchange,
                known ? 304 : 200,
                "application/rss+xml",
                known ? new byte[0] : content.getBytes(StandardCharsets.UTF_8));
    }

    private static void onceBroken(TestSite site, String path, String content) {
        AtomicInteger asked = new AtomicInteger();
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String type = content.startsWith("<!") ? "text/html" : "application/rss+xml";
        site.on(path, exchange -> {
            boolean broken = asked.getAndIncrement() == 0;
            TestSite.send(exchange, broken ? 500 : 200, type, broken ? new byte[0] : bytes);
        });
    }

    private static void drip(HttpExchange exchange) throws IOException {
        pour(exchange, new byte[1], 50);
    }

    private static void endless(HttpExchange exchange) throws IOException {
        pour(exchange, new byte[1 << 16], 0);
    }

    private static void pour(HttpExchange exchange, byte[] some, long millis) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 1_000_000; i++) {
                out.write(some);
                out.flush();
                Thread.sleep(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bomb() {
        try {
            return TestSite.packedZeros(1 << 27);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        sites.forEach(TestSite::close);
    }
}
