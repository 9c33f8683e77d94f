package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store keeps of alerts, whatever its database. */
abstract class AlertLedgerContract extends OpenedStore {
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void keepsWhatWasDecidedOnAllOrNothing() {
        AlertLedger ledger = store.alerts();
        assertThat(ledger.place("rules")).isEmpty();
        ledger.begin("rules", 5);
        ledger.begin("rules", 9);
        assertThat(ledger.place("rules")).hasValue(5);

        assertThat(ledger.keep("rules", 5, 7, Map.of(alert("r.i.1", "i"), List.of("mail", "hook"))))
                .isTrue();
        assertThat(ledger.keep("rules", 5, 8, Map.of(alert("r.i.2", "i"), List.of("mail"))))
                .isFalse();

        assertThat(ledger.place("rules")).hasValue(7);
        assertThat(ledger.lastOn("i")).containsExactly(alert("r.i.1", "i"));
        assertThat(ledger.lastOn("other")).isEmpty();
        assertThat(ledger.lastOf("r", 10)).containsExactly(alert("r.i.1", "i"));
        assertThat(ledger.lastNumber()).isEqualTo(1);
        assertThat(ledger.due(NOW, 10)).extracting(WaitingAlert::channel).containsExactly("hook", "mail");
        assertThat(ledger.latest("mail", 10)).containsExactly(alert("r.i.1", "i"));
    }

    @Test
    void letsWhatComesLaterWaitBehindWhatFailedInItsChannelAlone() {
        AlertLedger ledger = store.alerts();
        ledger.begin("rules", 0);
        Map<KeptAlert, List<String>> two = new LinkedHashMap<>();
        two.put(alert("r.i.1", "i"), List.of("mail", "hook"));
        two.put(alert("r.i.2", "i"), List.of("mail", "hook"));
        ledger.keep("rules", 0, 1, two);
        WaitingAlert first = waiting("r.i.1", "mail");
        ledger.again(first, LATER, "nobody there");

        assertThat(ids(ledger.due(NOW, 10))).containsExactly("r.i.1 hook", "r.i.2 hook");
        assertThat(ledger.nextDue()).contains(NOW);
        assertThat(ids(ledger.due(LATER, 10))).containsExactly("r.i.1 hook", "r.i.1 mail", "r.i.2 hook", "r.i.2 mail");
        assertThat(ledger.due(LATER, 10).get(1).tries()).isEqualTo(1);

        ledger.done(waiting("r.i.1", "hook"), NOW);
        ledger.giveUp(first, "never");
        assertThat(ids(ledger.due(LATER, 10))).containsExactly("r.i.2 hook", "r.i.2 mail");
    }

    @Test
    void isInABackup() throws IOException {
        store.alerts().begin("rules", 3);
        store.alerts().keep("rules", 3, 4, Map.of(alert("r.i.1", "i"), List.of("mail")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.backup(out);
        String other = location();
        Stores.restore(other, new ByteArrayInputStream(out.toByteArray()));
        try (Store restored = Stores.open(other)) {
            assertThat(restored.alerts().place("rules")).hasValue(4);
            assertThat(ids(restored.alerts().due(NOW, 10))).containsExactly("r.i.1 mail");
        }
    }

    private static KeptAlert alert(String id, String subject) {
        return new KeptAlert(id, "r", subject, "ALERT", NOW, "print", "{}");
    }

    private static WaitingAlert waiting(String id, String channel) {
        return new WaitingAlert(alert(id, "i"), channel, 0);
    }

    private static List<String> ids(List<WaitingAlert> waiting) {
        return waiting.stream()
                .map(one -> one.alert().id() + " " + one.channel())
                .toList();
    }
}
