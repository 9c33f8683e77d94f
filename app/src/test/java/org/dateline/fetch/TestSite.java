package org.dateline.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A web site on this machine: answers as a test lays down, and remembers what it was asked. */
public final class TestSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, Answering> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** Opens it on a free port of the loopback address. */
    public TestSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    /** What happens when a path is asked for. */
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        try (exchange) {
            pages.getOrDefault(path, e -> e.sendResponseHeaders(404, -1)).answer(exchange);
        }
    }

    /** The port of the server. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The address of a path. */
    public String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** Lays down what happens at a path. */
    public TestSite on(String path, Answering answering) {
        pages.put(path, answering);
        return this;
    }

    /** Lays down a page. */
    public TestSite page(String path, String type, String content) {
        return page(path, type, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Lays down a page of bytes. */
    public TestSite page(String path, String type, byte[] content) {
        return on(path, exchange -> send(exchange, 200, type, content));
    }

    /** Lays down a redirect. */
    public TestSite redirect(String path, String target) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", target);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** Lays down a status. */
    public TestSite status(String path, int status) {
        return on(path, exchange -> exchange.sendResponseHeaders(status, -1));
    }

    /** The paths asked for, in order, robots.txt left out. */
    public List<String> asked() {
        return asked.stream().filter(path -> !path.equals("/robots.txt")).toList();
    }

    /** Sends an answer. */
    public static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(content);
        }
    }

    /** So many zeros, packed. */
    public static byte[] packedZeros(long count) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 16];
            for (long written = 0; written < count; written += zeros.length) {
                gzip.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
