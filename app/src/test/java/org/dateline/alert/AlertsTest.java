package org.dateline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.Bulletin;
import org.dateline.model.Anchor;
import org.dateline.model.Incident;
import org.dateline.model.Modality;
import org.dateline.model.Quantity;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;
import org.dateline.protect.Numbering;
import org.dateline.protect.Withhold;
import org.dateline.protect.Withholding;
import org.dateline.review.WithheldStore;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;

/** Who is told what, and once. */
class AlertsTest extends AlertWorld {
    @Test
    void tellsOfAnIncidentOnceAndOfItsTollAnew() throws IOException {
        try (Alerts alerts = alerts("- {id: all, on: [new, toll]}")) {
            store().add(Bulletin.article("a").killed("all", 26).read());
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(alerts.run()).isZero();
            store().add(Bulletin.article("same")
                    .published("Other", "2021-03-11")
                    .killed("all", 26)
                    .read());
            assertThat(alerts.run()).isZero();

            store().add(Bulletin.article("b")
                    .published("Third", "2021-03-12")
                    .killed("all", 31)
                    .read());
            assertThat(alerts.run()).isEqualTo(1);
        }
        Alert update = told().get(0);
        Alert first = told().get(1);
        assertThat(first.kind()).isEqualTo(Alert.Kind.ALERT);
        assertThat(first.headline()).isEqualTo("Bombing, Korva, 10 March 2021, 26 reported killed");
        assertThat(first.sentences()).contains("26 people were reported killed.[1]");
        assertThat(update.kind()).isEqualTo(Alert.Kind.UPDATE);
        assertThat(update.references()).extracting(Alert.Reference::id).containsExactly(first.id());
        assertThat(update.note()).isEqualTo("Changed: the number of people killed.");
        assertThat(update.headline()).startsWith("Update: Bombing, Korva").contains("between 26 and 31");
        assertThat(problems).isEmpty();
    }

