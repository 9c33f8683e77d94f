package org.dateline.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.encode.EncodedKind;
import org.dateline.encode.EncodedRole;
import org.dateline.encode.EncodedSegment;
import org.dateline.encode.EncodedSpan;
import org.dateline.encode.Encoding;
import org.dateline.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a model that is a table: {@code tiny_model.py} in {@code fit/tests} tells its numbers. */
class OnnxEncoderTest {
    static final Path TINY = Path.of("src/test/resources/dateline/encoder/tiny.onnx");

    private final OnnxEncoder encoder = OnnxEncoder.load(TINY, 1);

    @Test
    void saysOfEachWordWhatItsFirstPieceIs() {
        Encoding encoding = encoder.encode(Sentences.document("Gunmen shot farmers ."));

        assertThat(encoding.words()).hasSize(4);
        assertThat(encoding.roles())
                .containsExactlyInAnyOrder(EncodedRole.PERPETRATOR_ORGANISATION, EncodedRole.VICTIM);
        assertThat(encoding.begin(EncodedRole.PERPETRATOR_ORGANISATION, 0)).isEqualTo(0.75f);
        assertThat(encoding.begin(EncodedRole.VICTIM, 2)).isEqualTo(0.75f);
        assertThat(encoding.inside(EncodedRole.VICTIM, 3)).isZero();
        assertThat(encoding.begin(EncodedRole.WEAPON, 0)).isZero();
        assertThat(encoding.probability(EncodedKind.RELEVANT)).isEqualTo(0.875f);
        assertThat(encoding.probability(EncodedKind.FORCED_WORK_STOPPAGE)).isEqualTo(0.125f);
    }

    @Test
    void pointsIntoTheUntouchedText() {
        Document document = Sentences.document("Gunmen shot  the\nfarmer of Arda");

        assertThat(encoder.encode(document).spans(EncodedRole.VICTIM))
                .containsExactly(new EncodedSpan(EncodedRole.VICTIM, 3, 6, 17, 31, 0.75f));
    }

    @Test
    void readsCapitalsAsSmallLetters() {
        assertThat(spans("GUNMEN SHOT FARMER OF ARDA")).isEqualTo(spans("gunmen shot farmer of arda"));
    }

    @Test
    void readsOnlyTheSentencesItIsGiven() {
        Document document = Sentences.document("gunmen shot\nfarmer shot");

        Encoding encoding =
                encoder.encode(document, List.of(document.sentences().get(1)));

        assertThat(encoding.words()).hasSize(2);
        assertThat(encoding.words().get(0).start()).isEqualTo(12);
    }

    @Test
    void saysNothingOfAnEmptyDocument() {
        Encoding encoding = encoder.encode(Sentences.document(""));

        assertThat(encoding.words()).isEmpty();
        assertThat(encoding.segments()).isEmpty();
        assertThat(encoding.spans(EncodedRole.VICTIM)).isEmpty();
        assertThat(encoding.probability(EncodedKind.RELEVANT)).isZero();
    }

    @Test
    void readsALongTextInOverlappingSegments() {
        Encoding encoding = encoder.encode(Sentences.document("gunmen shot the farmer .\n".repeat(2000)));

        assertThat(encoding.words()).hasSize(10_000);
        assertThat(encoding.segments()).hasSizeGreaterThan(1000).allMatch(s -> s.to() - s.from() <= 10);
        assertThat(encoding.segments().get(encoding.segments().size() - 1))
                .extracting(EncodedSegment::to)
                .isEqualTo(10_000);
        assertThat(encoding.spans(EncodedRole.VICTIM)).hasSize(2000);
    }

    @Test
    void answersManyThreadsAsItAnswersOne() {
        Document document = Sentences.document("gunmen shot the old farmer of arda\n".repeat(20));
        List<EncodedSpan> expected = encoder.encode(document).spans(EncodedRole.VICTIM);

        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> encoder.encode(document).spans(EncodedRole.VICTIM)))
                .allMatch(expected::equals);
    }

    @Test
    void namesItsModel() {
        assertThat(encoder.version()).isEqualTo("tiny-1");
    }

    @Test
    void refusesAFileThatIsNoModel(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("model.onnx"), "no model");

        assertThatThrownBy(() -> OnnxEncoder.load(file, 1)).isInstanceOf(EncoderException.class);
        assertThatThrownBy(() -> OnnxEncoder.load(folder.resolve("none"), 1))
                .isInstanceOf(EncoderException.class)
                .hasMessageContaining("none");
    }

    private List<EncodedSpan> spans(String text) {
        return encoder.encode(Sentences.document(text)).spans(EncodedRole.VICTIM);
    }
}
