package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.store.Dispatch.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.json.JsonText;
import org.dateline.link.Linker;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program is killed in the midst of adding, again and again. {@code bench/crash} does it to the whole of it; the properties
 * {@code dateline.crash.articles} and {@code dateline.crash.kills} make more of it here.
 */
class CrashTest {
    private static final int ARTICLES = Integer.getInteger("dateline.crash.articles", 80);
    private static final int KILLS = Integer.getInteger("dateline.crash.kills", 3);

    private static final int TOWNS = Math.max(7, ARTICLES / 10);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void losesNoArticleThatWasAddedAndKeepsNoneInPart() throws IOException, InterruptedException {
        String file = folder.resolve("crash.db").toString();
        Set<String> added = new LinkedHashSet<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            added.addAll(addUntilKilled(file, kill * ARTICLES / (KILLS + 1)));
            try (Store store = Stores.open(file)) {
                assertThat(added).allSatisfy(id -> assertThat(store.article(id)).isPresent());
                assertSound(store);
            }
        }
        addUntilKilled(file, Integer.MAX_VALUE);
        try (Store store = Stores.open(file)) {
            assertThat(store.counts().articles()).isEqualTo(ARTICLES);
            assertSound(store);
        }
    }

    /** Adds in a program of its own, from the first article on, and kills it at the article of a number. */
    private static List<String> addUntilKilled(String file, int number) throws IOException, InterruptedException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddateline.crash.articles=" + ARTICLES,
                        "-cp",
                        path,
                        CrashTest.class.getName(),
                        file)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> added = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                added.add(line);
                if (added.size() == number) {
                    // By its handle: the process itself would close the stream, of which the rest must be read.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).isEqualTo(number > ARTICLES ? 0 : 137);
        return added;
    }

    /** The other program. */
    public static void main(String[] arguments) {
        try (Store store = Stores.open(arguments[0])) {
            for (Extraction extraction : all()) {
                store.add(extraction);
                System.out.println(extraction.article().id());
            }
        }
    }

    /** What is there is what linking the articles that are there gives. */
    private static void assertSound(Store store) {
        List<Extraction> there = all().stream()
                .filter(e -> store.holds(e.article()))
                .map(e -> store.extraction(e.article().id()).orElseThrow())
                .toList();
        assertThat(store.counts().articles()).isEqualTo(there.size());
        List<Incident> kept = new ArrayList<>();
        store.each(IncidentQuery.ALL, stored -> kept.add(stored.incident()));
        assertThat(kept)
                .containsExactlyInAnyOrderElementsOf(Linker.standard().link(there).incidents().stream()
                        .map(JsonText::of)
                        .map(JsonText::incident)
                        .toList());
    }

    private static List<Extraction> all() {
        return IntStream.range(0, ARTICLES)
                .mapToObj(n -> article("n" + n)
                        .on("2021-03-" + (10 + n % 18))
                        .in("Town " + n % TOWNS, 30 + n % TOWNS * 0.1, 44, "IQ")
                        .killed("all", 1 + n % 5)
                        .read())
                .toList();
    }
}
