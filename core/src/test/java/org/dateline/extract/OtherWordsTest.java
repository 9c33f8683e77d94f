package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;
import org.dateline.model.With;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;

/** People counted in other words than killed and wounded, in the sentences behind the one that tells of the attack. */
class OtherWordsTest {
    private static final Extractor EXTRACTOR = Extractor.of(TestKnowledge.knowledge());

    @Test
    void whoMadeUpTheDeadIsAPart() {
        assertThat(after("Five of the dead were policemen.")).contains("killed police 5 part");
        assertThat(after("Of the 15 dead, five were policemen and ten were farmers."))
                .contains("killed police 5 part", "killed civilians 10 part");
        assertThat(after("Among the dead were three children.")).contains("killed children 3 part");
        assertThat(after("The dead include two nurses and a cook.")).contains("killed civilians 2 part");
        assertThat(after("Five of the dead were found on Tuesday.")).noneMatch(f -> f.endsWith("5 part"));
    }

    @Test
    void howBadlyTheyWereHurtIsAPart() {
        assertThat(after("Fifteen people were injured, four of them critically."))
                .contains("wounded all 15", "wounded all 4 part");
        assertThat(after("Fifteen people, five of whom were children, were killed."))
                .contains("killed all 15", "killed children 5 part");
    }

    @Test
    void theWordBehindANumberSaysWhatItCounts() {
        assertThat(after("A nurse said that she had counted 14 dead and 22 wounded."))
                .contains("killed all 14", "wounded all 22")
                .doesNotContain("killed all 22");
    }

    @Test
    void aNumberBesideItsWordCountsWithoutAVerb() {
        assertThat(after("A clerk wrote down 17 dead, including five who died on arrival, and 26 wounded."))
                .contains("killed all 17", "wounded all 26");
        assertThat(after("He counted 92 missing out of 240.")).contains("missing all 92");
        assertThat(after("A rights group gave a higher toll: seven.")).contains("killed all 7");
        assertThat(after("Six injured dogs were found.")).noneMatch(f -> f.startsWith("wounded"));
    }

    @Test
    void twoSubjectsThatAndJoinsAreOneRow() {
        assertThat(after("Musa Kiari, 40, and two of his sons died.")).contains("killed all 3");
    }

    @Test
    void whoseDriverItIsIsSomebodyElse() {
        assertThat(after("A mayor was shot dead. His driver was hurt.")).contains("wounded civilians 1");
    }

    @Test
    void setPhrasesOfDeathCount() {
        assertThat(after("Seven people breathed their last on the spot.")).contains("killed all 7");
        assertThat(after("The attack claimed eleven lives.")).contains("killed all 11");
        assertThat(after("Two of the wounded later died.")).contains("killed all 2");
        assertThat(after("Three of the injured did not survive.")).contains("killed all 3");
        assertThat(after("The clerk lost his way.")).noneMatch(f -> f.startsWith("killed"));
    }

    @Test
    void whatIsDoneForTheHurtCountsThem() {
        assertThat(after("Twenty-six people are under treatment.")).contains("wounded all 26");
        assertThat(after("The hospital attended to 26 casualties.")).contains("wounded all 26");
        assertThat(after("A boy lost a leg.")).contains("wounded children 1");
        assertThat(after("The hospital attended to 26 births.")).noneMatch(f -> f.startsWith("wounded"));
    }

    @Test
    void whoIsLedAwayIsAbductedAndWhoFleesIsDisplaced() {
        assertThat(after("Twenty-one women were herded into the bush.")).contains("abducted all 21");
        assertThat(after("The attackers made off with 21 women.")).contains("abducted all 21");
        assertThat(after("Twenty-one women were led to safety.")).noneMatch(f -> f.startsWith("abducted"));
        assertThat(after("The attack forced 3,000 people to flee.")).contains("displaced all 3000");
        assertThat(after("Two people fled.")).noneMatch(f -> f.startsWith("displaced"));
    }

    @Test
    void whatTheyHoldIsTheirWeapon() {
        assertThat(weapons("Gunmen with rocket-propelled grenades attacked a convoy near Beni on Monday."))
                .contains("rpg");
        assertThat(weapons("Men wielding pangas attacked a village near Beni on Monday."))
                .contains("machete");
        assertThat(weapons("The attacker drove a van into a crowd in Ghent on Monday."))
                .contains("vehicle");
        assertThat(weapons("Gunmen attacked soldiers with rifles at a gate near Beni on Monday."))
                .doesNotContain("rpg");
    }

    private static List<String> weapons(String text) {
        return EXTRACTOR.extract(TestParser.document(text)).accounts().stream()
                .flatMap(account -> account.weapons().stream())
                .map(With::kind)
                .toList();
    }

    @Test
    void theHurtBeginNoAccountOfTheirOwnBesideTheAttack() {
        String text = "A driver is fighting for his life after somebody opened fire on his car on Sunday, police say."
                + " The driver was flown to Juba on Monday.";
        assertThat(EXTRACTOR.extract(TestParser.document(text)).accounts()).hasSize(1);
    }

    private static List<String> after(String sentence) {
        String lead = "Gunmen on motorcycles attacked the village of Kassoum on Monday, local officials said.\n\n";
        return EXTRACTOR.extract(TestParser.document(lead + sentence)).accounts().stream()
                .flatMap(account -> account.figures().stream())
                .map(OtherWordsTest::told)
                .toList();
    }

    private static String told(HowMany figure) {
        return figure.of() + " " + figure.group() + " " + figure.quantity().best()
                + (figure.scope() == FigureScope.PART ? " part" : "");
    }
}
