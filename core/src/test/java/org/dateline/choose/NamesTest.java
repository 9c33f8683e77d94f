package org.dateline.choose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void seesOneNameInALongerOne() {
        assertThat(Names.same("prado", "colonel luis prado")).isTrue();
        assertThat(Names.same("rebels", "marxist rebel")).isTrue();
    }

    @Test
    void knowsAnAcronymByItsLetters() {
        assertThat(Names.same("pla", "people liberation army")).isTrue();
        assertThat(Names.same("fla", "front for liberation of arda")).isTrue();
    }

    @Test
    void keepsDifferentNamesApart() {
        assertThat(Names.same("army", "police")).isFalse();
        assertThat(Names.same("first brigade", "second brigade")).isFalse();
        assertThat(Names.same("a", "arda")).isFalse();
    }

    @Test
    void comparesWithoutPunctuationAndArticles() {
        assertThat(Candidate.keyOf("The  \"Self-Defense\" Group's\nleader")).isEqualTo("selfdefense groups leader");
        assertThat(Candidate.keyOf(" -- ")).isEmpty();
    }
}
