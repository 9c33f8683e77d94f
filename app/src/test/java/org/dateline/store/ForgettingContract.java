package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.store.Dispatch.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.model.Anchor;
import org.dateline.model.FeedItem;
import org.dateline.model.FetchRecord;
import org.dateline.model.Problem;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An article whose words are nowhere else is made to be forgotten: none of its bytes is left in the files of the database, and all
 * else is as if it had never come.
 */
abstract class ForgettingContract {
    /** Words of the article that goes, and of no other; the middles of them, since an index keeps no beginnings twice. */
    private static final List<String> SECRETS =
            List.of("Quillfeather", "Zyxomantha", "Wolverbrook", "Jaspervane", "Hexaplumb", "Obnoxquill", "Yttergrove");

    private static final String TEXT = "Report: Quillfeather Zyxomantha was shot in Wolverbrook, said a neighbour. "
            + "Quillfeather Zyxomantha had been followed for days. ".repeat(30);

    private String place = "";
    private Store store;

    /** Where an empty store may be made. */
    abstract String location();

    /** The folder in which the database keeps everything, but logs that only the server itself can clear. */
    abstract Path files();

    /** Brings what the server holds in memory to its disk. */
    abstract void flush();

    @BeforeEach
    void fill() {
        place = location();
        store = Stores.open(place);
        for (int i = 0; i < 30; i++) {
            store.add(article("n" + i)
                    .on("2021-04-" + (10 + i % 18))
                    .killed("all", 1 + i)
                    .read());
        }
        store.add(article("other").by("Red Front", "red-front").killed("all", 3).read());
        store.add(
                article("secret")
                        .saying("First version: Jaspervane was seen.")
                        .by("Jaspervane Obnoxquill", null)
                        .killed("all", 4)
                        .read(),
                new FetchRecord(
                        "https://news.example/hexaplumb-found",
                        "https://news.example/hexaplumb-found",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        200,
                        "text/html",
                        "UTF-8",
                        null,
                        null,
                        "ab12",
                        9),
                "<p>Hexaplumb</p>".getBytes(StandardCharsets.UTF_8));
        store.add(article("secret")
                .saying(TEXT)
                .by("Quillfeather Zyxomantha", null, "Obnoxquill")
                .killed("all", 4)
                .read());
        store.rule(ruling("r1", RulingKind.CONFIRMED, null, "Quillfeather's mother told me", "secret", "other"));
        store.rule(ruling("r2", RulingKind.CORRECTED, "Wolverbrook", "Wolverbrook it was", "secret"));
        store.rule(new Ruling(
                "r3",
                RulingKind.TAKEN_BACK,
                List.of(),
                List.of(),
                null,
                null,
                "Zyxomantha denies it",
                "ada",
                Instant.EPOCH,
                "r2"));
        watched();
        told();
    }

    private static Ruling ruling(
            String id, RulingKind kind, @Nullable String value, String because, String... articles) {
        List<Anchor> on = Stream.of(articles)
                .map(name -> new Anchor(name + ".1", name, 0, 6))
                .toList();
        String field = value == null ? null : "where.name";
        return new Ruling(id, kind, on, List.of(), field, value, because, "ada", Instant.EPOCH, null);
    }

    private void watched() {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        store.watchlist().add("https://news.example/feed", at);
        store.watchlist()
                .polled(
                        "https://news.example/feed",
                        new Watchlist.Poll("https://news.example/feed", "Feed", null, null, at, at),
                        List.of(item("Yttergrove weeps")));
        store.watchlist()
                .failed(
                        "https://news.example/feed",
                        at,
                        at,
                        new Problem("not-there", "https://news.example/hexaplumb-found", "gone"));
    }

    private static WaitingItem item(String title) {
        return new WaitingItem(
                "secret",
                "https://news.example/feed",
                Integer.toHexString(title.hashCode()),
                0,
                Instant.parse("2026-01-01T00:00:00Z"),
                new FeedItem(
                        "https://news.example/hexaplumb-found",
                        "https://news.example/hexaplumb-found",
                        title,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "",
                        "",
                        ""));
    }

