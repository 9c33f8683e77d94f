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
        assertThat(after("Four of the dead were policemen.")).contains("killed police 4 part");
        assertThat(after("Of the 13 dead, four were policemen and nine were farmers."))
                .contains("killed police 4 part", "killed civilians 9 part");
        assertThat(after("Among the dead were three children.")).contains("killed children 3 part");
        assertThat(after("The dead include two nurses and a cook.")).contains("killed civilians 2 part");
        assertThat(after("Four of the dead were found on Tuesday.")).noneMatch(f -> f.endsWith("4 part"));
    }

    @Test
    void howBadlyTheyWereHurtIsAPart() {
        assertThat(after("Eleven people were hurt, three of them badly."))
                .contains("wounded all 11", "wounded all 3 part");
        assertThat(after("Twelve people, four of whom were children, were killed."))
                .contains("killed all 12", "killed children 4 part");
    }

    @Test
    void theWordBehindANumberSaysWhatItCounts() {
        assertThat(after("A nurse said that she had counted 14 dead and 22 wounded."))
                .contains("killed all 14", "wounded all 22")
                .doesNotContain("killed all 22");
    }

    @Test
    void aNumberBesideItsWordCountsWithoutAVerb() {
        assertThat(after("A clerk wrote down 19 dead, two of whom nobody knew, and 33 wounded."))
                .contains("killed all 19", "wounded all 33");
        assertThat(after("The warden counted 31 missing.")).contains("missing all 31");
        assertThat(after("The union gave a larger toll: eight.")).contains("killed all 8");
        assertThat(after("Six injured dogs were found.")).noneMatch(f -> f.startsWith("wounded"));
    }

    @Test
    void aTollThatRoseIsWhatItRoseTo() {
        assertThat(after("The toll rose from six to eight."))
                .contains("killed all 8")
                .doesNotContain("killed all null");
        assertThat(after("Eight people were killed while 11 sustained injuries."))
                .contains("killed all 8", "wounded all 11");
        assertThat(after("The abduction of six people was confirmed.")).contains("abducted all 6");
    }

    @Test
    void whatGoesOnAtFurtherPlacesIsAPart() {
        assertThat(after("Police arrested 20 men in Bama, a town to the east, and four in Gwoza."))
                .contains("arrested all 20", "arrested all 4 part");
    }

    @Test
    void twoSubjectsThatAndJoinsAreOneRow() {
        assertThat(after("Salif Orrin, 62, and three of his nephews died.")).contains("killed all 4");
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
        assertThat(after("Eighteen people are under treatment.")).contains("wounded all 18");
        assertThat(after("The hospital attended to 18 casualties.")).contains("wounded all 18");
        assertThat(after("A boy lost a leg.")).contains("wounded children 1");
        assertThat(after("The hospital attended to 18 births.")).noneMatch(f -> f.startsWith("wounded"));
    }

    @Test
    void whoIsLedAwayIsAbductedAndWhoFleesIsDisplaced() {
        assertThat(after("Eighteen women were herded into the bush.")).contains("abducted all 18");
        assertThat(after("The attackers made off with 18 women.")).contains("abducted all 18");
        assertThat(after("Eighteen women were led to safety.")).noneMatch(f -> f.startsWith("abducted"));
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
        String text = "A baker was fighting for his life after gunmen shot at his stall on Sunday, the mayor says."
                + " The baker was driven to Lusaka on Monday.";
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
