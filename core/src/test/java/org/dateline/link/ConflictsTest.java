package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.link.Report.about;
import static org.dateline.link.Report.article;
import static org.dateline.link.Report.atLeast;
import static org.dateline.link.Report.exactly;
import static org.dateline.link.Report.speaker;

import java.util.ArrayList;
import java.util.List;
import org.dateline.link.Conflicts.Told;
import org.dateline.link.Report.Story;
import org.dateline.model.Account;
import org.dateline.model.Conflict;
import org.dateline.model.Conflict.Side;
import org.dateline.model.Extraction;
import org.dateline.model.Modality;
import org.dateline.model.Quantity;
import org.junit.jupiter.api.Test;

class ConflictsTest {
    @Test
    void setsTheFiguresOfTwoSourcesSideBySide() {
        List<Conflict> conflicts = conflicts(
                ambush("a")
                        .figure("killed", "all", exactly(17), speaker("the army"), null)
                        .read(),
                ambush("b").figure("killed", "all", 26).read());
        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.field()).isEqualTo("figures.killed.all");
            assertThat(conflict.sides())
                    .containsExactly(new Side("17 (the army)", 1, List.of("a#1")), new Side("26", 1, List.of("b#1")));
        });
    }

    @Test
    void findsNoConflictInWhatCanBothBeTrue() {
        assertThat(conflicts(
                        ambush("a")
                                .figure("killed", "all", atLeast(9), null, null)
                                .read(),
                        ambush("b").figure("killed", "all", 14).read(),
                        ambush("c")
                                .figure("killed", "all", about(15), null, null)
                                .read()))
                .isEmpty();
        assertThat(Conflicts.agree(new Quantity(501L, 501L, null, "more than 500"), exactly(500)))
                .isTrue();
    }

    @Test
    void findsNoConflictInTheRisingTollOfOneSource() {
        assertThat(conflicts(
                        daily("a", "2021-03-10").figure("killed", "all", 9).read(),
                        daily("b", "2021-03-11").figure("killed", "all", 14).read()))
                .isEmpty();
    }

    @Test
    void setsDatesAndTownsSideBySide() {
        List<Conflict> conflicts = conflicts(
                article("a")
                        .tells("ambush")
                        .day("2021-03-08")
                        .town("Hawija", 35.3, 43.8, "IQ")
                        .read(),
                article("b")
                        .tells("ambush")
                        .day("2021-03-09")
                        .town("Kirkuk", 35.5, 44.4, "IQ")
                        .read());
        assertThat(conflicts).extracting(Conflict::field).containsExactly("when", "where");
        assertThat(conflicts.get(0).sides()).extracting(Side::value).containsExactly("2021-03-08", "2021-03-09");
    }

    @Test
    void setsPerpetratorsSideBySideButNotAMovementAndItsBranch() {
        assertThat(conflicts(
                        ambush("a").by("Group One", "group-one").read(),
                        ambush("b").by("Group Two", "group-two").read()))
                .extracting(Conflict::field)
                .containsExactly("who.perpetrator");
        assertThat(conflicts(
                        ambush("a").by("Group One", "group-one").read(),
                        ambush("b")
                                .by("Group One in the North", "group-one-north")
                                .read()))
                .isEmpty();
    }

    @Test
    void saysWhoClaimsItBesideWhoElseDoes() {
        List<Conflict> conflicts = conflicts(
                ambush("a").claimedBy("Group One", speaker("a spokesman")).read(),
                ambush("b").claimedBy("Another Force", speaker("a spokesman")).read());
        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.field()).isEqualTo("responsibility");
            assertThat(conflict.sides())
                    .extracting(Side::value)
                    .containsExactly("Group One (claims it)", "Another Force (claims it)");
        });
    }

    @Test
    void takesTwoSpellingsAndASpokesmanForOneGroup() {
        assertThat(conflicts(
                        ambush("a")
                                .by("Northern Taliban", null)
                                .claimedBy("Northern Taliban", speaker("a man"))
                                .read(),
                        ambush("b")
                                .by("Taleban of the North", null)
                                .claimedBy("Abdul Karim", speaker("Abdul Karim"))
                                .read()))
                .isEmpty();
    }

    @Test
    void takesNoDenialForAnAccountOfTheDay() {
        assertThat(conflicts(
                        article("a").tells("ambush").day("2021-03-08").read(),
                        article("b")
                                .tells("ambush")
                                .day("2021-03-09")
                                .as(Modality.DENIED)
                                .read()))
                .isEmpty();
    }

    private static Story ambush(String id) {
        return inHawija(article(id));
    }

    private static Story daily(String id, String day) {
        return inHawija(article(id).of("Daily").on(day));
    }

    private static Story inHawija(Report report) {
        return report.tells("ambush").day("2021-03-09").town("Hawija", 35.3, 43.8, "IQ");
    }

    /** The conflicts of the first incident with the last accounts of all these articles. */
    private static List<Conflict> conflicts(Extraction... extractions) {
        List<Told> told = new ArrayList<>();
        for (Extraction extraction : extractions) {
            Account account = extraction.accounts().get(extraction.accounts().size() - 1);
            told.add(new Told(account, extraction.article(), extraction.article()));
        }
        return Conflicts.of(
                Linker.standard().link(List.of(extractions)).incidents().get(0), told);
    }
}
