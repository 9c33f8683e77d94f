package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.store.Dispatch.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.json.JsonText;
import org.dateline.link.Linker;
import org.dateline.model.Anchor;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Linking;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;
import org.junit.jupiter.api.Test;

/** What every store keeps to, whatever its database. */
abstract class StoreContract extends QueryContract {
    @Test
    void givesBackWhatWasReadOfAnArticleToTheCharacter() {
        Extraction given = article("a")
                .saying("Report: na\u00efve \uD83D\uDE00\tline\r\nline")
                .killed("all", 3)
                .read();
        assertThat(store.add(given)).isEqualTo(Store.Added.NEW);

        assertThat(store.article("a")).contains(given.article());
        assertThat(store.extraction("a")).contains(given);
        assertThat(store.accounts(List.of("b.1", "a.1"))).isEqualTo(given.accounts());
        assertThat(store.incidentOf("a.1").orElseThrow().incident().accounts()).containsExactly("a.1");
        assertThat(store.counts()).isEqualTo(new Store.Counts(1, 1, 1, 0));
        assertThat(store.article("b")).isEmpty();
        assertThat(store.extraction("b")).isEmpty();
    }

    @Test
    void givesARowOneNumberForEver() {
        List<OutgoingRow> first = store.number("acled", Map.of("x", List.of("IRQ", "IRQ"), "y", List.of("SYR")));
        assertThat(first)
                .containsExactlyInAnyOrder(
                        new OutgoingRow("x", 0, "IRQ", 1),
                        new OutgoingRow("x", 1, "IRQ", 2),
                        new OutgoingRow("y", 0, "SYR", 1));
        assertThat(store.number("acled", Map.of("x", List.of("SYR", "IRQ", "SYR"))))
                .containsExactly(
                        new OutgoingRow("x", 0, "IRQ", 1),
                        new OutgoingRow("x", 1, "IRQ", 2),
                        new OutgoingRow("x", 2, "SYR", 2));
        assertThat(store.number("ged", Map.of("x", List.of("")))).containsExactly(new OutgoingRow("x", 0, "", 1));
        assertThat(store.numbered("acled", "y")).containsExactly(new OutgoingRow("y", 0, "SYR", 1));
        assertThat(store.numbered("acled", "z")).isEmpty();
    }

    @Test
    void changesNothingWhereTheSameArticleComesAgain() {
        store.add(article("a").read());
        List<Change> before = store.changes(0, 10);
        assertThat(store.add(article("a").killed("all", 3).read())).isEqualTo(Store.Added.UNCHANGED);
        assertThat(store.changes(0, 10)).isEqualTo(before);
        assertThat(store.versions("a")).hasSize(1);
    }

    @Test
    void keepsTheOldVersionOfAChangedArticle() {
        Extraction old = article("a").killed("all", 3).read();
        Extraction changed =
                article("a").saying("Report a, corrected.").killed("all", 4).read();
        store.add(old);
        String incident = onlyIncident().id();
        assertThat(store.add(changed)).isEqualTo(Store.Added.NEW_VERSION);

        assertThat(store.versions("a"))
                .containsExactly(
                        new Store.StoredVersion(1, NOW, old.article()),
                        new Store.StoredVersion(2, NOW, changed.article()));
        assertThat(store.extraction("a")).contains(changed);
        assertThat(onlyIncident().id()).isEqualTo(incident);
        assertThat(onlyIncident().figures().get(0).best()).isEqualTo(4);
        assertThat(kinds()).containsExactly(Change.Kind.CREATED, Change.Kind.CHANGED);
        assertThat(found(text("blast"))).isEmpty();
        assertThat(found(text("corrected"))).containsExactly("a.1");
    }

    @Test
    void deletesTheIncidentThatTheNewVersionNoLongerTellsOf() {
        store.add(article("a").read());
        String incident = onlyIncident().id();
        store.add(article("a").saying("Report withdrawn.").total().read());
        assertThat(store.incidents(IncidentQuery.ALL).total()).isZero();
        assertThat(store.incident(incident)).isEmpty();
        assertThat(kinds()).containsExactly(Change.Kind.CREATED, Change.Kind.DELETED);
    }

    @Test
    void linksEachArticleWithWhatIsThere() {
        List<Extraction> all = List.of(
                article("c").killed("all", 9).read(),
                article("a").killed("all", 9).read(),
                article("far").in("Delm", 12, 100, "TH").read(),
                article("b").killed("all", 8).read());
        all.forEach(store::add);

        assertThat(shown()).containsExactlyInAnyOrderElementsOf(fromScratch(all));
        assertThat(store.incidents(IncidentQuery.ALL).total()).isEqualTo(2);
    }

