package org.dateline.fetch;

import java.util.Map;
import org.dateline.read.RefusedException;

/**
 * Brings messages to addresses that a user named, by the same guarded way by which pages are fetched: to public addresses alone
 * unless others are allowed, checked where the connection is made; no redirect is followed.
 */
public final class Poster implements AutoCloseable {
    private final Connection connection;

    /** A poster that keeps to the options' limits and addresses. */
    public Poster(FetchOptions options) {
        this(options, java.net.InetAddress::getAllByName);
    }

    Poster(FetchOptions options, HostLookup lookup) {
        this.connection = new Connection(options, lookup);
    }

    /**
     * What a server answered.
     *
     * @param retryAfter what it says of when to come again, empty where nothing
     */
    public record Receipt(int status, String retryAfter) {}

    /**
     * Brings a message.
     *
     * @throws RefusedException where it cannot be brought, or not there
     */
    public Receipt post(String address, Map<String, String> headers, String mediaType, byte[] body)
            throws RefusedException {
        Answer answer = connection.post(Destination.of(address), headers, mediaType, body);
        String retry = answer.header("retry-after");
        return new Receipt(answer.status(), retry == null ? "" : retry);
    }

    @Override
    public void close() {
        connection.close();
    }
}
