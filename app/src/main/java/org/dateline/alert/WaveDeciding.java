package org.dateline.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.alert.Alert.Kind;
import org.dateline.alert.AlertRule.WaveRule;
import org.dateline.alert.AlertText.Occasion;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Incident;
import org.dateline.review.Waves;
import org.dateline.store.AlertLedger;
import org.dateline.store.IncidentQuery;
import org.dateline.store.KeptAlert;
import org.dateline.store.Store;
import org.dateline.store.StoredIncident;
import org.dateline.wave.Wave;
import org.dateline.wave.WaveOptions;
import org.jspecify.annotations.Nullable;

/**
 * Waves that are still going on. One goes under the name of its first incident, so that it is updated as it grows; it is withdrawn
 * where it is not found any more because an incident of it is gone or rejected, and left to end where it only ends.
 */
final class WaveDeciding {
    private static final int HISTORY_DAYS = 365;
    private static final int REMEMBERED = 200;

    private final Store store;
    private final AlertLedger ledger;
    private final AlertText text;
    private final EventTypes types;

    WaveDeciding(Store store, AlertLedger ledger, AlertText text, EventTypes types) {
        this.store = store;
        this.ledger = ledger;
        this.text = text;
        this.types = types;
    }

    /** The alerts, each with its print. */
    Map<Alert, String> of(AlertRule rule, Instant now) {
        WaveRule wanted = rule.wave();
        if (wanted == null) {
            return Map.of();
        }
        IncidentQuery history = rule.query().between(AlertText.day(now).minusDays(HISTORY_DAYS), AlertText.day(now));
        Map<String, StoredIncident> incidents = new LinkedHashMap<>();
        store.each(history, stored -> incidents.put(stored.incident().id(), stored));
        List<Incident> all =
                incidents.values().stream().map(StoredIncident::incident).toList();
        WaveOptions options = WaveOptions.USUAL
                .ongoing()
                .within(wanted.radiusKm(), wanted.days())
                .of(wanted.family())
                .until(AlertText.day(now));
        List<Wave> found = new Waves(types)
                .in(all, options).waves().stream()
                        .filter(wave -> wave.p() < wanted.below())
                        .toList();
        Map<String, KeptAlert> last = new LinkedHashMap<>();
        ledger.lastOf(rule.id(), REMEMBERED).forEach(alert -> last.put(alert.subject(), alert));
        Map<Alert, String> decided = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Wave wave : found) {
            String subject = subject(wave, last);
            if (seen.add(subject)) {
                told(rule, wave, subject, last.get(subject), incidents, now, decided);
            }
        }
        last.forEach((subject, alert) -> {
            if (!seen.contains(subject) && isOpen(alert) && isBroken(alert)) {
                Occasion end = new Occasion(
                        Deciding.nextId(rule, subject, alert),
                        rule,
                        Kind.CANCEL,
                        "An incident of it was rejected, or is gone, and without it there is no wave.",
                        now,
                        Deciding.chain(alert));
                decided.put(text.withdrawn(end, AlertJson.read(alert.body())), "");
            }
        });
        return decided;
    }

    private void told(
            AlertRule rule,
            Wave wave,
            String subject,
            @Nullable KeptAlert before,
            Map<String, StoredIncident> incidents,
            Instant now,
            Map<Alert, String> decided) {
        String print = wave.ids().stream().sorted().collect(Collectors.joining(","));
        boolean open = before != null && isOpen(before);
        if (before != null && open && before.print().equals(print)) {
            return;
        }
        Occasion occasion = new Occasion(
                Deciding.nextId(rule, subject, before),
                rule,
                open ? Kind.UPDATE : Kind.ALERT,
                open ? "Changed: the incidents that are of it." : "",
                now,
                open ? Deciding.chain(before) : List.of());
        List<StoredIncident> own = new ArrayList<>();
        wave.ids().forEach(id -> {
            StoredIncident stored = incidents.get(id);
            if (stored != null) {
                own.add(stored);
            }
        });
        decided.put(text.of(occasion, subject, wave, own), print);
    }

    /** The name of a known wave with which it shares an incident, else that of its first. */
    private static String subject(Wave wave, Map<String, KeptAlert> last) {
        return last.values().stream()
                .filter(WaveDeciding::isOpen)
                .filter(alert -> List.of(alert.print().split(",", -1)).stream().anyMatch(wave.ids()::contains))
                .map(KeptAlert::subject)
                .findFirst()
                .orElse("wave-" + wave.ids().get(0));
    }

    private static boolean isOpen(KeptAlert alert) {
        return !alert.kind().equals(Kind.CANCEL.name());
    }

    private boolean isBroken(KeptAlert alert) {
        return AlertJson.read(alert.body()).incidents().stream()
                .anyMatch(id -> store.incident(id)
                        .filter(stored -> stored.incident().id().equals(id))
                        .filter(stored -> stored.incident().review() != org.dateline.model.Review.REJECTED)
                        .isEmpty());
    }

    static KeptAlert kept(Alert alert, String print) {
        return new KeptAlert(
                alert.id(),
                alert.rule(),
                alert.subject(),
                alert.kind().name(),
                Instant.parse(alert.sent()),
                print,
                AlertJson.of(alert));
    }
}
