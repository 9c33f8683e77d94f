package org.dateline.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.dateline.read.Limit;
import org.dateline.read.RefusedException;

/** Asks servers, one request at a time, and follows nothing: no redirect, no cookie, no proxy of the system. */
final class Connection implements AutoCloseable {
    private static final int CONNECT_SECONDS = 15;
    private static final int LONGEST_LINE = 1 << 16;
    private static final int MOST_HEADERS = 300;
    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_PER_HOST = 4;

    private final CloseableHttpClient client;
    private final Transfer transfer;
    private final long seconds;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "fetch-time");
        thread.setDaemon(true);
        return thread;
    });

    Connection(FetchOptions options, HostLookup lookup) {
        this.seconds = options.limits().of(Limit.SECONDS);
        this.transfer = new Transfer(options.limits());
        Timeout patience = Timeout.ofSeconds(Math.min(seconds, CONNECT_SECONDS));
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedResolver(lookup, options.privateAddresses()))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_LINE)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(Timeout.ofSeconds(seconds))
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .setTimeToLive(TimeValue.ofMinutes(2))
                                .build())
                        .setMaxConnTotal(MOST_AT_ONCE)
                        .setMaxConnPerRoute(MOST_PER_HOST)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setConnectionRequestTimeout(Timeout.ofSeconds(seconds))
                        .setResponseTimeout(Timeout.ofSeconds(seconds))
                        .build())
                .setUserAgent(options.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** Asks for what lies at an address. The body is read only of a good answer of a type that is wanted. */
    Answer get(Destination destination, Map<String, String> headers, AnswerCheck check) throws RefusedException {
        HttpGet request = new HttpGet(destination.uri());
        request.setHeader("Accept-Encoding", "gzip");
        request.setHeader("Accept", "text/html, application/xhtml+xml, application/xml, */*;q=0.8");
        headers.forEach(request::setHeader);
        return ask(request, destination, check);
    }

    /** Brings something to an address. What is answered beside the head is not read. */
    Answer post(Destination destination, Map<String, String> headers, String mediaType, byte[] body)
            throws RefusedException {
        HttpPost request = new HttpPost(destination.uri());
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(mediaType)));
        return ask(request, destination, head -> {
            throw new HeadOnly(head);
        });
    }

    /** Ends the reading of an answer of which the head is enough. */
    private static final class HeadOnly extends RefusedException {
        private static final long serialVersionUID = 1L;

        private final transient Answer head;

        HeadOnly(Answer head) {
            super("head-only", "only the head is read");
            this.head = head;
        }
    }

    private Answer ask(HttpUriRequestBase request, Destination destination, AnswerCheck check) throws RefusedException {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                seconds,
                TimeUnit.SECONDS);
        try {
            return client.execute(request, response -> answer(response, request, check));
        } catch (HeadOnly e) {
            return e.head;
        } catch (RefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw late.get() ? tooSlow() : refusal(e, destination);
        } finally {
            end.cancel(false);
        }
    }

    private Answer answer(ClassicHttpResponse response, HttpUriRequestBase request, AnswerCheck check)
            throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        Answer head = new Answer(response.getCode(), headers, Answer.Body.EMPTY);
        HttpEntity entity = response.getEntity();
        boolean whole = entity == null;
        try {
            if (!head.isOk() || entity == null) {
                return head;
            }
            check.check(head);
            byte[] body = transfer.take(entity.getContent(), head.header("content-encoding"));
            whole = true;
            return new Answer(head.status(), headers, new Answer.Body(body));
        } finally {
            if (!whole) {
                // What is left may have no end, and the client would read it out: the connection is given up instead.
                request.cancel();
            }
        }
    }

    /** Looks at the head of an answer before its body is read. */
    interface AnswerCheck {
        void check(Answer head) throws RefusedException;
    }

    private FetchRefusal tooSlow() {
        return new FetchRefusal(
                FetchCodes.TOO_SLOW,
                "its answer did not come whole within " + seconds + " seconds (--limit seconds=N allows more)");
    }

    private FetchRefusal refusal(Exception e, Destination destination) {
        String host = destination.uri().getHost();
        if (e instanceof GuardedResolver.NotAllowedException) {
            return new FetchRefusal(
                    FetchCodes.NOT_ALLOWED_ADDRESS,
                    e.getMessage() + ", which is no public address (--allow-private-addresses allows it)");
        }
        if (e instanceof UnknownHostException) {
            return new FetchRefusal(FetchCodes.NO_SUCH_HOST, "nobody knows the host " + host);
        }
        if (e instanceof InterruptedIOException) {
            return tooSlow();
        }
        if (e instanceof SSLException) {
            return new FetchRefusal(FetchCodes.NOT_SECURE, "no safe connection to " + host + ": " + e.getMessage());
        }
        if (e instanceof SocketException || e.getClass().getSimpleName().contains("ConnectionClosed")) {
            return new FetchRefusal(FetchCodes.NO_CONNECTION, host + ": " + e.getMessage());
        }
        boolean garbled = e instanceof ZipException || e.getCause() instanceof HttpException;
        return new FetchRefusal(
                garbled ? FetchCodes.BAD_ANSWER : FetchCodes.NO_CONNECTION, host + ": " + e.getMessage());
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
