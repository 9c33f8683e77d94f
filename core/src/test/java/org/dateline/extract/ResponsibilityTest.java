package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.Account;
import org.dateline.model.Certainty;
import org.dateline.model.Responsibility;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.Role;
import org.dateline.model.Who;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;

class ResponsibilityTest {
    private final Extractor extractor = Extractor.of(TestKnowledge.knowledge());

    @Test
    void blamesInOtherWordsThanThoseOfBlaming() {
        for (String blame : List.of(
                "The mayor put the blame on the rebels.",
                "The mayor pointed to the rebels.",
                "The attack was attributed to the rebels.")) {
            List<Account> accounts = read("Gunmen attacked a bus near the town. " + blame);
            assertThat(certainties(accounts)).as(blame).contains(Certainty.ACCUSED);
        }
    }

    @Test
    void whoIsHeldOnSuspicionIsSuspectedAndWhoIsChargedIsAccused() {
        assertThat(certainties(
                        read("Gunmen attacked a bus near the town. Two men were arrested on suspicion of murder.")))
                .contains(Certainty.SUSPECTED);
        assertThat(certainties(read("A bomb killed two guards. A mechanic was charged with murder on Friday.")))
                .contains(Certainty.ACCUSED);
    }

    @Test
    void groupsThatNoListKnowsClaimUnderTheirWholeName() {
        assertThat(claimants("The Northern Lions Front claimed responsibility for the attack."))
                .containsExactly("Northern Lions Front");
        assertThat(claimants("A group calling itself Saraya al-Nur claimed the attack."))
                .containsExactly("Saraya al-Nur");
        assertThat(claimants("The Lions of the Valley said that they had carried out the attack."))
                .containsExactly("Lions of the Valley");
        assertThat(claimants("The army said that it had attacked rebels in the hills."))
                .isEmpty();
    }

    @Test
    void whoIsSaidToBeBehindItIsAccused() {
        assertThat(statements(
                        read("Gunmen attacked a bus near the town. The army said Boko Haram was behind the attack.")))
                .extracting(Responsibility::kind)
                .contains(ResponsibilityKind.ACCUSATION);
        assertThat(certainties(read("Nine people were killed near Rutshuru in an attack blamed on the rebels.")))
                .contains(Certainty.ACCUSED);
        assertThat(statements(read("Gunmen attacked a bus. The governor said that he was behind the budget.")))
                .isEmpty();
    }

    @Test
    void armsOfAnArmyStandForItsState() {
        assertThat(perpetrators("Russian artillery hit a hospital in Kherson on Monday."))
                .contains("Russia");
        assertThat(perpetrators("An Israeli air strike killed nine people in Khan Younis on Monday."))
                .contains("Israel");
        assertThat(perpetrators("An Iraqi car bomb killed nine people on Monday."))
                .doesNotContain("Iraq");
        assertThat(perpetrators("Fighters loyal to the M23 killed nine people in Rutshuru on Monday."))
                .contains("M23");
    }

    private List<String> perpetrators(String text) {
        return read(text).stream()
                .flatMap(a -> a.who().stream())
                .filter(w -> w.role() == Role.PERPETRATOR)
                .map(Who::name)
                .toList();
    }

    private List<String> claimants(String sentence) {
        return statements(read("Gunmen attacked a bus near the town. " + sentence)).stream()
                .filter(r -> r.kind() == ResponsibilityKind.CLAIM)
                .map(Responsibility::by)
                .toList();
    }

    @Test
    void deniesInOtherWordsThanDeny() {
        for (String denial : List.of(
                "The army rejected the allegations.",
                "The army called the charge a lie.",
                "The army said its men were not involved.",
                "The Taliban said they had no link with the bombing.",
                "The army said that no strike had been carried out.")) {
            assertThat(statements(read("A bomb killed nine people in a market. " + denial)))
                    .as(denial)
                    .anySatisfy(r -> assertThat(r.kind()).isEqualTo(ResponsibilityKind.DENIAL));
        }
    }

