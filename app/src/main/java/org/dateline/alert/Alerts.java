package org.dateline.alert;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.dateline.fetch.FetchOptions;
import org.dateline.fetch.Poster;
import org.dateline.knowledge.EventTypes;
import org.dateline.store.AlertLedger;
import org.dateline.store.Change;
import org.dateline.store.KeptAlert;
import org.dateline.store.Store;

/**
 * The door: looks at what changed in a store since it looked last, decides what is to be told, keeps that, and lets it go out.
 * Where nobody has looked yet it begins with what changes from now on.
 */
public final class Alerts implements AutoCloseable {
    private static final int AT_ONCE = 200;
    private static final int IN_FEED = 100;

    private final Store store;
    private final AlertLedger ledger;
    private final AlertRules rules;
    private final Deciding deciding;
    private final Map<String, Channel> channels;
    private final Delivering delivering;
    private final Supplier<Instant> clock;

    /**
     * @param store as it may be seen by those who are told
     * @param fetch how webhooks are reached, and whether at private addresses
     * @param problems is told of what did not go out: id and channel, and why
     */
    public Alerts(
            Store store,
            AlertRules rules,
            EventTypes types,
            FetchOptions fetch,
            Supplier<Instant> clock,
            BiConsumer<String, String> problems) {
        this.store = store;
        this.ledger = store.alerts();
        this.rules = rules;
        this.clock = clock;
        this.deciding = new Deciding(store, ledger, rules, types);
        this.channels = channels(rules, fetch);
        this.delivering = new Delivering(
                ledger,
                channels,
                (waiting, why) -> problems.accept(waiting.alert().id() + " by " + waiting.channel(), why));
    }

    private Map<String, Channel> channels(AlertRules given, FetchOptions fetch) {
        Map<String, Channel> made = new LinkedHashMap<>();
        given.channels().forEach((id, plan) -> made.put(id, channel(id, plan, fetch)));
        return made;
    }

    private Channel channel(String id, ChannelPlan plan, FetchOptions fetch) {
        if (plan instanceof ChannelPlan.CapFolder cap) {
            return new FileChannels.CapFolder(cap.folder(), rules.restriction());
        } else if (plan instanceof ChannelPlan.AtomFeed atom) {
            return new FileChannels.AtomFeed(
                    atom.file(),
                    atom.title(),
                    () -> ledger.latest(id, IN_FEED).stream()
                            .map(kept -> AlertJson.read(kept.body()))
                            .toList());
        } else if (plan instanceof ChannelPlan.Mail mail) {
            return new MailChannel(mail, rules.restriction());
        } else if (plan instanceof ChannelPlan.Webhook webhook) {
            return new WebhookChannel(webhook, new Poster(fetch), clock);
        }
        throw new IllegalStateException("no channel for " + plan);
    }

    /** Looks once: decides on what changed, and lets go out what is due. Says how many alerts went out. */
    public int run() {
        decide();
        return delivering.run(clock.get());
    }

    /** Notes where to begin, unless these rules have begun: with what changes from now on. */
    public void begin() {
        ledger.begin(rules.name(), store.lastChange());
    }

    /** Decides, and keeps what was decided; says how many alerts. */
    int decide() {
        begin();
        int decided = 0;
        while (true) {
            OptionalLong place = ledger.place(rules.name());
            long from = place.orElse(0);
            List<Change> changes = store.changes(from, AT_ONCE);
            if (changes.isEmpty()) {
                return decided;
            }
            Map<KeptAlert, List<String>> alerts = deciding.of(changes, clock.get());
            long to = changes.get(changes.size() - 1).number();
            if (ledger.keep(rules.name(), from, to, alerts)) {
                decided += alerts.size();
            }
        }
    }

    @Override
    public void close() {
        channels.values().forEach(Channel::close);
    }
}
