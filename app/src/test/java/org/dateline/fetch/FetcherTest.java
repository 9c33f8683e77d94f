package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.read.Codes;
import org.dateline.read.Fetched;
import org.dateline.read.Limit;
import org.dateline.read.Limits;
import org.dateline.read.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is fetched, and what is refused, from servers that mean well and others. */
@Timeout(60)
class FetcherTest {
    private static final FetchOptions LOCAL = new FetchOptions(
            "1",
            "desk@paper.example",
            true,
            Duration.ZERO,
            Duration.ofSeconds(1),
            Limits.STANDARD.with(Limit.SECONDS, 2).with(Limit.FETCHED, 1 << 22));

    private final TestSite site = new TestSite();
    private final Fetcher fetcher = Fetcher.of(LOCAL);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void givesTheBytesUntouchedAndSaysHowTheyCame() throws IOException {
        site.redirect("/old", "/new?a=\u00fc b")
                .on(
                        "/new?a=%C3%BC%20b",
                        exchange -> {
                            exchange.getResponseHeaders().set("ETag", "\"7\"");
                            exchange.getResponseHeaders().set("Last-Modified", "Tue, 14 May 2019 06:30:00 GMT");
                            TestSite.send(
                                    exchange,
                                    200,
                                    "Text/HTML; charset=ISO-8859-1",
                                    "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
                        });
        Fetched page = fetcher.fetch(site.at("/old#part"));
        assertThat(page.bytes()).isEqualTo("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(page.how().uri()).isEqualTo(site.at("/old#part"));
        assertThat(page.how().finalUri()).isEqualTo(site.at("/new?a=%C3%BC%20b"));
        assertThat(page.how().mediaType()).isEqualTo("text/html");
        assertThat(page.how().charset()).isEqualTo("ISO-8859-1");
        assertThat(page.how().etag()).isEqualTo("\"7\"");
        assertThat(page.how().lastModified()).isEqualTo("Tue, 14 May 2019 06:30:00 GMT");
        assertThat(page.how().status()).isEqualTo(200);
        assertThat(page.how().length()).isEqualTo(4);
        assertThat(page.how().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void saysWhoItIsAndAsksOnlyForWhatChanged() throws IOException {
        site.on("/feed", exchange -> {
            boolean known = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            String agent = exchange.getRequestHeaders().getFirst("User-Agent");
            byte[] body = agent.getBytes(StandardCharsets.UTF_8);
            TestSite.send(exchange, known ? 304 : 200, "text/plain", known ? new byte[0] : body);
        });
        assertThat(new String(fetcher.fetch(site.at("/feed")).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("Dateline/1 (reads news reports; contact: desk@paper.example)");
        assertThat(fetcher.changed(site.at("/feed"), "\"7\"", null)).isEmpty();
        assertThat(fetcher.changed(site.at("/feed"), "\"6\"", null)).isPresent();
    }

    @Test
    void unpacksWhatIsPackedForTheTransfer() throws IOException {
        site.on("/zeros", exchange -> packed(exchange, 5000));
        assertThat(fetcher.fetch(site.at("/zeros")).bytes()).hasSize(1 << 16);
    }

    @ParameterizedTest
    @CsvSource({"/robots-no/page, robots", "/gone, http-404", "/broken, http-500", "/picture, wrong-type"})
    void refusesWithACodeWhatIsNotToBeHad(String path, String code) {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /robots-no/\n")
                .page("/robots-no/page", "text/html", "no")
                .status("/broken", 500)
                .page("/picture", "image/png", "no");
        assertThat(code(site.at(path))).isEqualTo(code);
        assertThat(site.asked()).doesNotContain("/robots-no/page");
    }

    @Test
    void obeysTheRobotsFileOfItsOwnNameAndItsDelay() throws IOException {
        site.page(
                        "/robots.txt",
                        "text/plain",
                        "User-agent: dateline\nAllow: /\nCrawl-delay: 1\n\nUser-agent: *\nDisallow: /\n")
                .page("/a", "text/html", "a")
                .page("/b", "text/html", "b");
        long start = System.nanoTime();
        fetcher.fetch(site.at("/a"));
        fetcher.fetch(site.at("/b"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void asksNothingWhereTheRobotsFileCannotBeHad() {
        site.status("/robots.txt", 503).page("/a", "text/html", "a");
        assertThat(code(site.at("/a"))).isIn(FetchCodes.ROBOTS, FetchCodes.BACKING_OFF);
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void leavesAServerAloneThatAsksForIt() {
        site.on("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
        });
        FetchRefusal refusal = (FetchRefusal) refusal(fetcher, site.at("/busy"));
        assertThat(refusal.code()).isEqualTo("http-429");
        assertThat(refusal.isPassing()).isTrue();
        assertThat(refusal.again().orElseThrow()).isAfter(Instant.now().plusSeconds(100));
        assertThat(code(site.at("/other"))).isEqualTo(FetchCodes.BACKING_OFF);
        assertThat(site.asked()).containsExactly("/busy");
    }

    @Test
    void givesUpWhereRedirectsLeadRound() {
        site.redirect("/a", "/b").redirect("/b", "/a");
        assertThat(code(site.at("/a"))).isEqualTo(FetchCodes.TOO_MANY_REDIRECTS);
        assertThat(site.asked()).hasSizeLessThan(12);
    }

    @Test
    void givesUpOnAnAnswerThatDrips() {
        site.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange, Integer.MAX_VALUE, 100);
        });
        assertThat(code(site.at("/drip"))).isEqualTo(FetchCodes.TOO_SLOW);
    }

    @Test
    void givesUpOnAnAnswerWithoutEnd() {
        site.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange, Integer.MAX_VALUE, 0);
        });
        assertThat(code(site.at("/endless"))).isEqualTo(Codes.TOO_LARGE);
    }

    @Test
    void givesUpOnABombAfterItsFirstMegabytes() {
        site.on("/bomb", exchange -> packed(exchange, 1L << 28));
        assertThat(code(site.at("/bomb"))).isEqualTo(Codes.UNPACKS_TO_TOO_MUCH);
    }

    @Test
    void doesNotBelieveALengthThatIsALie() {
        site.on("/cut", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(65);
            exchange.getResponseBody().flush();
            throw new IOException("the server dies");
        });
        assertThat(code(site.at("/cut"))).isEqualTo(FetchCodes.NO_CONNECTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://localhost:8080/",
                "http://2130706433/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.31.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[ff02::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/"
            })
    void neverConnectsToThisMachineOrAPrivateNetwork(String address) {
        try (Fetcher guarded = Fetcher.of(LOCAL.allowing(false))) {
            assertThat(refusal(guarded, address).code()).isEqualTo(FetchCodes.NOT_ALLOWED_ADDRESS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, not-http",
        "ftp://ftp.example/a, not-http",
        "javascript:alert(1), not-http",
        "jar:http://a.example/x.jar!/y, not-http",
        "http://, bad-address",
        "http://a.example:99999/, bad-address",
        "no address, bad-address"
    })
    void asksOnlyServersOfTheWeb(String address, String code) {
        assertThat(code(address)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, not-http",
        "ftp://127.0.0.1/a, not-http",
        "http://169.254.169.254/, not-allowed-address",
        "http://[::1]:%d/secret, not-allowed-address",
        "//127.0.0.1:%d/secret, not-allowed-address",
        "http://2130706433:%d/secret, not-allowed-address"
    })
    void checksWhereARedirectLeads(String target, String code) throws UnknownHostException {
        site.redirect("/away", target.replace("%d", String.valueOf(site.port())))
                .page("/secret", "text/plain", "secret");
        InetAddress here = InetAddress.getByAddress("public.example", new byte[] {127, 0, 0, 1});
        // The one host that counts as public here is the test's own server; every other is looked up and checked as
        // ever.
        GuardedResolver resolver = new GuardedResolver(InetAddress::getAllByName, false);
        HostLookup lookup = host -> host.equals("public.example") ? new InetAddress[] {here} : resolver.resolve(host);
        try (Fetcher guarded = new Fetcher(LOCAL, lookup, Clock.systemUTC())) {
            assertThat(refusal(guarded, "http://public.example:" + site.port() + "/away")
                            .code())
                    .isEqualTo(code);
        }
        assertThat(site.asked()).containsExactly("/away");
    }

    @Test
    void connectsToTheAddressThatWasCheckedAndToNoOther() throws UnknownHostException {
        AtomicInteger lookups = new AtomicInteger();
        InetAddress first = InetAddress.getByAddress("rebind.example", new byte[] {(byte) 192, 0, 2, 1});
        InetAddress then = InetAddress.getByAddress("rebind.example", new byte[] {127, 0, 0, 1});
        site.page("/secret", "text/plain", "secret");
        HostLookup lying = host -> new InetAddress[] {lookups.getAndIncrement() == 0 ? first : then};
        GuardedResolver resolver = new GuardedResolver(lying, true);
        assertThat(resolver.resolve("rebind.example")).containsExactly(first);

        HostLookup rebinding = host -> new InetAddress[] {then};
        try (Fetcher guarded = new Fetcher(LOCAL.allowing(false), rebinding, Clock.systemUTC())) {
            assertThat(refusal(guarded, "http://rebind.example:" + site.port() + "/secret")
                            .code())
                    .isEqualTo(FetchCodes.NOT_ALLOWED_ADDRESS);
        }
        HostLookup both = host -> new InetAddress[] {first, then};
        try (Fetcher guarded = new Fetcher(LOCAL.allowing(false), both, Clock.systemUTC())) {
            assertThat(refusal(guarded, "http://rebind.example:" + site.port() + "/secret")
                            .code())
                    .isEqualTo(FetchCodes.NOT_ALLOWED_ADDRESS);
        }
        assertThat(site.asked()).isEmpty();
    }

    private String code(String address) {
        return refusal(fetcher, address).code();
    }

    private static RefusedException refusal(Fetcher fetcher, String address) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> fetcher.fetch(address));
        assertThat(refused).as(address).isNotNull();
        assertThat(refused.reason()).isNotBlank();
        return refused;
    }

    private static void packed(HttpExchange exchange, long zeros) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        TestSite.send(exchange, 200, "text/html", TestSite.packedZeros(zeros));
    }

    private static void drip(HttpExchange exchange, int times, long millis) throws IOException {
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] some = new byte[millis > 0 ? 1 : 1 << 16];
            for (int i = 0; i < times; i++) {
                out.write(some);
                out.flush();
                Thread.sleep(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
