package org.dateline.knowledge;

import java.util.List;
import java.util.Set;

/**
 * A rule by which words give what somebody says.
 *
 * @param id stable
 * @param stance what the words do: say, deny, claim, accuse, threaten, confirm, suspect; or, where nothing is asserted,
 *     demand, think or judge
 * @param takes what of the verb is the content
 * @param verbs lemmas
 * @param after prepositions after which the content stands
 * @param objects lemmas of the only objects with which the verbs count, empty for any
 * @param finds sentences in which it finds, with [source], {cue} and &lt;content&gt; marked
 * @param ignores sentences in which it finds nothing
 */
public record AttributionRule(
        String id,
        String stance,
        Set<Take> takes,
        Set<String> verbs,
        Set<String> after,
        Set<String> objects,
        List<String> finds,
        List<String> ignores) {
    /** What of a verb is the content. */
    public enum Take {
        /** A clause with a verb of its own: that they fled. */
        CLAUSE,
        /** A quotation beside it. */
        QUOTATION,
        /** The sentence into which it is put: They fled, he said. */
        SENTENCE,
        /** An infinitive: to kill the hostages. */
        INFINITIVE,
        /** Its object and what follows it. */
        OBJECT,
        /** What follows one of its prepositions. */
        AFTER
    }

    /** Copies the collections. */
    public AttributionRule {
        takes = Set.copyOf(takes);
        verbs = Set.copyOf(verbs);
        after = Set.copyOf(after);
        objects = Set.copyOf(objects);
        finds = List.copyOf(finds);
        ignores = List.copyOf(ignores);
    }

    /** Whether the rule takes this. */
    public boolean takes(Take take) {
        return takes.contains(take);
    }
}
