package org.dateline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final String HEAD = "model\tfeature\tmean\tdeviation\tweight\n";

    @Test
    void weighsEachFeatureByItsDistanceFromTheMean() {
        LinearModel model =
                Choice.parse(HEAD + "m\tbias\t0\t1\t0.5\nm\tlength\t2\t4\t1\n").model("m");

        assertThat(model.probability(Map.of("length", 6.0))).isCloseTo(1 / (1 + Math.exp(-1.5)), within(1e-12));
        assertThat(model.probability(Map.of("unheard-of", 6.0))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void saysWhatMovedTheChoiceMost() {
        LinearModel model = Choice.parse(HEAD + "m\tlength\t0\t1\t1\nm\tname\t0\t1\t-3\nm\tplural\t0\t1\t9\n")
                .model("m");

        assertThat(model.reasons(Map.of("length", 2.0, "name", 1.0), 2)).containsExactly("name -3.00", "length +2.00");
    }

    @Test
    void readsThresholds() {
        assertThat(Choice.parse(HEAD + "threshold\tfiller\t0\t1\t0.25\n").threshold("filler"))
                .isEqualTo(0.25);
    }

    @Test
    void namesTheLineOfAFault() {
        assertThatThrownBy(() -> Choice.parse(HEAD + "m\tlength\t0\t0\t1\n"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("2")
                .hasMessageContaining("deviation");
        assertThatThrownBy(() -> Choice.parse(HEAD).model("m")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Choice.parse(HEAD).threshold("t")).isInstanceOf(IllegalArgumentException.class);
    }
}
