package org.dateline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TriageWeightsTest {
    private static final String NAMED = "word\tweight\n(bias)\t-1\n(threshold)\t0.5\n";

    @Test
    void findsEveryWordByItsHashAndNoOther() {
        TriageWeights weights = TriageWeights.load();

        assertThat(weights.size()).isGreaterThan(100);
        for (int number = 0; number < weights.size(); number++) {
            assertThat(weights.find(hash(weights.word(number)))).isEqualTo(number);
        }
        assertThat(weights.find(hash("xyzzyq"))).isEqualTo(-1);
    }

    @Test
    void saysWhereAWordIsNoWord() {
        assertThatThrownBy(() -> TriageWeights.parse("triage.tsv", NAMED + "gun\t1\nGun shot\t2\n"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("triage.tsv")
                .hasMessageContaining("5")
                .hasMessageContaining("Gun shot");
    }

    @Test
    void takesNoMoreThanTwoWords() {
        assertThatThrownBy(() -> TriageWeights.parse("triage.tsv", NAMED + "opened fire\t1\nopened fire on\t2\n"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("opened fire on");
    }

    @Test
    void saysWhereAWeightIsNoNumber() {
        assertThatThrownBy(() -> TriageWeights.parse("triage.tsv", NAMED + "gun\tmuch\n"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("4")
                .hasMessageContaining("much");
    }

    @Test
    void refusesAWordThatIsThereTwice() {
        assertThatThrownBy(() -> TriageWeights.parse("triage.tsv", NAMED + "gun\t1\ngun\t2\n"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void refusesWeightsWithoutALeastSum() {
        assertThatThrownBy(() -> TriageWeights.parse("triage.tsv", "word\tweight\n(bias)\t-1\ngun\t1\n"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("(threshold)");
    }

    private static long hash(String word) {
        long hash = TriageWeights.empty();
        for (int i = 0; i < word.length(); i++) {
            hash = TriageWeights.step(hash, word.charAt(i));
        }
        return hash;
    }
}
