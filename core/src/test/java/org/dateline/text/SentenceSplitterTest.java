package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    private static List<String> split(String text) {
        return SentenceSplitter.split(text, 0, text.length()).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    /** In each text a bar stands where one sentence ends and the next begins. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The town fell.|Nobody was hurt.",
                "Gen. Omar Said and Lt. Col. J. B. Kane met Dr. Haddad.|They left.",
                "It began at 4.30 a.m. on Monday.|It ended at 6 p.m.|The army left.",
                "Two U.S. soldiers died in the U.S.|The army said so.",
                "The blast cost $3.5 million.|It was No. 5 this year.",
                "\"We ran.\"|\"We hid,\" he said.|\"Then we slept.\"",
                "\"Why?\" he asked.|Nobody knew!|They waited.",
                "He paused... and went on.|Then he left.",
                "(They had fled.)|The others stayed.",
                "On Jan. 5 they came.|In Sept. they left.",
                "Acme Corp. bought it.|Acme Inc.|The deal failed.",
                "It was 2013.|The war went on.",
                "1. Close the gate.|2. Lock it.",
                "John F. Kennedy spoke.|He left.",
                "He lives on St. George St. in Boston.|She does not.",
                "Is it over?|Yes.|No!",
                "The toll rose to 12.|Police gave no names.",
                "They shot at cars, etc.|The road was closed.",
                "the bridge over the canal was closed at noon, the collector said.|he gave no reason.|a crowd led by dr. shah had gathered near the gate, and mr. rao spoke to it.|was it calm?|it was.",
            })
    void endsSentencesAtTheBars(String marked) {
        assertThat(split(marked.replace('|', ' '))).containsExactly(marked.split("\\|"));
    }

    @Test
    void neverCrossesALineFeedOrALostStop() {
        assertThat(split("Two lines\nof text" + RepairedText.SENTENCE_BREAK + "and more"))
                .containsExactly("Two lines", "of text", "and more");
    }

    @Test
    void makesEveryItemOfABulletListASentence() {
        assertThat(split("They want: \u2022 bread \u2022 work"))
                .containsExactly("They want:", "\u2022 bread", "\u2022 work");
    }

    @Test
    void cutsWhatIsTooLongAtBlanksAndNeverWithinAPair() {
        assertThat(split("word ".repeat(2000)))
                .allMatch(s -> s.length() <= SentenceSplitter.LONGEST && s.startsWith("word"));
        assertThat(split("x" + "\uD83D\uDE00".repeat(3000)))
                .allMatch(s -> s.length() <= SentenceSplitter.LONGEST)
                .noneMatch(s -> Character.isLowSurrogate(s.charAt(0)));
    }
}
