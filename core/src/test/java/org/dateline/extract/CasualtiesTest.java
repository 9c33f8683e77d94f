package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;

/** What figures add up to over the sentences of one account. */
class CasualtiesTest {
    private static final Extractor EXTRACTOR = Extractor.of(TestKnowledge.knowledge());

    @Test
    void whoIsHurtAndDiesIsDeadAndNotHurt() {
        assertThat(told(
                        "A boy was shot on Monday at a farm. He suffered a gunshot wound and was taken to hospital in critical"
                                + " condition. On Tuesday the boy was pronounced dead."))
                .containsOnly("killed 1");
    }

    @Test
    void oneVictimUnderSeveralWordsIsOne() {
        assertThat(told(
                        "A gunman shot a 40-year-old nurse on Monday. The woman was taken to hospital with a gunshot wound. The"
                                + " victim is in stable condition."))
                .containsOnly("wounded 1");
    }

    @Test
    void aMotherIsNoOther() {
        assertThat(
                        told(
                                "A child accidentally shot his mother on Monday. The child found a gun and shot his mother, police said."))
                .containsOnly("wounded 1");
    }

    @Test
    void otherVictimsToldOfTwiceAreAddedOnce() {
        assertThat(told(
                        "Two clerks were killed and two others were wounded in a shooting on Monday. Two other clerks were taken"
                                + " to hospital with gunshot wounds."))
                .contains("wounded 2")
                .doesNotContain("wounded 4");
    }

    @Test
    void aKillerWhoDiesIsOneMore() {
        assertThat(told("A gunman shot and killed two cooks at a mill on Monday and then killed himself."))
                .contains("killed 3");
    }

    @Test
    void whoIsBroughtInBesideAVictimIsSomebodyElse() {
        assertThat(told("A man killed his wife at a farm on Monday and wounded her mother."))
                .contains("killed 1", "wounded 1");
    }

    @Test
    void whoIsNamedAfterTheDeadIsNotDead() {
        assertThat(told("The victim, Lena Orrin, was shot dead on Monday. Orrin's stepfather was also shot."))
                .contains("killed 1", "wounded 1")
                .doesNotContain("killed 2");
    }

    @Test
    void ofThoseWhoWereShotSomeFatallyTheRestAreHurt() {
        assertThat(told("Five cooks were shot at a mill on Monday, two of them fatally."))
                .contains("killed 2", "wounded 3");
    }

    @Test
    void whoTakesHisOwnLifeAfterAMurderIsOneMore() {
        assertThat(told("A guard with a gun shot and killed two cooks at a mill on Monday before taking his own life."))
                .contains("killed 3");
    }

    @Test
    void oneDeadAndThreeHurtAreFour() {
        assertThat(told("A shooting at a mill on Monday left one clerk dead and three other people wounded."))
                .contains("killed 1", "wounded 3")
                .doesNotContain("wounded 4");
    }

    @Test
    void whoIsLetGoFromAHospitalIsNotFreed() {
        assertThat(EXTRACTOR
                        .extract(TestParser.document(
                                "A guard was shot at a mill on Monday. He was taken to a hospital and released.",
                                "2024-05-15"))
                        .accounts())
                .allSatisfy(a -> assertThat(a.figures()).noneMatch(f -> f.of().equals("freed")));
    }

    private static List<String> told(String text) {
        return EXTRACTOR.extract(TestParser.document(text, "2024-05-15")).accounts().stream()
                .flatMap(account -> account.figures().stream())
                .filter(f -> f.of().equals("killed") || f.of().equals("wounded"))
                .map(f -> f.of() + " " + f.quantity().best())
                .distinct()
                .toList();
    }
}
