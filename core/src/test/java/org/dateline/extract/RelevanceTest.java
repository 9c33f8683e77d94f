package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.Extraction;
import org.dateline.model.Relevance;
import org.dateline.model.Relevance.Reason;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelevanceTest {
    private final Extractor extractor = Extractor.of(TestKnowledge.knowledge());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A car bomb killed nine shoppers in the market of the northern town on Sunday.",
                "Militants overran an army post at dawn, killing six soldiers.",
                "Gunmen shot dead a judge as he left his home, police said.",
                "Insurgents fired mortars at the airport, and two guards were wounded."
            })
    void holdsNewsOfViolenceRelevant(String text) {
        assertThat(read(text).relevant()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The striker fired home twice as the champions blew the visitors away in the cup final.",
                "Shares in the brewer were hit when a rival launched a price war.",
                "The two ministers will meet in spring to discuss the price of rice.",
                "Heavy rain flooded the lower town, and eleven people drowned.",
                "The actor died of a heart attack at his home in the hills."
            })
    void holdsOtherNewsNotRelevant(String text) {
        assertThat(read(text).relevant()).isFalse();
    }

    @Test
    void tellsWhatSpokeForIt() {
        Relevance relevance = read("Militants overran an army post at dawn, killing six soldiers.")
                .relevance();

        assertThat(relevance.score()).isBetween(0.5, 1.0);
        assertThat(relevance.reasons())
                .isSortedAccordingTo((a, b) -> Double.compare(counts(b), counts(a)))
                .extracting(Reason::feature)
                .contains("violent-account", "words armed-actor");
    }

    @Test
    void isTheSameForTheSameText() {
        String text = "A car bomb killed nine shoppers in the market of the northern town on Sunday.";

        assertThat(read(text).relevance()).isEqualTo(read(text).relevance());
    }

    private static double counts(Reason reason) {
        return Math.abs(reason.value() * reason.weight());
    }

    private Extraction read(String text) {
        return extractor.extract(TestParser.document(text, "2024-05-15"));
    }
}
