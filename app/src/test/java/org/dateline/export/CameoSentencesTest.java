package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.extract.Extractor;
import org.dateline.knowledge.Knowledge;
import org.dateline.link.Linker;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Reading;
import org.dateline.parse.Nlp4jParser;
import org.dateline.text.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CameoSentencesTest {
    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final Analyzer ANALYZER = Analyzer.of(Nlp4jParser.load());
    private static final Extractor EXTRACTOR = Extractor.of(KNOWLEDGE);

    record Sentence(String text, String root, String source, String target) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Sentence> sentences() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CameoSentencesTest.class.getResourceAsStream("/coding/sentences.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.startsWith("sentence\t"))
                            .map(line -> line.split("\t", -1))
                            .map(cells -> new Sentence(cells[0], cells[1], cells[2], cells[3]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void codesWhoSaysOrDoesWhatToWhom(Sentence sentence) throws IOException {
        List<String> rows = rows(sentence.text());
        if (sentence.root().equals("-")) {
            assertThat(rows).isEmpty();
        } else {
            assertThat(rows).hasSize(1);
            String[] cells = rows.get(0).split("\t", -1);
            assertThat(List.of(cells[4].substring(0, 2), cells[2], cells[3]))
                    .containsExactly(sentence.root(), sentence.source(), sentence.target());
        }
    }

    @Test
    void makesNoIncidentOfWhatStatesSayToEachOther() {
        Extraction extraction = extract("Finland condemned Russia for the jamming of satellite signals.");

        assertThat(extraction.interactions()).hasSize(1);
        assertThat(extraction.accounts()).isEmpty();
        assertThat(extraction.relevant()).isFalse();
    }

    @Test
    void quotesTheWordsThatTellOfAnAct() {
        String text = "Peru and Bolivia agreed to reopen the crossing at the lake.";

        assertThat(extract(text).interactions())
                .allSatisfy(i -> assertThat(text.substring(
                                i.evidence().start(), i.evidence().end()))
                        .isEqualTo(i.evidence().quote()))
                .anySatisfy(i -> assertThat(i.evidence().quote()).isEqualTo("agreed"));
    }

    private static List<String> rows(String text) throws IOException {
        List<Extraction> extractions = List.of(extract(text));
        Reading reading = new Reading(extractions, Linker.standard().link(extractions), new ArrayList<>());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporters.named("cameo").orElseThrow().write(new Export(reading, KNOWLEDGE, Page.PLAIN), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Extraction extract(String text) {
        return EXTRACTOR.extract(
                ANALYZER.analyze(new Article("a", null, null, null, null, null, "en", "0".repeat(64), text)));
    }
}
