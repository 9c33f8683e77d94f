package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dateline.TestPipeline;
import org.dateline.json.RecordReader;
import org.dateline.json.RecordWriter;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.Mention;
import org.dateline.model.Reading;
import org.dateline.model.Speaker;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.dateline.read.Articles;
import org.dateline.read.Readers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold of every reading, tried on the example articles. */
class PipelineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Articles EXAMPLES =
            Readers.read(List.of("../examples"), InputStream.nullInputStream(), null, null);
    private static final Reading READING = TestPipeline.read(EXAMPLES);

    @TempDir
    private Path folder;

    @Test
    void readsEveryExampleArticleWithoutAProblem() {
        assertThat(READING.problems()).isEmpty();
        assertThat(READING.extractions()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void everyQuoteIsExactlyItsSpanOfTheText() {
        List<Evidence> all = new ArrayList<>();
        for (Extraction extraction : READING.extractions()) {
            String text = extraction.article().text();
            for (Evidence evidence : evidence(extraction)) {
                all.add(evidence);
                assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
                for (Speaker s = evidence.saidBy(); s != null; s = s.via()) {
                    if (s.start() != null && s.end() != null) {
                        assertThat(s.start()).isBetween(0, s.end());
                        assertThat(s.end()).isLessThanOrEqualTo(text.length());
                    }
                }
            }
            for (Mention mention : extraction.mentions()) {
                assertThat(mention.start()).isNotNegative().isLessThan(mention.end());
                assertThat(mention.end()).isLessThanOrEqualTo(text.length());
            }
        }
        assertThat(all).hasSizeGreaterThan(50);
    }

    @Test
    void triageTurnsNoExampleAwayAndSaysForWhichWordsItTurnedOthers() {
        Pipeline pipeline = TestPipeline.pipeline();
        assertThat(READING.extractions())
                .filteredOn(Extraction::relevant)
                .allSatisfy(e -> assertThat(pipeline.turnsAway(e.article(), Triage.ON))
                        .as(e.article().id())
                        .isFalse());

        Article sales = new Article(
                "sales",
                null,
                null,
                null,
                null,
                null,
                "en",
                "0".repeat(64),
                "The company raised its forecast after sales of its new phone rose by a fifth, and its shares gained four percent. "
                                .repeat(2)
                        + "The board will pay a dividend in March, the chief executive told investors and analysts.");
        Extraction away = pipeline.read(new Articles(List.of(sales), List.of()), Triage.ON, () -> {})
                .extractions()
                .get(0);
        assertThat(away.relevant()).isFalse();
        assertThat(away.accounts()).isEmpty();
        assertThat(away.relevance().reasons())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.feature()).startsWith("triage "));
        assertThat(pipeline.turnsAway(sales, Triage.OFF)).isFalse();
    }

    @Test
    void theSameArticlesInAnyOrderGiveTheSameBytes() throws IOException {
        byte[] bytes = json(READING);
        List<Article> shuffled = new ArrayList<>(EXAMPLES.articles());
        for (int seed = 1; seed <= 2; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(json(TestPipeline.read(new Articles(shuffled, List.of()))))
                    .isEqualTo(bytes);
        }
    }

    @Test
    void readingTwiceGivesTheSameBytes() throws IOException {
        assertThat(json(TestPipeline.read(EXAMPLES))).isEqualTo(json(READING));
    }

    @Test
    void theRecordFitsThePublishedSchemaAndReadsBack() throws IOException {
        byte[] bytes = json(READING);
        JsonNode schema =
                JSON.readTree(Path.of("../docs/dateline-1.schema.json").toFile());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(JSON.readTree(bytes)))
                .isEmpty();
        assertThat(json(RecordReader.read(new ByteArrayInputStream(bytes)))).isEqualTo(bytes);
    }

    @Test
    void theSharedCheckerFindsTheRecordWellFormed() throws IOException, InterruptedException {
        Path checker = shared("tools/check_record.py");
        assumeThat(checker).as("the shared tools are not here").exists();
        assertThat(check(checker, READING)).contains("RECORD ok");
        Path own = shared("cases/own");
        assertThat(check(checker, TestPipeline.read(own.toString()))).contains("RECORD ok");
        Path seed = shared("cases/seed/article.txt");
        assertThat(check(checker, TestPipeline.read(seed.toString()))).contains("RECORD ok");
    }

    @Test
    void anErrorAtOneArticleIsAProblemAndTheRestGoesOn() {
        var problem = InternalErrors.problem("x", new IllegalStateException("first line\nsecond"));
        assertThat(problem.code()).isEqualTo("internal-error");
        assertThat(problem.message())
                .contains("IllegalStateException first line at org.dateline.pipeline.PipelineTest.")
                .doesNotContain("second");
    }

    private static Path shared(String path) {
        String folder = System.getenv().getOrDefault("DATELINE_SHARED", "../../../shared");
        Path near = Path.of("../../shared");
        return (Files.isDirectory(near) ? near : Path.of(folder)).resolve(path);
    }

    private String check(Path checker, Reading reading) throws IOException, InterruptedException {
        Path record = Files.write(folder.resolve("record.json"), json(reading));
        Process process;
        try {
            process = new ProcessBuilder("python3", checker.toString(), record.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeThat(false).as("there is no python3: " + e.getMessage()).isTrue();
            return "";
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static List<Evidence> evidence(Extraction extraction) {
        List<Evidence> all = new ArrayList<>();
        for (Account account : extraction.accounts()) {
            for (Claim claim : account.claims()) {
                all.addAll(claim.evidence());
                if (claim instanceof Who who) {
                    all.addAll(who.mentions());
                } else if (claim instanceof With with) {
                    all.addAll(with.mentions());
                }
            }
        }
        return all;
    }

    private static byte[] json(Reading reading) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter.writeJson(reading, out);
        return out.toByteArray();
    }
}
