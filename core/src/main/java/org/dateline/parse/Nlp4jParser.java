package org.dateline.parse;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.dateline.text.Parser;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** The default parser: NLP4J's tokenizer, part-of-speech tagger and dependency parser. */
public final class Nlp4jParser implements Parser {
    private static final int LONGEST_WORD = 100;

    private final NLPDecoder decoder;
    private final Models models;
    private final TrueCase cased;

    private Nlp4jParser(NLPDecoder decoder, Models models) {
        this.decoder = decoder;
        this.models = models;
        this.cased = new TrueCase(models.ambiguities());
    }

    /**
     * Loads the models from the user's cache: under a second, but for the first time, when it unpacks them.
     *
     * @throws ModelCacheException where they can be neither read nor unpacked
     */
    public static Nlp4jParser load() {
        return load(ModelCache.ofUser());
    }

    /** Loads the models from a cache. */
    public static Nlp4jParser load(ModelCache cache) {
        CompletableFuture<MorphologicalAnalyzer<NLPNode>> lemmas =
                CompletableFuture.supplyAsync(() -> new MorphologicalAnalyzer<>(Language.ENGLISH));
        Models models = cache.models();
        return new Nlp4jParser(decoder(models, lemmas.join()), models);
    }

    /** NLP4J's decoder over the flat models. */
    static NLPDecoder decoder(Models models, MorphologicalAnalyzer<NLPNode> lemmas) {
        NLPDecoder decoder = new NLPDecoder();
        decoder.setTokenizer(new EnglishTokenizer());
        decoder.setComponents(List.of(
                lexica(models),
                models.tagger().tagger(models.collections()),
                lemmas,
                models.parser().parser(models.clusters().distinct())));
        return decoder;
    }

    private static GlobalLexica<NLPNode> lexica(Models models) {
        byte[] none = "<configuration/>".getBytes(StandardCharsets.UTF_8);
        GlobalLexica<NLPNode> lexica = new GlobalLexica<>(new ByteArrayInputStream(none));
        Field form = Field.word_form_simplified_lowercase;
        lexica.setAmbiguityClasses(new GlobalLexicon<>(models.ambiguities(), form, "ambiguity_classes"));
        lexica.setWordClusters(new GlobalLexicon<>(models.clusters(), form, "word_clusters"));
        return lexica;
    }

    @Override
    public List<Token> parse(String sentence) {
        if (sentence.isBlank()) {
            return List.of();
        }
        NLPNode[] nodes = decoder.decode(cased.read(clipped(sentence)));
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

    /** The sentence with blanks for what of a word is past any real word's length: the tokenizer takes minutes over it. */
    private static String clipped(String sentence) {
        char @Nullable [] clipped = null;
        int run = 0;
        for (int i = 0; i < sentence.length(); i++) {
            run = Character.isWhitespace(sentence.charAt(i)) ? 0 : run + 1;
            if (run > LONGEST_WORD) {
                clipped = clipped == null ? sentence.toCharArray() : clipped;
                clipped[i] = ' ';
            }
        }
        return clipped == null ? sentence : new String(clipped);
    }

    /** The base form; the word itself for numbers and ordinals, which NLP4J's lemmas make all alike ("#crd#"). */
    private static String lemma(NLPNode node) {
        String lemma = node.getLemma();
        boolean kept = lemma == null
                || lemma.startsWith("#")
                || node.getPartOfSpeechTag().equals("CD");
        return (kept ? node.getWordForm() : lemma).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean knows(String word) {
        return models.clusters().containsKey(word);
    }

    @Override
    public String version() {
        return "nlp4j-1.1.3";
    }
}
