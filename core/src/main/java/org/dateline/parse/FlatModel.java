package org.dateline.parse;

import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** A fitted model of NLP4J in flat form: its labels, what it looks at, the features it knows and their weights. */
record FlatModel(
        List<String> labels, List<String> sets, List<String> lists, FlatFeatures features, SparseWeights weights) {

    /** The model of a tagger or parser as NLP4J's own files hold it, with the feature map that hides in its template. */
    static FlatModel of(OnlineComponent<?, ?> component, FeatureMap features) {
        return new FlatModel(
                component.getOptimizer().getLabelMap().getLabelList(),
                FlatTemplate.sets(component.getFeatureTemplate()),
                FlatTemplate.lists(component.getFeatureTemplate()),
                FlatFeatures.of(features),
                SparseWeights.of(component.getOptimizer().getWeightVector().getSparseWeightVector()));
    }

    /** The tagger, told which collections of values words share. */
    POSTagger<NLPNode> tagger(List<? extends Collection<String>> collections) {
        POSTagger<NLPNode> tagger = new POSTagger<>();
        tagger.setFeatureTemplate(new FlatTemplate<>(sets, lists, features, collections));
        tagger.setOptimizer(new FlatOptimizer(labels, weights));
        tagger.setFlag(NLPFlag.DECODE);
        return tagger;
    }

    /** The parser, told which collections of values words share. */
    DEPParser<NLPNode> parser(List<? extends Collection<String>> collections) {
        DEPParser<NLPNode> parser = new FlatDependencyParser(labels);
        parser.setFeatureTemplate(new FlatTemplate<>(sets, lists, features, collections));
        parser.setOptimizer(new FlatOptimizer(labels, weights));
        parser.setFlag(NLPFlag.DECODE);
        return parser;
    }

    static FlatModel read(FlatReader in) throws IOException {
        return new FlatModel(in.strings(), in.strings(), in.strings(), FlatFeatures.read(in), SparseWeights.read(in));
    }

    void write(FlatWriter out) throws IOException {
        out.strings(labels);
        out.strings(sets);
        out.strings(lists);
        features.write(out);
        weights.write(out);
    }
}
