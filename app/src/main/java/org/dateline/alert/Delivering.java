package org.dateline.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.dateline.store.AlertLedger;
import org.dateline.store.WaitingAlert;

/**
 * Lets alerts go out that were decided on. One that fails is tried again after half a minute, then after twice as long each time up
 * to an hour, and given up after a day; what was decided later waits behind it in its channel, so that an update never comes
 * before what it updates.
 */
final class Delivering {
    private static final int AT_ONCE = 50;
    private static final int MOST_TRIES = 30;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final AlertLedger ledger;
    private final Map<String, Channel> channels;
    private final BiConsumer<WaitingAlert, String> problems;

    /**
     * @param problems is told of each alert that did not go out, and why
     */
    Delivering(AlertLedger ledger, Map<String, Channel> channels, BiConsumer<WaitingAlert, String> problems) {
        this.ledger = ledger;
        this.channels = Map.copyOf(channels);
        this.problems = problems;
    }

    /** Lets everything go out that is due, and says how much did. */
    int run(Instant now) {
        int sent = 0;
        for (List<WaitingAlert> due = ledger.due(now, AT_ONCE); !due.isEmpty(); due = ledger.due(now, AT_ONCE)) {
            Set<String> stopped = new HashSet<>();
            for (WaitingAlert waiting : due) {
                if (stopped.contains(waiting.channel())) {
                    continue;
                }
                if (send(waiting, now)) {
                    sent++;
                } else {
                    stopped.add(waiting.channel());
                }
            }
        }
        return sent;
    }

    private boolean send(WaitingAlert waiting, Instant now) {
        Channel channel = channels.get(waiting.channel());
        if (channel == null) {
            giveUp(waiting, "the rules have no channel " + waiting.channel() + " any more");
            return false;
        }
        try {
            channel.send(AlertJson.read(waiting.alert().body()));
            ledger.done(waiting, now);
            return true;
        } catch (DeliveryException e) {
            String why = String.valueOf(e.getMessage());
            if (e.isLasting() || waiting.tries() + 1 >= MOST_TRIES) {
                giveUp(waiting, why);
            } else {
                ledger.again(waiting, now.plus(pause(waiting.tries())), why);
                problems.accept(waiting, why);
            }
            return false;
        }
    }

    private void giveUp(WaitingAlert waiting, String why) {
        ledger.giveUp(waiting, why);
        problems.accept(waiting, why + " (given up)");
    }

    static Duration pause(int tries) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(tries, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
