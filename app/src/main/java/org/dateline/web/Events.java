package org.dateline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.dateline.observe.Log;
import org.dateline.store.Change;
import org.dateline.store.Store;

/**
 * Tells every page that is open what changes in the store, whoever changed it: what this server writes at once, what another
 * program writes within a second.
 */
final class Events implements AutoCloseable {
    private static final int MOST_LISTENERS = 200;
    private static final int SECONDS_BETWEEN_PINGS = 15;

    /** Who missed more than this must look anew at everything. */
    private static final int MOST_MISSED = 1000;

    private final Store store;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Events::daemon);
    private final ExecutorService senders = Executors.newCachedThreadPool(Events::daemon);
    private final List<ScheduledFuture<?>> ticking;
    private long told;

    Events(Store store) {
        this.store = store;
        this.told = store.lastChange();
        this.ticking = List.of(
                clock.scheduleWithFixedDelay(this::watch, 1, 1, TimeUnit.SECONDS),
                clock.scheduleWithFixedDelay(
                        () -> tell(new Event("ping", "", "{}")),
                        SECONDS_BETWEEN_PINGS,
                        SECONDS_BETWEEN_PINGS,
                        TimeUnit.SECONDS));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "events");
        thread.setDaemon(true);
        return thread;
    }

    /** Looks at once for what is new. */
    void look() {
        try {
            clock.execute(this::watch);
        } catch (RejectedExecutionException e) {
            Log.debug("closing").fault(e).write();
        }
    }

    /** Listens from here on; first hears what it missed since a change that it knows, where it says one. */
    void add(Listener listener, long known) {
        if (listeners.size() >= MOST_LISTENERS) {
            throw Refused.because(503, "too-many", "too many pages listen already; close some");
        }
        clock.execute(() -> {
            if (known >= 0 && told - known > MOST_MISSED) {
                listener.send(new Event("reset", String.valueOf(told), "{}"), senders);
            } else if (known >= 0) {
                store.changes(known, MOST_MISSED).stream()
                        .filter(change -> change.number() <= told)
                        .forEach(change -> listener.send(event(change), senders));
            }
            listeners.add(listener);
        });
    }

    /** Tells something that is no change of the store. */
    void tell(Event event) {
        listeners.removeIf(Listener::isGone);
        listeners.forEach(listener -> listener.send(event, senders));
    }

    private void watch() {
        try {
            if (store.lastChange() > told) {
                List<Change> changes = store.changes(told, MOST_MISSED);
                for (Change change : changes) {
                    tell(event(change));
                    told = change.number();
                }
            }
        } catch (RuntimeException e) {
            // Whatever it was: a watch that fails is not asked again.
            Log.error("changes-not-watched").fault(e).write();
        }
    }

    private static Event event(Change change) {
        return new Event(
                "change",
                String.valueOf(change.number()),
                text(json -> json.begin()
                        .whole("number", change.number())
                        .text("kind", change.kind().name().toLowerCase(Locale.ROOT))
                        .text("incident", change.incident())
                        .texts("others", change.others())
                        .text("at", change.at().toString())
                        .end()));
    }

    /** One line of JSON. */
    static String text(Call.Writing writing) {
        try {
            return new String(Call.written(writing), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ticking.forEach(tick -> tick.cancel(false));
        clock.shutdownNow();
        listeners.forEach(Listener::close);
        senders.shutdownNow();
    }
}
