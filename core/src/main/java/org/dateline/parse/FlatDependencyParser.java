package org.dateline.parse;

import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.dep.DEPState;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.List;

/** NLP4J's dependency parser, told which of its labels may be chosen when, as training would have told it. */
final class FlatDependencyParser extends DEPParser<NLPNode> {
    FlatDependencyParser(List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            getLabelCandidates().add(labels.get(i), i);
        }
    }

    @Override
    protected DEPState<NLPNode> initState(NLPNode[] nodes) {
        return new RememberingState(nodes, getFeatureTemplate().getTemplateSize());
    }
}
