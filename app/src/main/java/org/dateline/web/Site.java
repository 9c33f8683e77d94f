package org.dateline.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.dateline.knowledge.EventTypes;
import org.dateline.knowledge.Knowledge;
import org.dateline.observe.Metrics;
import org.dateline.observe.Stage;
import org.dateline.protect.Numbering;
import org.dateline.protect.Withhold;
import org.dateline.protect.Withholding;
import org.dateline.review.Filter;
import org.dateline.review.WithheldStore;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentQuery.Order;
import org.dateline.store.Stamp;
import org.dateline.store.Store;
import org.dateline.team.Members;
import org.jspecify.annotations.Nullable;

/** What all routes have in common: the store, what is known of event types, and answers that are kept. */
final class Site implements AutoCloseable {
    private final Store store;
    private final ServerOptions options;
    private final EventTypes types = EventTypes.load();
    private final Answers answers = new Answers();
    private final Supplier<Knowledge> knowledge;
    private final Events events;
    private final Jobs jobs;
    private final @Nullable Members members;
    private final ProbeRoutes probes;
    private final Supplier<Store> nameless = Once.of(
            () -> store() instanceof WithheldStore seen ? seen : withheld().store());

    Site(Store store, ServerOptions options) {
        this(store, options, false);
    }

    Site(Store store, ServerOptions options, boolean team) {
        this.store = store;
        this.options = options;
        this.members = team ? new Members(store.team(), Clock.systemUTC()) : null;
        this.knowledge = Once.of(options.knowledge());
        this.events = new Events(store);
        Metrics metrics = options.metrics();
        this.jobs = new Jobs(
                store,
                Once.of(() -> metrics.timed(Stage.LOAD, () -> options.pipeline().apply(knowledge))),
                events,
                metrics);
        this.probes = new ProbeRoutes(store, options.models(), metrics);
    }

    /** The same over another view of the store. */
    private Site(Site site, Store store) {
        this.store = store;
        this.options = site.options;
        this.knowledge = site.knowledge;
        this.events = site.events;
        this.jobs = site.jobs;
        this.members = site.members;
        this.probes = site.probes;
    }

    /** As it is for those who may not see the names of victims and witnesses. */
    Site withheld() {
        Numbering numbers = Numbering.keyed(store.team().secret());
        return new Site(this, new WithheldStore(store, new Withholding(Set.of(Withhold.NAMES), numbers)));
    }

    /** The store as it is handed on: with names where these are asked for and the caller may see them, else without. */
    Store handedOn(boolean names) {
        return names ? store : nameless.get();
    }

    /** Whether one must sign in. */
    boolean isForTeam() {
        return members != null;
    }

    /** Who may sign in; there are none without a team. */
    Members members() {
        return Objects.requireNonNull(members, "there is no team");
    }

    /** What corrections are checked by, loaded at the first one. */
    Supplier<Knowledge> knowledge() {
        return knowledge;
    }

    Events events() {
        return events;
    }

    ProbeRoutes probes() {
        return probes;
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
        probes.close();
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
