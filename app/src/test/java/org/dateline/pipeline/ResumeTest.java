package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.TestPipeline;
import org.dateline.read.Readers;
import org.dateline.read.ReadingOptions;
import org.dateline.read.Samples;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A large web archive is read on from where it was broken off. */
class ResumeTest {
    private static final int RECORDS = 200;

    /** After which articles it breaks off: some at the notes of how far it was, some between. */
    private static final List<Integer> BREAKS = List.of(90, 60);

    /** Articles under way, and records since the last note: so many may be met again. */
    private static final int AGAIN = 8 * 64 + 50;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"pages.warc", "pages.warc.gz"})
    void missesNothingAndDoublesNothing(String name) throws IOException {
        Path archive = Files.write(folder.resolve(name), archive(name.endsWith(".gz")));
        assertThat(Files.size(archive)).isGreaterThan(1 << 20);
        try (Store store = Stores.open(folder.resolve(name + ".db").toString())) {
            long before = 0;
            for (int breaks : BREAKS) {
                assertThatThrownBy(() -> add(archive, store, breaks)).hasMessage("broken off");
                assertThat(store.counts().articles()).isGreaterThan(before);
                before = store.counts().articles();
            }
            Adding.Outcome rest = add(archive, store, Integer.MAX_VALUE);
            assertThat(store.counts().articles()).isEqualTo(RECORDS);
            assertThat(rest.problems()).isEmpty();
            assertThat(rest.versions()).isZero();
            assertThat(rest.added()).isEqualTo(RECORDS - before);
            assertThat(rest.articles()).isLessThan(RECORDS).isLessThanOrEqualTo(RECORDS - before + AGAIN);
            assertThat(add(archive, store, Integer.MAX_VALUE).unchanged()).isEqualTo(RECORDS);
        }
    }

    private static Adding.Outcome add(Path archive, Store store, int breaks) {
        AtomicInteger articles = new AtomicInteger();
        Adding adding = new Adding(store, TestPipeline::pipeline, () -> {
            if (articles.incrementAndGet() == breaks) {
                throw new IllegalStateException("broken off");
            }
        });
        return adding.run(intake -> Readers.stream(
                List.of(archive.toString()), InputStream.nullInputStream(), ReadingOptions.NONE, intake));
    }

    private static byte[] archive(boolean packed) {
        Random random = new Random(7);
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            byte[] noise = new byte[6000];
            random.nextBytes(noise);
            String page = Samples.page(
                            "Number " + i + " of the salt works says that its gate was shut on Tuesday by the wind.")
                    + "<!-- " + Base64.getEncoder().encodeToString(noise) + " -->";
            byte[] record = Samples.warcRecord("https://salt.example/" + i, page);
            records.add(packed ? Samples.gzip(record) : record);
        }
        return Samples.joined(records.toArray(byte[][]::new));
    }
}
