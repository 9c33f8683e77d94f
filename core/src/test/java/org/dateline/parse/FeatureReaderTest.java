package org.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.dep.DEPState;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.pos.POSState;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.FeatureVector;
import edu.emory.mathcs.nlp.learning.util.MLUtils;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The quick way to features and scores against NLP4J's own, which the template and the optimizer still have. */
class FeatureReaderTest {
    private static final Models MODELS = ModelCache.ofUser().models();
    private static final POSTagger<NLPNode> TAGGER = MODELS.tagger().tagger(MODELS.collections());
    private static final DEPParser<NLPNode> PARSER =
            MODELS.parser().parser(MODELS.clusters().distinct());
    private static final NLPDecoder DECODER =
            Nlp4jParser.decoder(MODELS, new MorphologicalAnalyzer<>(Language.ENGLISH));

    @Property(tries = 60)
    void findsAtEachStepOfParsingWhatNlp4jFinds(@ForAll("sentences") String sentence) {
        List<Integer> heads = heads(DECODER.decode(sentence));
        NLPDecoder untilParsing = new NLPDecoder();
        untilParsing.setTokenizer(DECODER.getTokenizer());
        untilParsing.setComponents(DECODER.getComponents().subList(0, 3));
        NLPNode[] nodes = untilParsing.decode(sentence);
        DEPState<NLPNode> state =
                new RememberingState(nodes, PARSER.getFeatureTemplate().getTemplateSize());
        while (!state.isTerminate()) {
            float[] scores = same(state, PARSER.getFeatureTemplate(), PARSER.getOptimizer());
            int[] best = PARSER.getLabelCandidates().getLabelIndices(state.getStack(), state.getInput(), scores);
            state.next(PARSER.getOptimizer().getLabelMap(), best, scores);
        }
        List<Integer> again = heads(nodes);
        for (int i = 0; i < heads.size(); i++) {
            // What no step gives a head gets one at the end.
            assertThat(again.get(i)).isIn(-1, heads.get(i));
        }
    }

    @Property(tries = 60)
    void findsAtEachStepOfTaggingWhatNlp4jFinds(@ForAll("sentences") String sentence) {
        NLPNode[] nodes = DECODER.decode(sentence);
        List<String> tags = new ArrayList<>();
        for (int i = 1; i < nodes.length; i++) {
            tags.add(nodes[i].getPartOfSpeechTag());
            nodes[i].setPartOfSpeechTag(null);
        }
        POSState<NLPNode> state = new POSState<>(nodes);
        while (!state.isTerminate()) {
            float[] scores = same(state, TAGGER.getFeatureTemplate(), TAGGER.getOptimizer());
            state.next(TAGGER.getOptimizer().getLabelMap(), MLUtils.argmax2(scores), scores);
        }
        for (int i = 1; i < nodes.length; i++) {
            assertThat(nodes[i].getPartOfSpeechTag()).isEqualTo(tags.get(i - 1));
        }
    }

    private static <S extends NLPState<NLPNode>> float[] same(
            S state, FeatureTemplate<NLPNode, S> template, OnlineOptimizer optimizer) {
        SparseVector plain = template.createSparseVector(state, false);
        FeatureVector quick = template.createFeatureVector(state, false);

        assertThat(quick).isInstanceOf(KnownFeatures.class);
        assertThat(numbers((KnownFeatures) quick))
                .isEqualTo(plain.getVector().stream().map(SparseItem::getIndex).toList());
        float[] scores = optimizer.scores(quick);
        assertThat(scores).isEqualTo(optimizer.scores(new FeatureVector(plain, null)));
        return scores;
    }

    private static List<Integer> numbers(KnownFeatures known) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < known.count(); i++) {
            numbers.add(known.number(i));
        }
        return numbers;
    }

    private static List<Integer> heads(NLPNode[] nodes) {
        List<Integer> heads = new ArrayList<>();
        for (int i = 1; i < nodes.length; i++) {
            NLPNode head = nodes[i].getDependencyHead();
            heads.add(head == null ? -1 : head.getID());
        }
        return heads;
    }

    @Provide
    Arbitrary<String> sentences() {
        Arbitrary<String> word = Arbitraries.of(
                "gunmen",
                "The",
                "two",
                "41",
                "soldiers",
                "were",
                "killed",
                "by",
                "a",
                "bomb",
                "in",
                "Kunduz",
                "on",
                "Monday",
                ",",
                "and",
                "who",
                "said",
                "that",
                "it",
                "had",
                "not",
                "been",
                "attacked",
                "U.S.",
                "20-year-old",
                "\"",
                "'s",
                "--",
                "$3.5m",
                "mayor's",
                "shelling",
                "ex-rebel",
                "(",
                ")",
                "Zqxv",
                "9:30",
                "http://a.example/b",
                "caf\u00E9",
                "army",
                "fled",
                "whose",
                "brother",
                ";",
                "?");
        return word.list().ofMinSize(1).ofMaxSize(40).map(words -> String.join(" ", words) + ".");
    }
}
