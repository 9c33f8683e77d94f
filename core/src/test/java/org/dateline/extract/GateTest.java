package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.knowledge.Knowledge;
import org.dateline.knowledge.TriageWeights;
import org.dateline.model.Article;
import org.dateline.model.Relevance.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final String WEIGHTS =
            "word\tweight\n(bias)\t-1\n(threshold)\t0\ngunmen\t2\ngoal\t-3\nmatch\t-2\nétat\t1\n";
    private final Gate gate = Gate.of(TriageWeights.parse("triage.tsv", WEIGHTS));

    @Test
    void letsThroughWhatTheWordsSpeakFor() {
        assertThat(gate.letsThrough(article(null, "Gunmen came at dawn."))).isTrue();
        assertThat(gate.letsThrough(article(null, "A goal in the last minute decided the match.")))
                .isFalse();
        assertThat(gate.letsThrough(article(null, ""))).isFalse();
    }

    @Test
    void countsAWordOnceInAnyCase() {
        assertThat(gate.weigh(article(null, "GUNMEN, gunmen and Gunmen")).score())
                .isEqualTo(1 / (1 + Math.exp(-1)));
        assertThat(gate.weigh(article("Gunmen", "gunmen")).score()).isEqualTo(1 / (1 + Math.exp(-1)));
    }

    @Test
    void countsAPairWhereItsWordsRunOn() {
        Gate pairs = Gate.of(TriageWeights.parse(
                "triage.tsv", "word\tweight\n(bias)\t-1\n(threshold)\t0\nopened fire\t2\nfire\t-0.5\n"));

        assertThat(pairs.letsThrough(article(null, "They opened Fire."))).isTrue();
        assertThat(pairs.weigh(article(null, "Opened 3 - fire; opened fire")).reasons())
                .extracting(Reason::feature)
                .containsExactly("triage opened fire", "triage fire");
        assertThat(pairs.letsThrough(article(null, "They opened the fire."))).isFalse();
        assertThat(pairs.letsThrough(article("They opened", "fire"))).isFalse();
    }

    @Test
    void takesNoPartOfAWordForAWord() {
        assertThat(gate.letsThrough(article(null, "gunmenlike antigunmen"))).isFalse();
        assertThat(gate.letsThrough(article(null, "anti-gunmen, gunmen's"))).isTrue();
    }

    @Test
    void readsHeadlinesAndLettersBeyondAscii() {
        assertThat(gate.letsThrough(article("Gunmen in the market", "Nobody was there.")))
                .isTrue();
        assertThat(gate.weigh(article(null, "ÉTAT")).reasons())
                .extracting(Reason::feature)
                .containsExactly("triage état");
    }

    @Test
    void saysWhichWordsMovedItMostTheStrongestFirst() {
        assertThat(gate.weigh(article(null, "Gunmen stopped the match after a goal."))
                        .reasons())
                .extracting(Reason::feature)
                .containsExactly("triage goal", "triage gunmen", "triage match");
    }

    @Test
    void readsTheWordsThatComeWithTheProgram() {
        Gate fitted = Gate.of(Knowledge.load().triageWeights());

        assertThat(fitted.letsThrough(article(
                        null,
                        "Gunmen on motorcycles opened fire on a police checkpoint on Tuesday, killing three officers and"
                                + " wounding six, officials said.")))
                .isTrue();
        assertThat(fitted.letsThrough(article(
                        null,
                        "The company raised its forecast for the year after sales of its new phone rose by a fifth, and its"
                                + " shares gained four percent in early trading. Analysts had expected profit to fall."
                                + " The board will pay a dividend in March, the chief executive told investors.")))
                .isFalse();
    }

    private static Article article(@Nullable String title, String text) {
        return new Article("a", null, null, title, null, null, "en", "0".repeat(64), text);
    }
}