    @Test
    void withdrawsWhatAReviewerRejectsAndTellsItAgainWhereThatIsTakenBack() throws IOException {
        try (Alerts alerts = alerts("- {id: all}")) {
            store().add(Bulletin.article("a").killed("all", 26).read());
            alerts.run();
            Incident incident = only();
            store().rule(ruling("r1", RulingKind.REJECTED, incident, null));
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(told().get(0).kind()).isEqualTo(Alert.Kind.CANCEL);
            assertThat(told().get(0).note()).isEqualTo("A reviewer rejected the incident.");
            assertThat(told().get(0).headline()).startsWith("Withdrawn: Bombing, Korva");
            store().rule(ruling("r2", RulingKind.TAKEN_BACK, incident, "r1"));
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(told().get(0).kind()).isEqualTo(Alert.Kind.ALERT);
            assertThat(told().get(0).references()).isEmpty();
            assertThat(told()).extracting(Alert::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void withdrawsWhatTurnsOutToBeOneWithAnother() throws IOException {
        try (Alerts alerts = alerts("- {id: all}")) {
            store().add(Bulletin.article("a").killed("all", 26).read());
            store().add(Bulletin.article("b")
                    .of("prison-break")
                    .in("Tal", 36, 45, "IQ")
                    .on("2021-03-08")
                    .read());
            assertThat(alerts.run()).isEqualTo(2);
            Incident first = incident("a.1");
            Incident second = incident("b.1");
            store().rule(new Ruling(
                    "r1",
                    RulingKind.SAME,
                    List.of(new Anchor("a.1", "a", 0, 6)),
                    List.of(new Anchor("b.1", "b", 0, 6)),
                    null,
                    null,
                    null,
                    "ada",
                    NOW,
                    null));
            alerts.run();
            String gone = only().id().equals(first.id()) ? second.id() : first.id();
            assertThat(told())
                    .filteredOn(alert -> alert.subject().equals(gone))
                    .first()
                    .satisfies(alert -> assertThat(alert.kind()).isEqualTo(Alert.Kind.CANCEL))
                    .satisfies(alert -> assertThat(alert.note()).contains("one with the incident " + only().id()));
        }
    }

    @Test
    void tellsNoHistoryForNews() throws IOException {
        try (Alerts alerts = alerts("- {id: all}\n- {id: old, max-age-days: 20000}")) {
            store().add(Bulletin.article("a")
                    .on("1998-08-07")
                    .killed("all", 200)
                    .read());
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(told()).extracting(Alert::rule).containsExactly("old");
        }
    }

    @Test
    void asksForTypePlaceActorNumberThreatAndDispute() throws IOException {
        String rules = """
                - {id: family, type: attack}
                - {id: near, near: "34,44,30"}
                - {id: far, near: "20,44,30"}
                - {id: actor, actor: red hand}
                - {id: deadly, at-least: 'killed:20'}
                - {id: deadlier, at-least: 'killed:50'}
                - {id: sudan, country: Sudan}
                - {id: province, admin1: province of korva}
                - {id: threat, on: threat}
                - {id: dispute, on: dispute}""";
        try (Alerts alerts = alerts(rules)) {
            store().add(Bulletin.article("a")
                    .killed("all", 26)
                    .by("Red Hand", "red-hand")
                    .read());
            alerts.run();
            assertThat(told())
                    .extracting(Alert::rule)
                    .containsExactlyInAnyOrder("family", "near", "actor", "deadly", "province");
            store().add(Bulletin.article("b")
                    .published("Other", "2021-03-11")
                    .killed("all", 71)
                    .read());
            store().add(Bulletin.article("t")
                    .of("threat")
                    .in("Oum", 15, 30, "SD")
                    .as(Modality.THREATENED)
                    .read());
            alerts.run();
            assertThat(told())
                    .extracting(Alert::rule)
                    .contains("dispute", "threat", "sudan")
                    .doesNotContain("deadlier");
            assertThat(told())
                    .filteredOn(alert -> alert.rule().equals("threat"))
                    .allSatisfy(alert -> assertThat(alert.urgency()).isEqualTo(Alert.Urgency.FUTURE))
                    .allSatisfy(alert -> assertThat(alert.certainty()).isEqualTo(Alert.Certainty.POSSIBLE));
        }
    }

    @Test
    void namesASourceInEverySentenceAndNoWithheldName() throws IOException {
        store().alerts().begin("alerts", 0);
        Store seen = new WithheldStore(
                store(),
                new Withholding(
                        Set.of(Withhold.NAMES), Numbering.keyed(store().team().secret())));
        store().add(Bulletin.article("a")
                .saying("Khalid Hassan was killed in a blast. Khalid Hassan, 34, was a baker.")
                .titled("Baker Khalid Hassan killed in Korva")
                .killing("Khalid Hassan")
                .counted("killed", "all", new Quantity(1L, 1L, 1L, "one"), "Khalid Hassan")
                .read());
        try (Alerts alerts =
                new Alerts(seen, rules("- {id: all}", FILES), TYPES, fetch(true), () -> now, this::problem)) {
            assertThat(alerts.run()).isEqualTo(2);
        }
        Alert alert = told().get(0);
        assertThat(alert.sentences()).isNotEmpty().allMatch(sentence -> sentence.matches("(?s).*\\[\\d.*]\\.?"));
        assertThat(alert.sources()).hasSize(1);
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain("Khalid", "Hassan")
                        .contains("Korva");
            }
        }
    }

    @Test
    void beginsWithWhatChangesFromNowOn() throws IOException {
        store().add(Bulletin.article("a").killed("all", 26).read());
        try (Alerts alerts = alerts("- {id: all}")) {
            assertThat(alerts.run()).isZero();
            store().add(Bulletin.article("b")
                    .in("Tal", 36, 45, "IQ")
                    .killed("all", 2)
                    .read());
            assertThat(alerts.run()).isEqualTo(1);
        }
    }

    @Test
    void tellsOfAWaveAndOfItsGrowth() throws IOException {
        try (Alerts alerts = alerts("- {id: wave, wave: {below: 0.05, radius-km: 50, days: 14}}")) {
            for (int i = 0; i < 30; i++) {
                store().add(Bulletin.article("bg" + i)
                        .in("Town" + i, 20 + i, 10 + i, "IQ")
                        .on(LocalDate.parse("2020-04-01").plusDays(10L * i).toString())
                        .read());
            }
            assertThat(alerts.run()).isZero();
            for (int i = 0; i < 6; i++) {
                store().add(Bulletin.article("w" + i)
                        .in("Quarter" + i, 60 + i * 0.05, 100 + i * 0.05, "RU")
                        .on(LocalDate.parse("2021-03-06").plusDays(i).toString())
                        .read());
            }
            assertThat(alerts.run()).isEqualTo(1);
            Alert first = told().get(0);
            assertThat(first.event()).isEqualTo("Wave");
            assertThat(first.sentences().get(0)).contains("does not show that anybody planned");
            assertThat(first.sources()).hasSize(6);
            assertThat(alerts.run()).isZero();
            store().add(Bulletin.article("w7")
                    .in("Quarter7", 60.1, 100.1, "RU")
                    .on("2021-03-12")
                    .read());
            assertThat(alerts.run()).isEqualTo(1);
            assertThat(told().get(0).references())
                    .extracting(Alert.Reference::id)
                    .containsExactly(first.id());
        }
    }

    @Test
    void rehearsesThePastInTheOrderOfPublicationAndSendsNothing() throws IOException {
        store().add(Bulletin.article("b")
                .published("Post", "2021-03-12T09:00:00Z")
                .killed("all", 31)
                .read());
        store().add(Bulletin.article("a")
                .published("Wire", "2021-03-11T07:00:00Z")
                .killed("all", 26)
                .read());
        List<String> lines = new ArrayList<>();
        long before = store().lastChange();
        int articles = new Rehearsal(store(), rules("- {id: all}", FILES), TYPES, scratch -> scratch)
                .run(LocalDate.parse("2021-03-01"), LocalDate.parse("2021-03-31"), told -> lines.add(told.line()));
        assertThat(articles).isEqualTo(2);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith("2021-03-11T07:00:00Z  alert  all  Bombing, Korva")
                .contains("26 reported killed");
        assertThat(lines.get(1)).startsWith("2021-03-12T09:00:00Z  update  all").contains("(files, feed)");
        assertThat(store().lastChange()).isEqualTo(before);
        assertThat(store().alerts().lastNumber()).isZero();
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
