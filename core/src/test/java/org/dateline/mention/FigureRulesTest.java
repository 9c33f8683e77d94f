package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.knowledge.Figures;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.mention.PatternSentences.Found;
import org.junit.jupiter.api.Test;

/** Reads the sentences of every figure rule. */
class FigureRulesTest {
    @Test
    void everyFigureRuleKeepsItsWord() {
        Figures figures = TestKnowledge.knowledge().figures();
        TimeFinder times = new TimeFinder(TestKnowledge.knowledge().times());
        FigureFinder finder = new FigureFinder(figures);
        PatternSentences sentences =
                new PatternSentences(document -> finder.find(document, times.find(document)).stream()
                        .map(f -> new Found(f, f.rule()))
                        .toList());
        List<String> faults = sentences.faults(figures.rules());
        assertThat(faults).as(String.join("\n", faults)).isEmpty();
    }
}
