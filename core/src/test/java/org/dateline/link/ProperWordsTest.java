package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.link.Report.article;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProperWordsTest {
    @Test
    void keepsWhatIsNeverWrittenSmall() {
        String text =
                "Police in Korva said Marta Oduya died. The police chief, Ilir Venn, thanked the people of Korva.";
        assertThat(ProperWords.of(
                        article("a").saying(text).tells("armed-assault").read().article()))
                .containsExactly("Ilir", "Korva", "Marta", "Oduya", "Venn");
    }

    @Test
    void findsNoneInCapitalsOnly() {
        String text = "GUNMEN SHOT MARTA ODUYA IN KORVA.";
        assertThat(ProperWords.of(
                        article("a").saying(text).tells("armed-assault").read().article()))
                .isEmpty();
    }

    @Test
    void weighsTheShareOfTheSmallerSet() {
        Set<String> brief = Set.of("Korva", "Marta", "Oduya", "Ilir", "Venn", "Sath");
        Set<String> full = Set.of("Korva", "Marta", "Oduya", "Ilir", "Venn", "Tollan", "Brecht", "Anselm", "Quade");
        Clue clue = ProperWords.compare(brief, full);
        assertThat(clue.signs()).containsExactly(Sign.WORDS_MANY);
        assertThat(clue.because()).hasSize(1);
        assertThat(clue.because().get(0).get()).contains("5 of 6 names in common");
    }

    @Test
    void saysNothingOfArticlesWithoutNames() {
        assertThat(ProperWords.compare(Set.of(), Set.of("Korva"))).isEqualTo(Clue.NOTHING);
    }

    @Test
    void joinsUndatedAndUnplacedNewsByTheNamesInIt() {
        String first =
                "Marta Oduya was shot in Korva, said Ilir Venn of the Sath Valley police. Her aunt Jonna Tell wept.";
        String second =
                "The killing of Marta Oduya shocked Korva. Ilir Venn, who leads police in Sath Valley, has no suspect.";
        assertThat(Linker.standard()
                        .link(List.of(
                                article("a")
                                        .saying(first)
                                        .tells("armed-assault")
                                        .day("2021-03-09")
                                        .town("Korva", 34.1, 44.2, "IQ")
                                        .read(),
                                article("b")
                                        .saying(second)
                                        .tells("armed-assault")
                                        .read()))
                        .incidents())
                .hasSize(1);
    }
}
