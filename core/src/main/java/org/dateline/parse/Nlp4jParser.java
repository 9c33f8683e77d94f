package org.dateline.parse;

import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.text.Parser;
import org.dateline.text.Token;

/** The default parser: NLP4J's tokenizer, part-of-speech tagger and dependency parser. */
public final class Nlp4jParser implements Parser {
    private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
    private static final String MODELS = "edu/emory/mathcs/nlp/models/";
    private static final String CONFIGURATION = "<configuration><tsv><column index=\"1\" field=\"form\"/></tsv><lexica>"
            + "<ambiguity_classes field=\"word_form_simplified_lowercase\">" + LEXICA
            + "en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>"
            + "<word_clusters field=\"word_form_simplified_lowercase\">" + LEXICA
            + "en-brown-clusters-simplified-lowercase.xz</word_clusters></lexica>"
            + "<models><pos>" + MODELS + "en-pos.xz</pos><dep>" + MODELS + "en-dep.xz</dep></models></configuration>";

    private final NLPDecoder decoder;

    private Nlp4jParser(NLPDecoder decoder) {
        this.decoder = decoder;
    }

    /** Loads the models; takes seconds. */
    public static Nlp4jParser load() {
        return new Nlp4jParser(
                new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public List<Token> parse(String sentence) {
        if (sentence.isBlank()) {
            return List.of();
        }
        NLPNode[] nodes = decoder.decode(sentence);
        List<Token> tokens = new ArrayList<>(nodes.length);
        for (int i = 1; i < nodes.length; i++) {
            NLPNode node = nodes[i];
            NLPNode head = node.getDependencyHead();
            tokens.add(new Token(
                    i - 1,
                    node.getStartOffset(),
                    node.getEndOffset(),
                    sentence.substring(node.getStartOffset(), node.getEndOffset()),
                    lemma(node),
                    node.getPartOfSpeechTag(),
                    head == null ? -1 : head.getID() - 1,
                    Nlp4jLabels.relation(node.getDependencyLabel())));
        }
        return tokens;
    }

    private static String lemma(NLPNode node) {
        boolean number = node.getPartOfSpeechTag().equals("CD");
        return number || node.getLemma() == null
                ? node.getWordForm().toLowerCase(Locale.ROOT)
                : node.getLemma().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean knows(String word) {
        return ((GlobalLexica<?>) decoder.getComponents().get(0))
                .getWordClusters()
                .getLexicon()
                .containsKey(word);
    }

    @Override
    public String version() {
        return "nlp4j-1.1.3";
    }
}
