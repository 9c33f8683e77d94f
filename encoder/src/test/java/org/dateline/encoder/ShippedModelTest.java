package org.dateline.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.encode.EncodedKind;
import org.dateline.encode.EncodedRole;
import org.dateline.encode.EncodedSpan;
import org.dateline.encode.EncodedWord;
import org.dateline.encode.Encoding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model that comes with the program, held to what the fitting code read in it ({@code agreement.py} in {@code fit}). */
class ShippedModelTest {
    private static final Path MODEL = Path.of("src/main/resources/dateline/encoder");
    private static final Path AGREEMENT = Path.of("src/test/resources/dateline/encoder/agreement.tsv");
    /** Processors round differently, and the agreement is written with four digits. */
    private static final float NEAR = 0.002f;

    private static final List<Text> TEXTS = new ArrayList<>();

    private record Text(String text, List<String[]> lines) {
        List<String[]> lines(String kind) {
            return lines.stream().filter(line -> line[0].equals(kind)).toList();
        }
    }

    @BeforeAll
    static void readsTheAgreement() throws IOException {
        assumeTrue(Files.exists(MODEL.resolve("model.int8.onnx")), "No model comes with the program.");
        TEXTS.clear();
        for (String line : Files.readAllLines(AGREEMENT)) {
            String[] parts = line.split("\t", -1);
            if (parts[0].equals("text")) {
                TEXTS.add(new Text(parts[1], new ArrayList<>()));
            } else {
                TEXTS.get(TEXTS.size() - 1).lines().add(parts);
            }
        }
    }

    @Test
    void cutsWordsAndPiecesAsTheFittingDoes() {
        assertThat(TEXTS).isNotEmpty();
        for (Text text : TEXTS) {
            List<EncodedWord> words = WordSplitter.split(text.text());
            List<String> read = words.stream()
                    .map(w -> String.join("\t", "word", "" + w.start(), "" + w.end(), w.form(), pieces(w)))
                    .toList();

            assertThat(read)
                    .isEqualTo(text.lines("word").stream()
                            .map(line -> String.join("\t", line))
                            .toList());
        }
    }

    @Test
    void saysOfWordsAndTextsWhatTheFittingReads() {
        for (Text text : TEXTS) {
            Encoding encoding = encode(text.text());
            for (String[] line : text.lines("kind")) {
                assertThat(encoding.probability(EncodedKind.ofLabel(line[1]).orElseThrow()))
                        .as("%s in %s", line[1], text.text())
                        .isCloseTo(Float.parseFloat(line[2]), within(NEAR));
            }
            for (String[] line : text.lines("said")) {
                EncodedRole role = EncodedRole.ofLayer(line[1]).orElseThrow();
                int word = Integer.parseInt(line[2]);
                assertThat(encoding.begin(role, word))
                        .as("%s at %d in %s", role, word, text.text())
                        .isCloseTo(Float.parseFloat(line[3]), within(NEAR));
                assertThat(encoding.inside(role, word)).isCloseTo(Float.parseFloat(line[4]), within(NEAR));
            }
        }
    }

    @Test
    void readsCapitalsAsSmallLettersAndTwiceTheSame() {
        String text = "Gunmen of the Arda Front shot dead two farmers near the village of Kesh.";

        assertThat(spans(text.toUpperCase(Locale.ROOT))).isEqualTo(spans(text));
        assertThat(spans(text)).isEqualTo(spans(text)).isNotEmpty();
    }

    @Test
    void readsALongAndHostileText() {
        String text = "\u0000\uD800 ".repeat(500) + "x".repeat(10_000) + " Gunmen shot a farmer.".repeat(500);

        assertThat(encode(text).words()).hasSizeGreaterThan(2000);
    }

    @Test
    void hasACardThatNamesThisVeryFile() throws IOException {
        String hash = Files.readString(MODEL.resolve("model.int8.onnx.sha256")).split("\\s", 2)[0];

        assertThat(Files.readString(MODEL.resolve("model-card.md"))).contains(hash);
        assertThat(Files.readString(MODEL.resolve("model-card.json")))
                .contains("\"" + hash + "\"")
                .contains("\"" + encoder().version() + "\"");
    }

    private static OnnxEncoder encoder() {
        return (OnnxEncoder) Encoders.ofUser().orElseThrow();
    }

    private static String pieces(EncodedWord word) {
        List<String> ids = new ArrayList<>();
        for (int id : Model.ENCODER.pieces(word)) {
            ids.add("" + id);
        }
        return String.join(" ", ids);
    }

    private static Encoding encode(String text) {
        return Model.ENCODER.encode(List.of(WordSplitter.split(text)));
    }

    private static List<EncodedSpan> spans(String text) {
        return encode(text).spans(EncodedRole.PERPETRATOR_INDIVIDUAL);
    }

    /** Loaded once, and only where a test comes so far. */
    private static final class Model {
        static final OnnxEncoder ENCODER = encoder();
    }
}
