package org.dateline.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EncodingTest {
    private static final SpanRules RULES = new SpanRules(0.03f, 0.5f, Set.of("of", "who"), Set.of("the"));

    @Test
    void goesOnWhileTheNextWordIsInside() {
        Encoding encoding =
                victims("two farmers of arda fled", new float[] {.9f, .1f, 0, 0, 0}, 0, .8f, .5f, .46f, .2f);

        assertThat(encoding.spans(EncodedRole.VICTIM)).containsExactly(span(0, 4, 0, 19, .9f));
    }

    @Test
    void endsNoSpanInAFunctionWordOrASign() {
        Encoding encoding = victims("farmer , who fled", new float[] {.6f, 0, 0, 0}, 0, .5f, .5f, .1f);

        assertThat(encoding.spans(EncodedRole.VICTIM)).containsExactly(span(0, 1, 0, 6, .6f));
    }

    @Test
    void leavesOutTheArticleThatLeads() {
        Encoding encoding = victims("the farmer", new float[] {.6f, .1f}, 0, .5f);

        assertThat(encoding.spans(EncodedRole.VICTIM)).containsExactly(span(1, 2, 4, 10, .6f));
    }

    @Test
    void keepsTheSurerOfTwoThatShareAWord() {
        Encoding encoding = victims("old farmer arda fled", new float[] {.2f, .7f, .05f, 0}, 0, .71f, .6f, 0);

        assertThat(encoding.spans(EncodedRole.VICTIM)).containsExactly(span(1, 3, 4, 15, .7f));
    }

    @Test
    void startsNoSpanAtASignOrAnUnlikelyWord() {
        Encoding encoding = victims(", farmer", new float[] {.9f, .02f}, 0, 0);

        assertThat(encoding.spans(EncodedRole.VICTIM)).isEmpty();
    }

    @Test
    void takesLessLikelySpansWhereItIsAsked() {
        Encoding encoding = victims("old farmer", new float[] {0, .02f}, 0, 0);

        assertThat(encoding.spans(EncodedRole.VICTIM, .01f)).containsExactly(span(1, 2, 4, 10, .02f));
    }

    @Test
    void saysNothingInARoleThatTheModelDoesNotKnow() {
        Encoding encoding = victims("farmer", new float[] {.9f}, 0);

        assertThat(encoding.roles()).containsExactly(EncodedRole.VICTIM);
        assertThat(encoding.spans(EncodedRole.NEWS_VICTIM)).isEmpty();
        assertThat(encoding.begin(EncodedRole.NEWS_VICTIM, 0)).isZero();
    }

    @Test
    void givesTheSurestOfTheStretchesThatAWordStandsIn() {
        Encoding encoding = Encoding.of(
                words("a b c"),
                List.of(
                        new EncodedSegment(0, 2, Map.of(EncodedKind.RELEVANT, .2f)),
                        new EncodedSegment(1, 3, Map.of(EncodedKind.RELEVANT, .9f))),
                RULES);

        assertThat(encoding.probability(EncodedKind.RELEVANT, 0)).isEqualTo(.2f);
        assertThat(encoding.probability(EncodedKind.RELEVANT, 1)).isEqualTo(.9f);
        assertThat(encoding.probability(EncodedKind.RELEVANT)).isEqualTo(.9f);
        assertThat(encoding.probability(EncodedKind.ARSON)).isZero();
    }

    @Test
    void findsTheWordsOfAPlaceInTheText() {
        Encoding encoding = victims("old farmer fled", new float[] {.2f, .7f, .1f}, 0, 0, 0);

        assertThat(encoding.wordAt(4)).isEqualTo(1);
        assertThat(encoding.wordAt(3)).isEqualTo(1);
        assertThat(encoding.wordAt(99)).isEqualTo(3);
        assertThat(encoding.surest(EncodedRole.VICTIM, 4, 10)).isEqualTo(.7f);
        assertThat(encoding.surest(EncodedRole.VICTIM, 0, 3)).isEqualTo(.2f);
        assertThat(encoding.surest(EncodedRole.VICTIM, 99, 120)).isZero();
    }

    @Test
    void keepsItsNumbersWhateverHappensToTheArrays() {
        float[] begin = {.9f};
        Encoding encoding = victims("farmer", begin, 0);
        begin[0] = 0;

        assertThat(encoding.begin(EncodedRole.VICTIM, 0)).isEqualTo(.9f);
    }

    @Test
    void refusesNumbersThatAreNotOfItsWords() {
        Encoding encoding = Encoding.of(words("a b"), List.of(), RULES);

        assertThatThrownBy(() -> encoding.with(EncodedRole.VICTIM, new float[1], new float[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsEveryRoleAndKindByItsName() {
        assertThat(EncodedRole.values())
                .allSatisfy(r -> assertThat(EncodedRole.ofLayer(r.layer())).contains(r));
        assertThat(EncodedKind.values())
                .allSatisfy(k -> assertThat(EncodedKind.ofLabel(k.label())).contains(k));
        assertThat(EncodedRole.ofLayer("none")).isEmpty();
        assertThat(EncodedKind.ofLabel("none")).isEmpty();
    }

    private static Encoding victims(String text, float[] begin, float... inside) {
        return Encoding.of(words(text), List.of(), RULES).with(EncodedRole.VICTIM, begin, inside);
    }

    private static EncodedSpan span(int from, int to, int start, int end, float probability) {
        return new EncodedSpan(EncodedRole.VICTIM, from, to, start, end, probability);
    }

    private static List<EncodedWord> words(String text) {
        List<EncodedWord> words = new ArrayList<>();
        int start = 0;
        for (String form : text.split(" ", -1)) {
            words.add(new EncodedWord(start, start + form.length(), form));
            start += form.length() + 1;
        }
        return words;
    }
}
