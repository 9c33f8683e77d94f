package org.dateline.parse;

import edu.emory.mathcs.nlp.component.dep.DEPState;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;

/** A state of parsing that remembers what was found for its words. Their lemmas and tags must not change any more. */
final class RememberingState extends DEPState<NLPNode> {
    private final SentenceMemory memory;

    RememberingState(NLPNode[] nodes, int features) {
        super(nodes);
        this.memory = new SentenceMemory(features, nodes.length);
    }

    SentenceMemory memory() {
        return memory;
    }
}
