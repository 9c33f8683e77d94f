package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.DateBasis;
import org.dateline.model.Evidence;
import org.dateline.model.Published;
import org.dateline.parse.TestParser;
import org.dateline.text.Analyzer;
import org.junit.jupiter.api.Test;

/** What a title tells where the text says less. */
class HeadlinesTest {
    private static final Extractor EXTRACTOR = Extractor.of(TestKnowledge.knowledge());
    private static final String NOTICE = "Close this window to go on. Your settings have been saved.";

    @Test
    void readsTheNewsOfAPageOfWhichOnlyNoticesAreLeft() {
        Account account = only("Two dead, three hurt in shooting outside a tavern - Channel Six News", NOTICE);

        assertThat(figures(account)).containsExactlyInAnyOrder("killed 2", "wounded 3");
        assertThat(account.when().basis()).isEqualTo(DateBasis.PUBLISHED);
        assertThat(account.what().evidence()).isEmpty();
    }

    @Test
    void givesNoDayToAnOldCrimeBeforeACourt() {
        Account account = only("Clerk pleads guilty in fatal shooting of guard", NOTICE);

        assertThat(account.when().from()).isNull();
    }

    @Test
    void addsTheDeathThatTheTextLeavesOut() {
        String text =
                "A boy was shot in the head at a farm on Monday. He was flown to a hospital in critical condition.";

        assertThat(figures(only("Boy, 9, dies after shooting at farm", text))).containsExactly("killed 1");
    }

    @Test
    void quotesTheTitleWhereTheTextHoldsIt() {
        String title = "Two dead, three hurt in shooting outside a tavern";
        Account account = only(title, title + "\n\n" + NOTICE);

        assertThat(account.what().evidence()).extracting(Evidence::quote).allMatch(title::contains);
        assertThat(account.what().evidence()).isNotEmpty();
    }

    @Test
    void readsTheDeadAndTheHurtByTheOrderOfTheWords() {
        SoftAssertions all = new SoftAssertions();
        for (List<String> sample : List.of(
                List.of("Four shot, one dead in quarrel at a fair", "killed 1", "wounded 3"),
                List.of("Guard shoots two clerks, then himself", "wounded 3"),
                List.of("Man kills wife, two sons in shooting", "killed 3"),
                List.of("Porter shot, killed in Btown; another badly wounded", "killed 1", "wounded 1"),
                List.of("Three cooks found shot dead in a barn", "killed 3"),
                List.of("Cook arrested in shooting death of 4-year-old girl", "killed 1"),
                List.of("Shooting at mill leaves guard's brother dead", "killed 1"),
                List.of("Man, woman dead, two children injured in mill shooting", "killed 2", "wounded 2"))) {
            all.assertThat(figures(only(sample.get(0), NOTICE)))
                    .as(sample.get(0))
                    .containsExactlyInAnyOrderElementsOf(sample.subList(1, sample.size()));
        }
        all.assertAll();
    }

    @Test
    void whoIsShotInTheTitleAndDeadInTheTextIsNotHurt() {
        assertThat(figures(only(
                        "Coroner names a boy, 11, who shot himself at Btown farm",
                        "A boy of 11 died of a gunshot wound on a farm near Btown on Monday.")))
                .containsExactly("killed 1");
    }

    @Test
    void theDeadOfTheTextAreAmongThoseShotInTheTitle() {
        assertThat(figures(only(
                        "Three shot at a mill", "A gunman opened fire at a mill on Monday. One clerk was shot dead.")))
                .containsExactlyInAnyOrder("killed 1", "wounded 2");
    }

    @Test
    void doesNotAddUpSeveralIncidents() {
        assertThat(figures(only("Nine wounded in four shootings on the south side", NOTICE)))
                .isEmpty();
    }

    private static Account only(String title, String text) {
        Article article = new Article("a", null, null, title, null, Published.parse("2024-05-15"), "en", "", text);
        List<Account> accounts = EXTRACTOR
                .extract(Analyzer.of(TestParser.parser()).analyze(article))
                .accounts();
        assertThat(accounts).as(title).isNotEmpty();
        return accounts.get(0);
    }

    private static List<String> figures(Account account) {
        return account.figures().stream()
                .filter(f -> f.of().equals("killed") || f.of().equals("wounded"))
                .map(f -> f.of() + " " + f.quantity().best())
                .distinct()
                .toList();
    }
}