    @Test
    void leadsFromTheIdOfAMergedIncidentToTheOneItIsIn() {
        store.add(article("b").read());
        String old = onlyIncident().id();
        store.add(article("a").read());
        String merged = onlyIncident().id();

        assertThat(merged).isNotEqualTo(old);
        assertThat(store.incident(old).orElseThrow().incident().id()).isEqualTo(merged);
        assertThat(store.changes(0, 10))
                .containsExactly(
                        new Change(1, NOW, Change.Kind.CREATED, old, List.of()),
                        new Change(2, NOW, Change.Kind.CREATED, merged, List.of(old)),
                        new Change(3, NOW, Change.Kind.MERGED, old, List.of(merged)));
        assertThat(store.changes(2, 10)).extracting(Change::number).containsExactly(3L);
        assertThat(store.changes(0, 2)).hasSize(2);
        assertThat(store.changesSince(NOW, 10)).hasSize(3);
        assertThat(store.changesSince(NOW.plusNanos(1000), 10)).isEmpty();
    }

    @Test
    void knowsWhichArticleIsACopyOfWhich() {
        String words =
                IntStream.range(0, 200).mapToObj(n -> "word" + n * n).collect(Collectors.joining(" ", "Report ", "."));
        store.add(article("a").saying(words).read());
        store.add(article("b").saying(words + " It was reprinted.").read());
        assertThat(store.sameTextAs("b")).contains("a");
        assertThat(store.sameTextAs("a")).isEmpty();
        store.add(article("b")
                .saying("Report of something else altogether, by hand.")
                .read());
        assertThat(store.sameTextAs("b")).isEmpty();
    }

