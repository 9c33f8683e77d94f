package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.Account;
import org.dateline.model.Scope;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;

/** Totals over a month or a country are no incidents. */
class AggregatesTest {
    private static final Extractor EXTRACTOR = Extractor.of(TestKnowledge.knowledge());
    private static final String TOTAL = "At least 2,417 Iraqis were killed in June, the monitors said. ";

    @Test
    void whatSomebodyKeepsCountOfIsATotalThoughATownIsNamed() {
        assertThat(read("Since 3 May, monitors have documented 41 civilians killed in Mosul."))
                .singleElement()
                .satisfies(account -> assertThat(account.scope()).isEqualTo(Scope.AGGREGATE));
    }

    @Test
    void whatGoesOnWithATotalIsATotalToo() {
        List<Account> accounts = read(TOTAL + "A further 2,287 people were wounded. "
                + "Baghdad was the worst-hit province, with 375 killed.");
        assertThat(accounts).allMatch(account -> account.scope() == Scope.AGGREGATE);
        assertThat(accounts)
                .allMatch(account ->
                        "2014-06-01".equals(String.valueOf(account.when().from())));
        assertThat(accounts)
                .anyMatch(account -> "Baghdad".equals(account.where().name()));
    }

    @Test
    void aMonthAtTheHeadOfASentenceIsThatOfItsCount() {
        List<Account> accounts = read(TOTAL + "In May the monitors had counted 799 deaths.");
        assertThat(accounts)
                .filteredOn(account -> String.valueOf(account.when().from()).equals("2014-05-01"))
                .singleElement()
                .satisfies(account ->
                        assertThat(account.figures().get(0).quantity().best()).isEqualTo(799));
    }

    @Test
    void anIncidentBesideATotalStaysAnIncident() {
        List<Account> accounts = read(TOTAL + "On Monday a car bomb killed 120 people at a market in Baghdad.");
        assertThat(accounts).extracting(Account::scope).contains(Scope.AGGREGATE, Scope.INCIDENT);
    }

    @Test
    void whatIsCountedOverSeveralShootingsIsATotal() {
        List<Account> accounts =
                read("Gunfire left its mark: seven men died in shootings throughout Houston, officers said. "
                        + "A clerk was shot dead at a mill on Sunday.");
        assertThat(accounts)
                .filteredOn(account -> account.figures().stream()
                        .anyMatch(f -> Long.valueOf(7).equals(f.quantity().best())))
                .isNotEmpty()
                .allMatch(account -> account.scope() == Scope.AGGREGATE);
        assertThat(accounts).anyMatch(account -> account.scope() == Scope.INCIDENT);
    }

    @Test
    void aCountThatIsNotClosedIsATotalUnlessItIsThatOfOneAttack() {
        assertThat(read("Since the coup of February 2014 the security forces have killed more than 400 people."))
                .filteredOn(account -> !account.figures().isEmpty())
                .isNotEmpty()
                .allMatch(account -> account.scope() == Scope.AGGREGATE);
        assertThat(read("Two more people have died since the bombing that killed nine in Karachi on Sunday."))
                .allMatch(account -> account.scope() == Scope.INCIDENT);
    }

    private static List<Account> read(String text) {
        return EXTRACTOR.extract(TestParser.document(text, "2014-07-01")).accounts();
    }
}