    @Test
    void offersAndOfficesAreNoBlameAndNoDenial() {
        for (String other : List.of(
                "A committee was charged with responsibility for the budget.",
                "The army had nothing new to say.",
                "The army denied holding talks.",
                "The army dismissed the report that it had lost nine men.")) {
            List<Account> accounts = read("A bomb killed nine people in a market. " + other);
            assertThat(statements(accounts)).as(other).isEmpty();
            assertThat(certainties(accounts)).as(other).doesNotContain(Certainty.ACCUSED, Certainty.SUSPECTED);
        }
    }

    @Test
    void aMinistersRejectionOfAReportIsNoDenialOfADeedOfHis() {
        assertThat(statements(read("A bomb killed nine people in a market. A lawyer rejected the report.")))
                .isEmpty();
    }

    @Test
    void namesTheAccuserOfAnAccusation() {
        List<Account> accounts =
                read("Gunmen attacked a bus near the town. The governor blamed the rebels for the attack.");
        assertThat(statements(accounts)).singleElement().satisfies(r -> {
            assertThat(r.kind()).isEqualTo(ResponsibilityKind.ACCUSATION);
            assertThat(r.by()).isEqualTo("governor");
        });
        assertThat(certainties(accounts)).contains(Certainty.ACCUSED);
    }

    @Test
    void whoSpeaksForAGroupClaimsForIt() {
        assertThat(
                        statements(
                                read(
                                        "Gunmen attacked a bus near the town. Karim Daud, a spokesman for the Taliban, claimed the attack.")))
                .singleElement()
                .satisfies(claim -> assertThat(claim.by()).contains("Taliban"));
    }

    @Test
    void neverTakesTheSuspectForTheAccuser() {
        List<Account> accounts = read("Gunmen attacked a bus near the town. The rebels were suspected of the attack.");
        assertThat(statements(accounts)).isEmpty();
        assertThat(certainties(accounts)).contains(Certainty.SUSPECTED);
    }

    @Test
    void readsNoClaimWhereNobodyClaimed() {
        assertThat(statements(read("A bomb killed four policemen. No group claimed responsibility for the bombing.")))
                .isEmpty();
    }

    @Test
    void whoOwnsUpToAnAttackClaimsItAndWhoDeniesThatHisPeopleDidItDenies() {
        assertThat(statements(read("A bomb killed five soldiers near the town. The Taliban owned up to the attack.")))
                .singleElement()
                .satisfies(claim -> assertThat(claim.kind()).isEqualTo(ResponsibilityKind.CLAIM));
        assertThat(statements(read(
                        "Gunmen killed nine people near the town. The chairman of the herders' union denied that his"
                                + " people were responsible for the attack.")))
                .singleElement()
                .satisfies(denial -> assertThat(denial.kind()).isEqualTo(ResponsibilityKind.DENIAL));
    }

    @Test
    void whoPutsTheBlameOnSomebodyAccusesThem() {
        List<Account> accounts =
                read("Shells hit the mill and killed two workers. The rebels put the blame on the army.");
        assertThat(statements(accounts)).singleElement().satisfies(r -> {
            assertThat(r.kind()).isEqualTo(ResponsibilityKind.ACCUSATION);
            assertThat(r.by()).isEqualTo("rebels");
        });
        assertThat(certainties(accounts)).contains(Certainty.ACCUSED);
    }

    @Test
    void whoDeniesADeedOfTheirOwnOrRejectsAnAccusationDenies() {
        for (String denial : List.of(
                "The army denied that its gunners had shelled the town.",
                "The army denied shelling the mill.",
                "The army rejected the accusation.")) {
            assertThat(statements(read("Shells hit the mill and killed two workers. " + denial)))
                    .as(denial)
                    .singleElement()
                    .satisfies(r -> assertThat(r.kind()).isEqualTo(ResponsibilityKind.DENIAL));
        }
        assertThat(statements(
                        read("Shells hit the mill and killed two workers. The army denied that it had lost men.")))
                .isEmpty();
    }

    private List<Account> read(String text) {
        return extractor.extract(TestParser.document(text, "2024-05-15")).accounts();
    }

    private static List<Responsibility> statements(List<Account> accounts) {
        return accounts.stream().flatMap(a -> a.responsibility().stream()).toList();
    }

    private static List<Certainty> certainties(List<Account> accounts) {
        return accounts.stream()
                .flatMap(a -> a.who().stream())
                .map(w -> w.certainty())
                .toList();
    }
}