    private void told() {
        String incident = store.incidentOf("secret.1").orElseThrow().incident().id();
        store.alerts().begin("rules", 0);
        String body = "{\"id\":\"a1\",\"subject\":\"" + incident
                + "\",\"headline\":\"Killed in Wolverbrook\",\"sentences\":[\"Quillfeather was killed.\"],\"lat\":1.5}";
        boolean kept = store.alerts()
                .keep(
                        "rules",
                        0,
                        1,
                        Map.of(
                                new KeptAlert(
                                        "a1",
                                        "rule",
                                        incident,
                                        "alert",
                                        Instant.parse("2026-01-01T00:00:00Z"),
                                        "p",
                                        body),
                                List.of("mail")));
        assertThat(kept).isTrue();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void leavesNoByteOfItInTheFiles() throws IOException {
        flush();
        assertThat(found()).as("before").hasSameSizeAs(SECRETS);
        Forgetting.Outcome outcome = store.forgetting().forget("secret", "a witness asked", "ada");
        assertThat(outcome).isEqualTo(new Forgetting.Outcome(2, 1, 3, 1, 0, true));
        flush();
        assertThat(found()).isEmpty();
        ByteArrayOutputStream backup = new ByteArrayOutputStream();
        store.backup(backup);
        String later = location();
        Stores.restore(later, new ByteArrayInputStream(backup.toByteArray()));
        try (Store restored = Stores.open(later)) {
            assertThat(restored.forgetting().tombstone("secret")).isPresent();
            assertThat(restored.add(article("secret").read())).isEqualTo(Store.Added.FORGOTTEN);
        }
    }

    @Test
    void leavesAllElseAsIfItHadNeverCome() {
        store.forgetting().forget("secret", "a witness asked", "ada");
        assertThat(store.article("secret")).isEmpty();
        assertThat(store.versions("secret")).isEmpty();
        assertThat(store.extraction("secret")).isEmpty();
        assertThat(store.incidentOf("secret.1")).isEmpty();
        assertThat(store.incidentOf("other.1").orElseThrow().incident().accounts())
                .containsExactly("other.1");
        assertThat(store.articles("Quillfeather", 0, 9).items()).isEmpty();
        assertThat(store.incidents(new Asking().text("Quillfeather").query()).items())
                .isEmpty();
        assertThat(store.counts().articles()).isEqualTo(31);
        assertThat(store.compareRelinked()).isEqualTo(new Store.Relinking(List.of(), List.of(), List.of()));
        assertThat(Stores.inspect(place, true).damage()).isEmpty();
        assertThat(store.team().verifyAudit()).isEmpty();
        assertThat(store.team().audit(0, 1).items()).first().satisfies(line -> {
            assertThat(line.what()).isEqualTo("forgotten");
            assertThat(line.detail()).isEqualTo("secret");
        });
    }

    @Test
    void keepsRulingsWithoutTheirWords() {
        store.forgetting().forget("secret", "a witness asked", "ada");
        List<Ruling> rulings = store.rulings();
        assertThat(rulings).extracting(Ruling::id).containsExactly("r1", "r2", "r3");
        assertThat(rulings).extracting(Ruling::by).containsOnly("ada");
        assertThat(rulings).extracting(Ruling::because).containsOnlyNulls();
        assertThat(rulings).extracting(Ruling::value).containsOnlyNulls();
        assertThat(store.incidentOf("other.1").orElseThrow().incident().review().word())
                .isEqualTo("confirmed");
    }

    @Test
    void keepsItOutUntilSomebodyAllowsIt() {
        store.forgetting().forget("secret", "a witness asked", "ada");
        assertThat(store.add(article("secret").saying("Something else.").read()))
                .isEqualTo(Store.Added.FORGOTTEN);
        assertThat(store.add(article("renamed").saying(TEXT).read())).isEqualTo(Store.Added.FORGOTTEN);
        assertThat(store.add(article("renamed").saying("Something else.").read()))
                .isEqualTo(Store.Added.NEW);
        assertThat(store.forgetting().tombstones())
                .singleElement()
                .satisfies(stone -> assertThat(stone.because()).isEqualTo("a witness asked"));
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(store.watchlist()
                        .polled(
                                "https://news.example/feed",
                                new Watchlist.Poll("https://news.example/feed", "Feed", null, null, at, at),
                                List.of(item("Yttergrove weeps again"))))
                .isEmpty();
        assertThat(store.forgetting().allowAgain("secret", "eve")).isTrue();
        assertThat(store.forgetting().allowAgain("secret", "eve")).isFalse();
        assertThat(store.add(article("secret").saying(TEXT).read())).isEqualTo(Store.Added.NEW);
        assertThatThrownBy(() -> store.forgetting().forget("none", "why", "ada"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no article none");
    }

    @Test
    void isForgottenByWhoeverElseHasTheStoreOpen() {
        try (Store other = Stores.openForMany(place)) {
            assertThat(other.rulings()).extracting(Ruling::because).contains("Quillfeather's mother told me");
            Stamp before = other.stamp();
            store.forgetting().forget("secret", "a witness asked", "ada");
            assertThat(other.rulings()).extracting(Ruling::because).containsOnlyNulls();
            assertThat(other.stamp()).isNotEqualTo(before);
            assertThat(other.incidents(new Asking().text("Quillfeather").query())
                            .items())
                    .isEmpty();
        }
        assertThat(store.forgetting().forget("secret", "again", "ada"))
                .isEqualTo(new Forgetting.Outcome(0, 0, 0, 0, 0, true));
    }

    /** The words that are in the files, in any letters, plain or as the hexadecimal or packed text of them. */
    private List<String> found() throws IOException {
        try (Stream<Path> all = Files.walk(files())) {
            List<String> contents = all.filter(Files::isRegularFile)
                    .map(ForgettingContract::content)
                    .toList();
            return SECRETS.stream()
                    .map(word -> word.substring(1, word.length() - 2).toLowerCase(Locale.ROOT))
                    .filter(word -> contents.stream()
                            .anyMatch(content -> content.contains(word)
                                    || content.contains(
                                            HexFormat.of().formatHex(word.getBytes(StandardCharsets.US_ASCII)))))
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
