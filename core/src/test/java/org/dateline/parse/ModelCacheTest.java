package org.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {
    @TempDir
    Path folder;

    private final AtomicInteger unpacked = new AtomicInteger();

    private ModelCache cache() {
        return new ModelCache(folder, file -> {
            unpacked.incrementAndGet();
            unpack(file);
        });
    }

    private static void unpack(Path file) throws IOException {
        FeatureMap features = new FeatureMap();
        features.add(0, "gate");
        features.add(1, "guard");
        ColumnMajorVector weights = new ColumnMajorVector();
        weights.expand(2, features.size());
        weights.set(1, 2, 0.5f);
        FlatModel model = new FlatModel(
                List.of("NN", "VB"),
                List.of("i,-,0,word_clusters,-"),
                List.of("i,-,-1,lemma,- j,lmd,0,suffix,Integer:3"),
                FlatFeatures.of(features),
                SparseWeights.of(weights));
        try (FlatWriter out = FlatWriter.create(file)) {
            new Models(
                            model,
                            model,
                            FlatLexicon.of(Map.of("raid", List.of("NN", "VB"))),
                            FlatLexicon.of(Map.of("gate", Set.of("1011"), "door", Set.of("1011"))))
                    .write(out);
            out.finish();
        }
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".dtl2")).findFirst().orElseThrow();
        }
    }

    @Test
    void readsWhatWasUnpacked() {
        Models models = cache().models();

        assertThat(models.parser().labels()).containsExactly("NN", "VB");
        assertThat(models.parser().features().index(0, "gate")).isEqualTo(1);
        assertThat(models.parser().features().index(1, "gate")).isEqualTo(-1);
        assertThat(models.parser().weights().get(1, 2)).isEqualTo(0.5f);
        assertThat(models.parser().weights().get(0, 2)).isZero();
        assertThat(models.ambiguities().get("raid")).containsExactly("NN", "VB");
        assertThat(models.clusters().get("door")).containsExactly("1011");
        assertThat(models.clusters().get("wall")).isNull();
    }

    @Test
    void unpacksOnlyOnce() {
        ModelCache cache = cache();
        assertThat(cache.isFilled()).isFalse();

        cache.models();
        cache.models();

        assertThat(cache.isFilled()).isTrue();
        assertThat(unpacked).hasValue(1);
    }

    @Test
    void unpacksOnceForStartsAtTheSameTime() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            CountDownLatch start = new CountDownLatch(4);
            List<CompletableFuture<Models>> starts = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> {
                                start.countDown();
                                return cache().models();
                            },
                            executor))
                    .limit(4)
                    .toList();
            for (CompletableFuture<Models> one : starts) {
                assertThat(one.get().parser().labels()).hasSize(2);
            }
        } finally {
            executor.shutdownNow();
        }

        assertThat(unpacked).hasValue(1);
    }

    @Test
    void unpacksAgainWhereAByteHasChanged() throws IOException {
        cache().models();
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);

        assertThat(cache().models().clusters().get("gate")).containsExactly("1011");
        assertThat(unpacked).hasValue(2);
    }

    @Test
    void unpacksAgainWhereverTheFileWasCutOff() throws IOException {
        cache().models();
        byte[] bytes = Files.readAllBytes(file());
        for (int length : new int[] {0, 7, 8, 15, bytes.length / 2, bytes.length - 1}) {
            Files.write(file(), Arrays.copyOf(bytes, length));
            int before = unpacked.get();

            assertThat(cache().models().parser().labels()).hasSize(2);
            assertThat(unpacked).hasValue(before + 1);
        }
    }

    @Test
    void replacesWhatAKilledStartLeft() throws IOException {
        cache().models();
        Path file = file();
        Files.move(file, folder.resolve(file.getFileName() + ".new"));

        assertThat(cache().models().parser().labels()).hasSize(2);
    }

    @Test
    void saysWhatToDoWhereTheFolderCannotBeWritten() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "in the way");
        ModelCache cache = new ModelCache(notAFolder.resolve("cache"), ModelCacheTest::unpack);

        assertThatThrownBy(cache::models)
                .isInstanceOf(ModelCacheException.class)
                .hasMessageContaining(notAFolder.toString())
                .hasMessageContaining("DATELINE_CACHE");
    }

    @Test
    void passesOnWhyUnpackingFailed() {
        ModelCache cache = new ModelCache(folder, file -> {
            throw new IOException("no such model");
        });

        assertThatThrownBy(cache::models)
                .isInstanceOf(ModelCacheException.class)
                .hasMessageContaining("no such model");
    }

    @Test
    void takesTheFolderFromPropertyThenVariableThenXdgThenHome() {
        Map<String, String> all = Map.of("DATELINE_CACHE", "/v", "XDG_CACHE_HOME", "/x");
        Map<String, String> xdg = Map.of("XDG_CACHE_HOME", "/x");

        assertThat(ModelCache.folder("/p", all, "/h")).isEqualTo(Path.of("/p"));
        assertThat(ModelCache.folder(null, all, "/h")).isEqualTo(Path.of("/v"));
        assertThat(ModelCache.folder("", xdg, "/h")).isEqualTo(Path.of("/x/dateline"));
        assertThat(ModelCache.folder(null, Map.of(), "/h")).isEqualTo(Path.of("/h/.cache/dateline"));
    }
}
