package org.dateline.web;

import java.io.IOException;
import java.util.function.Supplier;
import org.dateline.knowledge.EventTypes;
import org.dateline.knowledge.Knowledge;
import org.dateline.review.Filter;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentQuery.Order;
import org.dateline.store.Stamp;
import org.dateline.store.Store;

/** What all routes have in common: the store, what is known of event types, and answers that are kept. */
final class Site implements AutoCloseable {
    private final Store store;
    private final ServerOptions options;
    private final EventTypes types = EventTypes.load();
    private final Answers answers = new Answers();
    private final Supplier<Knowledge> knowledge;
    private final Events events;
    private final Jobs jobs;

    Site(Store store, ServerOptions options) {
        this.store = store;
        this.options = options;
        this.knowledge = Once.of(options.knowledge());
        this.events = new Events(store);
        this.jobs = new Jobs(store, Once.of(() -> options.pipeline().apply(knowledge)), events);
    }

    /** What corrections are checked by, loaded at the first one. */
    Supplier<Knowledge> knowledge() {
        return knowledge;
    }

    Events events() {
        return events;
    }

    Jobs jobs() {
        return jobs;
    }

    /** Ends what goes on by itself: open streams would keep the server from stopping. */
    void quiet() {
        jobs.close();
        events.close();
    }

    @Override
    public void close() {
        quiet();
        store.close();
    }

    Store store() {
        return store;
    }

    ServerOptions options() {
        return options;
    }

    EventTypes types() {
        return types;
    }

    Filter filter(Call call) {
        return new Filter(call.words(), types);
    }

    /** Everything that the filter of a call lets through. */
    IncidentQuery everything(Call call) {
        return filter(call).query();
    }

    /** The page of it that the call asks for, in its order. */
    IncidentQuery page(Call call) {
        Order order = Sorting.order(call);
        return filter(call).query(order, Sorting.descending(call, order), call.offset(), call.limit());
    }

    /** Whether the caller has the answer already; else it is known from here on by the mark of the store as it is. */
    boolean isKnown(Call call, Stamp stamp, Format format) {
        return call.isKnown("W/\"" + stamp.change() + "." + stamp.rulings() + "."
                + stamp.added().replaceAll("[^0-9]", "") + "." + format.word() + "\"");
    }

    /** Answers by what is kept, where the store is as it was. */
    void answer(Call call, Format format, Answers.Making making) throws IOException {
        Stamp stamp = store.stamp();
        if (!isKnown(call, stamp, format)) {
            call.answer(format, answers.at(stamp, format.word() + " " + call.question(), making));
        }
    }
}
