package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.HowMany;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;

/** How many were killed, wounded and abducted, in full sentences and in telegraphic ones. */
class CountsTest {
    private static final Extractor EXTRACTOR = Extractor.of(TestKnowledge.knowledge());

    @Test
    void anyoneIsNobodyInParticular() {
        assertThat(told("A shell cut off the power on Sunday without wounding anyone."))
                .noneMatch(f -> f.startsWith("wounded all 1"));
    }

    @Test
    void whoStandsBeforeABareParticipleSuffersIt() {
        assertThat(told("Three NGO cooks shot and killed in a raid on a compound near Bria."))
                .contains("killed aid-workers 3")
                .noneMatch(f -> f.startsWith("attackers"));
        assertThat(told("5-8 killed in an air raid on a farm.")).contains("killed all 5..8");
    }

    @Test
    void everyMemberOfARowIsCounted() {
        assertThat(told("One UN doctor and four national staff kidnapped by gunmen near the bridge."))
                .contains("abducted aid-workers 5");
        assertThat(told("Two policemen and six others were killed in the bombing."))
                .contains("killed all 8", "killed police 2 part");
    }

    @Test
    void aTotalIsNotAddedToItsParts() {
        assertThat(told("The blast killed eight people, two policemen and six cooks."))
                .contains("killed all 8");
        assertThat(told("At least 30 people, including four nurses, killed in the bombing of a market."))
                .contains("killed all 30..");
    }

    @Test
    void atLeastBoundsTheWholeRow() {
        assertThat(told("At least eight guards and 21 inmates were killed in the raid."))
                .contains("killed guards 8..", "killed prisoners 21..");
        assertThat(told("An attack in which at least 13 people were killed, six of them police, shook the town."))
                .contains("killed all 13..", "killed police 6.. part");
        assertThat(told("Eight guards and 21 inmates were killed in the raid.")).contains("killed prisoners 21");
    }

    @Test
    void partsBehindAColonAreAsManyAsTheWhole() {
        assertThat(told("Nine people were killed in the raid: four policemen and five militants."))
                .contains("killed all 9", "killed police 4 part", "killed insurgents 5 part");
        assertThat(told("Nine people were killed in the raid: two policemen were seen to flee."))
                .noneMatch(f -> f.startsWith("killed police"));
    }

    @Test
    void companionsAreCountedWithThoseTheyDiedWith() {
        assertThat(told("The commander was shot dead along with three others in the raid."))
                .contains("killed all 4");
    }

    @Test
    void beatenAndStabbedPeopleAreWounded() {
        assertThat(told("Two drivers of an aid agency were beaten by militiamen."))
                .contains("wounded aid-workers 2");
        assertThat(told("A clerk was shot in the leg by robbers.")).contains("wounded civilians 1");
    }

    @Test
    void aNumberInBracketsIsNotThatOfTheNounBehindIt() {
        assertThat(told("6 UN (2 Danish, 4 Irish) staff kidnapped by rebels.")).contains("abducted aid-workers 6");
    }

    @Test
    void nobodyHurtIsNoneHurt() {
        String attack = "Gunmen opened fire on a bus in Karachi on Monday. ";
        assertThat(told(attack + "No officers were hurt.")).contains("wounded police 0");
        assertThat(told(attack + "Nobody was injured, the manager said.")).contains("wounded all 0");
        assertThat(told(attack + "No injuries were reported.")).contains("wounded all 0");
        assertThat(told(attack + "There were no casualties.")).contains("killed all 0", "wounded all 0");
    }

    @Test
    void numbersOfATollThatFollowOneAnotherAreNotAdded() {
        assertThat(told("A bombing shook the port. Officials put the toll first at six dead and then at 14 dead."))
                .contains("killed all 6", "killed all 14")
                .doesNotContain("killed all 20");
    }

    @Test
    void theHurtOfOneRowAreAdded() {
        assertThat(
                        told(
                                "Rebels shelled the town on Monday. A mortar round caused injuries to six children and two teachers."))
                .anyMatch(figure -> figure.startsWith("wounded all 8"));
    }

    @Test
    void onePolicemanIsOnePerson() {
        assertThat(told("Gunmen killed a policeman in Quetta.")).contains("killed police 1");
        assertThat(told("A police officer was wounded by gunmen in Quetta.")).contains("wounded police 1");
    }

    @Test
    void whomABombLeftDeadItKilled() {
        assertThat(told("A bomb left nine traders dead in Quetta.")).contains("killed civilians 9");
    }

    private static List<String> told(String text) {
        return EXTRACTOR.extract(TestParser.document(text, "2024-05-15")).accounts().stream()
                .flatMap(account -> account.figures().stream())
                .map(CountsTest::line)
                .toList();
    }

    private static String line(HowMany figure) {
        Long low = figure.quantity().low();
        Long high = figure.quantity().high();
        boolean exact = low != null && low.equals(high);
        String number = exact ? String.valueOf(low) : (low == null ? "" : low) + ".." + (high == null ? "" : high);
        String part = figure.scope() == org.dateline.model.FigureScope.PART ? " part" : "";
        return figure.of() + " " + figure.group() + " " + number + part;
    }
}
