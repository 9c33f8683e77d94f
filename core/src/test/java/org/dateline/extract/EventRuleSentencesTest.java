package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.knowledge.EventRule;
import org.dateline.knowledge.Knowledge;
import org.dateline.knowledge.TestKnowledge;
import org.junit.jupiter.api.Test;

/** Reads every rule's own sentences: what it says it finds it must find, what it says it ignores it must not. */
class EventRuleSentencesTest {
    @Test
    void everyRuleKeepsItsWord() {
        Knowledge knowledge = TestKnowledge.knowledge();
        RuleSentences sentences = new RuleSentences(knowledge, TestKnowledge.rulesWithSentences());
        List<String> faults = new ArrayList<>();
        for (EventRule rule : TestKnowledge.rulesWithSentences().all()) {
            faults.addAll(sentences.faults(rule));
        }
        assertThat(faults).as(String.join("\n", faults)).isEmpty();
    }
}
