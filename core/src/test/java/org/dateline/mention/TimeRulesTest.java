package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.knowledge.Times;
import org.dateline.mention.PatternSentences.Found;
import org.junit.jupiter.api.Test;

/** Reads the sentences of every time rule. */
class TimeRulesTest {
    @Test
    void everyTimeRuleKeepsItsWord() {
        Times times = TestKnowledge.knowledge().times();
        TimeFinder finder = new TimeFinder(times);
        PatternSentences sentences = new PatternSentences(document ->
                finder.find(document).stream().map(t -> new Found(t, t.rule())).toList());
        List<String> faults = sentences.faults(times.rules());
        assertThat(faults).as(String.join("\n", faults)).isEmpty();
    }
}