    @Test
    void keepsRulingsInOrderAndRefusesOneTwice() {
        store.add(article("a").read());
        Ruling first = ruling("r1", RulingKind.CONFIRMED, null);
        Ruling second = ruling("r2", RulingKind.TAKEN_BACK, "r1");
        store.rule(first);
        store.rule(second);
        assertThat(store.rulings()).containsExactly(first, second);
        assertThatThrownBy(() -> store.rule(first))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("r1");
        assertThatThrownBy(() -> store.rule(ruling("r3", RulingKind.TAKEN_BACK, "none")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("none");
        assertThat(store.rulings()).hasSize(2);
    }

    @Test
    void relinksToTheSameWhereNothingIsNew() {
        store.add(article("a").killed("all", 3).read());
        store.add(article("b").killed("all", 4).read());
        store.add(article("c").of("prison-break").read());
        List<Change> before = store.changes(0, 100);
        Store.Relinking same = new Store.Relinking(List.of(), List.of(), List.of());
        assertThat(store.compareRelinked()).isEqualTo(same);
        assertThat(store.relink()).isEqualTo(same);
        assertThat(store.changes(0, 100)).isEqualTo(before);
        assertThat(store.add(article("d").read())).isEqualTo(Store.Added.NEW);
    }

    @Test
    void anyOrderOfArticlesVersionsAndRulingsGivesWhatLinkingAllAtOnceGives() {
        Random random = new Random(4);
        Map<String, Extraction> current = new LinkedHashMap<>();
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Extraction next = varied(random, "n" + random.nextInt(40));
            if (store.add(next) != Store.Added.UNCHANGED) {
                current.put(next.article().id(), next);
            }
            if (i % 20 == 19) {
                Ruling ruling = pair("r" + i, random, current.keySet());
                store.rule(ruling);
                rulings.add(ruling);
            }
        }
        List<Extraction> all = List.copyOf(current.values());
        Linking linking = Linker.standard().link(all, rulings);
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(written(linking));
        for (String id : current.keySet()) {
            assertThat(store.sameTextAs(id))
                    .isEqualTo(Optional.ofNullable(linking.sameTextAs().get(id)));
            assertThat(store.versions(id).get(store.versions(id).size() - 1).article())
                    .isEqualTo(current.get(id).article());
        }
        assertThat(store.compareRelinked()).isEqualTo(new Store.Relinking(List.of(), List.of(), List.of()));
    }

    private static Extraction varied(Random random, String id) {
        Dispatch dispatch = article(id)
                .of(List.of("bombing", "armed-assault", "protest").get(random.nextInt(3)))
                .on("2021-03-1" + random.nextInt(4))
                .killed("all", 3 + random.nextInt(3))
                .saying("Report " + random.nextInt(50) + " " + "of the same blast, word for word. ".repeat(4));
        return random.nextBoolean()
                ? dispatch.read()
                : dispatch.in("Delm", 34.1, 44.1, "IQ").read();
    }

    private static Ruling pair(String id, Random random, Set<String> articles) {
        List<String> ids = List.copyOf(articles);
        int a = random.nextInt(ids.size());
        int b = (a + 1 + random.nextInt(ids.size() - 1)) % ids.size();
        RulingKind kind = random.nextBoolean() ? RulingKind.SAME : RulingKind.DIFFERENT;
        return new Ruling(
                id, kind, List.of(anchor(ids.get(a))), List.of(anchor(ids.get(b))), null, null, null, "ada", NOW, null);
    }

    private static Anchor anchor(String article) {
        return new Anchor(article + ".1", article, 0, 6);
    }

    @Test
    void isRestoredFromItsBackupAndGoesOn() throws IOException {
        store.add(article("a")
                .saying("Report: na\u00efve blast")
                .by("Red Front", "red-front")
                .killed("all", 3)
                .read());
        store.add(article("a")
                .saying("Report a, corrected.")
                .by("Red Front", "red-front")
                .killed("all", 3)
                .read());
        store.add(article("b").killed("all", 4).read());
        store.add(article("c").of("prison-break").in("Delm", 34.1, 44.1, "IQ").read());
        store.rule(ruling("r1", RulingKind.CONFIRMED, null));
        ByteArrayOutputStream backup = new ByteArrayOutputStream();
        store.backup(backup);

        String other = location();
        Stores.restore(other, new ByteArrayInputStream(backup.toByteArray()));
        Store before = store;
        try (Store restored = Stores.open(other, Clock.fixed(NOW, ZoneOffset.UTC))) {
            store = restored;
            assertThat(shown())
                    .isEqualTo(before.incidents(IncidentQuery.ALL).items().stream()
                            .map(StoredIncident::incident)
                            .toList());
            assertThat(restored.changes(0, 100)).isEqualTo(before.changes(0, 100));
            assertThat(restored.versions("a")).isEqualTo(before.versions("a"));
            assertThat(restored.rulings()).isEqualTo(before.rulings());
            assertThat(found(text("corrected front"))).isEmpty();
            assertThat(found(text("corrected"))).containsExactly("a.1", "b.1");
            assertThat(found(ask().near(34.1, 44.1, 1))).containsExactly("c.1");
            assertThat(restored.add(article("b").read())).isEqualTo(Store.Added.UNCHANGED);
            assertThat(restored.add(article("d").killed("all", 5).read())).isEqualTo(Store.Added.NEW);
        } finally {
            store = before;
        }
        assertThatThrownBy(() -> Stores.restore(other, new ByteArrayInputStream(backup.toByteArray())))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is a store already");
    }

    @Test
    void restoresNothingFromADamagedBackup() throws IOException {
        store.add(article("a").read());
        ByteArrayOutputStream backup = new ByteArrayOutputStream();
        store.backup(backup);
        byte[] cut = Arrays.copyOf(backup.toByteArray(), backup.size() - 30);
        String other = location();
        for (byte[] damaged : List.of(cut, "no backup".getBytes(StandardCharsets.UTF_8), new byte[0], packed("[1]"))) {
            assertThatThrownBy(() -> Stores.restore(other, new ByteArrayInputStream(damaged)))
                    .isInstanceOf(StoreException.class);
        }
        try (Store empty = Stores.open(other)) {
            assertThat(empty.counts()).isEqualTo(new Store.Counts(0, 0, 0, 0));
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void changesNothingWhereAnOldVersionComesAgain() {
        Extraction old = article("a").read();
        store.add(old);
        store.add(article("a").saying("Report a, corrected.").read());
        assertThat(store.holds(old.article())).isTrue();
        assertThat(store.add(old)).isEqualTo(Store.Added.UNCHANGED);
        assertThat(store.versions("a")).hasSize(2);
        assertThat(store.holds(article("b").read().article())).isFalse();
    }

    @Test
    void isTheSameWhenOpenedAgain() {
        store.add(article("a").killed("all", 3).read());
        List<Incident> before = shown();
        store.close();
        store = open();
        assertThat(shown()).isEqualTo(before);
        store.add(article("b").killed("all", 3).read());
        assertThat(store.counts().articles()).isEqualTo(2);
    }

    @Test
    void twoWritersNeitherLoseNorDouble() throws Exception {
        List<Extraction> all = IntStream.range(0, 24)
                .mapToObj(n -> article("n" + n).on("2021-03-" + (10 + n % 3)).read())
                .toList();
        try (Store other = open()) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<Integer>> ends = new ArrayList<>();
            for (Store each : List.of(store, other, store, other)) {
                ends.add(threads.submit((Callable<Integer>) () -> {
                    all.forEach(each::add);
                    return 0;
                }));
            }
            for (Future<Integer> end : ends) {
                assertThat(ended(end)).isZero();
            }
            threads.shutdown();
        }
        assertThat(store.counts().articles()).isEqualTo(24);
        assertThat(store.counts().accounts()).isEqualTo(24);
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(fromScratch(all));
    }

    private static int ended(Future<Integer> end) throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static Ruling ruling(String id, RulingKind kind, @org.jspecify.annotations.Nullable String takesBack) {
        List<Anchor> anchors = kind == RulingKind.TAKEN_BACK ? List.of() : List.of(new Anchor("a.1", "a", 0, 6));
        return new Ruling(id, kind, anchors, List.of(), null, null, "seen", "ada", NOW, takesBack);
    }

    private List<Incident> shown() {
        return store.incidents(IncidentQuery.ALL).items().stream()
                .map(StoredIncident::incident)
                .toList();
    }

    private Incident onlyIncident() {
        assertThat(shown()).hasSize(1);
        return shown().get(0);
    }

    private List<Change.Kind> kinds() {
        return store.changes(0, 100).stream().map(Change::kind).toList();
    }

    private static List<Incident> fromScratch(List<Extraction> all) {
        return written(Linker.standard().link(all));
    }

    /** As incidents are written, which leaves out the triggers' words. */
    private static List<Incident> written(Linking linking) {
        return linking.incidents().stream()
                .map(JsonText::of)
                .map(JsonText::incident)
                .toList();
    }
}
