package org.dateline.web;

import io.javalin.http.sse.SseClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** A page that is open. Events wait for it in turn; where too many wait, it is let go, comes back, and hears what it missed. */
final class Listener {
    private static final int MOST_WAITING = 2000;

    private final SseClient client;
    private final Visitor visitor;
    private final Deque<Event> waiting = new ArrayDeque<>();
    private boolean isSending;

    Listener(SseClient client, Visitor visitor) {
        this.client = client;
        this.visitor = visitor;
    }

    boolean isGone() {
        return client.terminated();
    }

    void close() {
        client.close();
    }

    /** Sends an event after those that wait, on one of the threads. */
    void send(Event event, ExecutorService threads) {
        if (event.by() != null && !visitor.seesNames() && !event.by().equals(visitor.name())) {
            return;
        }
        synchronized (waiting) {
            waiting.add(event);
            if (waiting.size() > MOST_WAITING) {
                client.close();
            }
            if (isSending || client.terminated()) {
                return;
            }
            isSending = true;
        }
        threads.execute(this::sendAll);
    }

    private void sendAll() {
        for (Event event = next(); event != null; event = next()) {
            client.sendEvent(event.name(), event.data(), event.id().isEmpty() ? null : event.id());
        }
    }

    private @Nullable Event next() {
        synchronized (waiting) {
            Event event = client.terminated() ? null : waiting.poll();
            isSending = event != null;
            return event;
        }
    }
}
