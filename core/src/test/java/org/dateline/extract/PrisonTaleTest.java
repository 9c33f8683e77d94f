package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.Account;
import org.dateline.model.Modality;
import org.dateline.model.Role;
import org.dateline.model.Where;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;

/** What belongs to the tale of a prison break, and what does not. */
class PrisonTaleTest {
    private static final Extractor EXTRACTOR = Extractor.of(TestKnowledge.knowledge());

    @Test
    void theRiotInsideIsAPartOfTheBreak() {
        List<Account> accounts = read("Gunmen stormed the prison in Mosul on Monday and at least 90 inmates escaped. "
                + "Three inmates were killed when prisoners rioted.");
        assertThat(accounts).singleElement().satisfies(account -> {
            assertThat(account.what().types()).contains("prison-break", "riot");
            assertThat(account.figures())
                    .anyMatch(f -> f.of().equals("killed") && f.group().equals("prisoners"));
        });
    }

    @Test
    void aRiotOfADayOfItsOwnStaysApart() {
        List<Account> accounts = read("Gunmen stormed the prison in Mosul on Monday and at least 90 inmates escaped. "
                + "On May 2 prisoners rioted over food in Basra.");
        assertThat(accounts).hasSize(2);
    }

    @Test
    void whoIsCaughtFarAwayIsOneOfThoseWhoEscaped() {
        List<Account> accounts = read("At least 90 inmates escaped from a jail in Mosul on Monday. "
                + "Patrols picked up 12 fugitives in Kirkuk.");
        assertThat(accounts.get(0).figures())
                .filteredOn(f -> f.of().equals("arrested"))
                .extracting(f -> f.quantity().best())
                .containsExactly(12L);
    }

    @Test
    void aDenialIsOfTheDayAndPlaceThatAreTold() {
        List<Account> accounts = read(
                "Gunmen stormed the prison in Mosul on Monday and 90 inmates escaped, a lawmaker said. "
                        + "Nobody has claimed the raid. Soldiers searched cars. A ministry spokesman denied that any prisoner had got out.");
        Account denied = accounts.stream()
                .filter(a -> a.modality() == Modality.DENIED)
                .findFirst()
                .orElseThrow();
        assertThat(denied.when().from()).hasToString("2024-05-13");
        assertThat(denied.where()).extracting(Where::name).isEqualTo("Mosul");
        assertThat(denied.figures()).singleElement().satisfies(none -> {
            assertThat(none.of()).isEqualTo("escaped");
            assertThat(none.quantity().best()).isZero();
            assertThat(none.quantity().wording()).isEqualTo("any");
        });
    }

    @Test
    void theBreakWasInTheOnePrisonThatIsNamed() {
        List<Account> accounts = read("Hundreds of inmates broke out of a jail near Baghdad on Monday. "
                + "Troops were sent to Abu Ghraib prison.");
        assertThat(accounts.get(0).where().facility()).contains("Abu Ghraib");
    }

    @Test
    void prisonersWhoRiotAreAPartyToTheBreak() {
        List<Account> accounts = read("Gunmen stormed the prison in Mosul on Monday and at least 90 inmates escaped "
                + "while other inmates rioted.");
        assertThat(accounts)
                .singleElement()
                .satisfies(account -> assertThat(account.who())
                        .filteredOn(who -> who.role() == Role.PERPETRATOR)
                        .noneMatch(who -> "prisoner".equals(who.kind())));
    }

    @Test
    void whoWarnsIsWhoSaysIt() {
        List<Account> accounts = read("Interpol issued a global security alert on Tuesday after attacks on prisons.");
        assertThat(accounts)
                .filteredOn(account -> account.what().types().contains("warning"))
                .first()
                .satisfies(
                        account -> assertThat(account.what().evidence().get(0).saidBy())
                                .satisfies(said -> assertThat(said.name()).isEqualTo("Interpol")));
    }

    @Test
    void theDayOfAClaimIsNotThatOfTheAttack() {
        List<Account> accounts =
                read("The Islamic State claimed responsibility on Tuesday for the attack on a prison in Mosul. "
                        + "Gunmen broke into the prison on Sunday.");
        assertThat(accounts.get(0).when().from()).hasToString("2024-05-12");
    }

    @Test
    void oneAttackOnTwoPlacesIsOfOneDay() {
        List<Account> accounts = read(
                "Gunmen stormed two army posts on Monday. The assaults on Mosul and on Kirkuk began at dawn. Bombs killed 12 people in Baghdad on Tuesday.");
        assertThat(accounts)
                .extracting(a -> a.where().name() + " " + a.when().from())
                .contains("Mosul 2024-05-13", "Kirkuk 2024-05-13", "Baghdad 2024-05-14");
    }

    private static List<Account> read(String text) {
        return EXTRACTOR.extract(TestParser.document(text, "2024-05-15")).accounts();
    }
}
