package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.link.Report.about;
import static org.dateline.link.Report.article;
import static org.dateline.link.Report.atLeast;
import static org.dateline.link.Report.exactly;
import static org.dateline.link.Report.speaker;
import static org.dateline.link.Report.upTo;

import java.util.List;
import org.dateline.link.Report.Story;
import org.dateline.model.Extraction;
import org.dateline.model.FigureScope;
import org.dateline.model.FigureVersion;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Quantity;
import org.dateline.model.Speaker;
import org.dateline.model.SpeakerKind;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void keepsBothFiguresWhenSourcesDisagree() {
        IncidentFigure killed = killed(
                ambush("a")
                        .figure("killed", "all", exactly(17), speaker("the army"), null)
                        .read(),
                ambush("b")
                        .figure("killed", "all", exactly(26), speaker("a doctor"), null)
                        .read());
        assertThat(killed.versions()).extracting(FigureVersion::saidBy).containsExactly("the army", "a doctor");
        assertThat(killed.versions()).extracting(FigureVersion::article).containsExactly("a", "b");
        assertThat(killed.low()).isEqualTo(17);
        assertThat(killed.high()).isEqualTo(26);
        assertThat(killed.codebook()).isEqualTo("ucdp");
    }

    @Test
    void leavesPartsAndDenialsOutsideLowAndHigh() {
        IncidentFigure killed = killed(
                ambush("a").figure("killed", "all", 17).read(),
                ambush("b")
                        .figure("killed", "all", exactly(3), null, FigureScope.PART)
                        .read(),
                ambush("c")
                        .figure("killed", "all", exactly(0), speaker("the ministry", "denied"), null)
                        .read());
        assertThat(killed.low()).isEqualTo(17);
        assertThat(killed.high()).isEqualTo(17);
        assertThat(killed.versions()).extracting(FigureVersion::part).containsExactly(false, true, false);
        assertThat(killed.versions()).extracting(FigureVersion::denied).containsExactly(false, false, true);
    }

    @Test
    void takesAShareOfTheTotalForAllOfItsOwnGroup() {
        Incident incident = only(ambush("a")
                .figure("killed", "all", 17)
                .figure("killed", "police", exactly(4), null, FigureScope.PART)
                .read());
        IncidentFigure police = incident.figures().get(1);
        assertThat(police.group()).isEqualTo("police");
        assertThat(police.low()).isEqualTo(4);
        assertThat(police.best()).isEqualTo(4);
    }

    @Test
    void takesOneOfManyForAPartButNotARivalsNumber() {
        IncidentFigure killed = killed(ambush("a")
                .figure("killed", "all", exactly(14), speaker("Ana Petrov"), null)
                .figure("killed", "all", 1)
                .figure("killed", "all", exactly(3), speaker("the army"), null)
                .read());
        assertThat(killed.versions()).extracting(FigureVersion::part).containsExactly(false, true, false);
        assertThat(killed.low()).isEqualTo(3);
        assertThat(killed.high()).isEqualTo(14);
    }

    @Test
    void givesAnOpenEndItsBestNumber() {
        IncidentFigure killed = killed(
                ambush("a").figure("killed", "all", atLeast(12), null, null).read(),
                ambush("b").figure("killed", "all", upTo(40), null, null).read());
        assertThat(killed.low()).isEqualTo(12);
        assertThat(killed.high()).isEqualTo(40);
    }

    @Test
    void prefersTheNumberThatMostIndependentSourcesAllow() {
        IncidentFigure killed = killed(
                ambush("a").figure("killed", "all", atLeast(12), null, null).read(),
                ambush("b").figure("killed", "all", 14).read(),
                ambush("c").figure("killed", "all", 11).read());
        assertThat(killed.best()).as("at least 12 leaves room for 14").isEqualTo(14);
    }

    @Test
    void prefersACountBySomebodyNamedToARoundNumber() {
        assertThat(killed(
                                ambush("a")
                                        .figure("killed", "all", about(30), null, null)
                                        .read(),
                                ambush("b")
                                        .figure("killed", "all", exactly(27), speaker("Ana Petrov"), null)
                                        .read())
                        .best())
                .isEqualTo(27);
    }

    @Test
    void prefersNoTotalThatIsLessThanAPartOfIt() {
        assertThat(killed(
                                ambush("a").figure("killed", "all", 18).read(),
                                ambush("b")
                                        .figure("killed", "all", exactly(70), null, FigureScope.PART)
                                        .read(),
                                ambush("c")
                                        .figure("killed", "all", about(100), null, null)
                                        .read())
                        .best())
                .isEqualTo(100);
    }

    @Test
    void countsTheLargestPartWhereThereIsNoTotal() {
        IncidentFigure killed = killed(
                ambush("a")
                        .figure("killed", "all", exactly(4), null, FigureScope.PART)
                        .read(),
                ambush("b")
                        .figure("killed", "all", exactly(6), null, FigureScope.PART)
                        .read());
        assertThat(killed.low()).isEqualTo(6);
        assertThat(killed.best()).isEqualTo(6);
    }

    @Test
    void trustsTheAttackersOwnCountLeast() {
        Speaker boast = speaker("Red Front");
        IncidentFigure killed = killed(
                ambush("a")
                        .by("Red Front", "red-front")
                        .figure("killed", "all", exactly(90), boast, null)
                        .read(),
                ambush("b")
                        .by("Red Front", "red-front")
                        .figure("killed", "all", about(20), null, null)
                        .read());
        assertThat(killed.best()).isEqualTo(20);
        assertThat(killed.high()).isEqualTo(90);
    }

    @Test
    void trustsNoMoreThoseWhoSpeakForTheAttackers() {
        Speaker spokesman = speaker("Omar Rafiq");
        IncidentFigure killed = killed(ambush("a")
                .claimedBy("Red Front", spokesman)
                .figure("killed", "all", exactly(90), spokesman, null)
                .figure("killed", "all", about(20), null, null)
                .read());
        assertThat(killed.best()).isEqualTo(20);
    }

    @Test
    void countsWhoeverLeavesAPrisonAsAPrisonerEscaped() {
        Incident incident = only(
                breakout("a").figure("escaped", "unknown", 300).read(),
                breakout("b").figure("freed", "insurgents", 250).read());
        assertThat(incident.figures()).hasSize(1);
        assertThat(incident.figures().get(0).of()).isEqualTo("escaped");
        assertThat(incident.figures().get(0).group()).isEqualTo("prisoners");
        assertThat(incident.figures().get(0).versions()).hasSize(2);
    }

    @Test
    void saysWhoseWordEachVersionIs() {
        IncidentFigure figure = killed(
                ambush("a")
                        .figure("killed", "all", exactly(30), speaker("a Korva hospital official"), null)
                        .read(),
                ambush("b")
                        .figure("killed", "all", exactly(31), speaker("villagers"), null)
                        .read(),
                ambush("c")
                        .figure("killed", "all", exactly(32), speaker("the interior ministry"), null)
                        .read(),
                ambush("d")
                        .figure("killed", "all", exactly(33), speaker("Marta Oduya"), null)
                        .read());
        assertThat(figure.versions())
                .extracting(FigureVersion::speakerKind)
                .containsExactly(SpeakerKind.HOSPITAL, SpeakerKind.WITNESS, SpeakerKind.GOVERNMENT, null);
    }

    @Test
    void readsAFigureUnderAnotherRuleAsLinkingUnderThatRuleDoes() {
        Extraction[] told = {
            ambush("a")
                    .by("Red Front", "red-front")
                    .figure("killed", "all", exactly(30), speaker("Red Front"), null)
                    .read(),
            ambush("b").figure("killed", "all", 12).read(),
            ambush("c").figure("killed", "all", 14).read()
        };
        for (Codebook codebook : Codebook.values()) {
            IncidentFigure linked = Linker.reading(codebook)
                    .link(List.of(told))
                    .incidents()
                    .get(0)
                    .figures()
                    .get(0);
            assertThat(codebook.reread(killed(told))).isEqualTo(linked);
        }
    }

    @Test
    void acledTakesTheLowestAndItsOwnNumbersForWords() {
        IncidentFigure figure = killed(
                ambush("a").figure("killed", "all", 30).read(),
                ambush("b")
                        .figure("killed", "all", vague("dozens", 24), null, null)
                        .read());
        IncidentFigure acled = Codebook.ACLED.reread(figure);
        assertThat(acled.best()).isEqualTo(12);
        assertThat(acled.codebook()).isEqualTo("acled");
        IncidentFigure two = killed(
                ambush("a").figure("killed", "all", 30).read(),
                ambush("b").figure("killed", "all", 28).read());
        assertThat(Codebook.ACLED.reread(two).best()).isEqualTo(28);
    }

    @Test
    void recordersGiveAMinimumAndAMaximumAndNoMean() {
        IncidentFigure figure = killed(
                ambush("a").figure("killed", "all", 30).read(),
                ambush("b").figure("killed", "all", 36).read());
        IncidentFigure recorded = Codebook.RECORDER.reread(figure);
        assertThat(recorded.low()).isEqualTo(30);
        assertThat(recorded.best()).isNull();
        assertThat(recorded.high()).isEqualTo(36);
    }

    private static Quantity vague(String wording, long low) {
        return new Quantity(low, low, null, wording);
    }

    private static Story ambush(String id) {
        return article(id)
                .tells("ambush")
                .day("2021-03-08")
                .town("Korva", 34.1, 44.2, "IQ")
                .victim("Ivo Lenk", "civilian");
    }

    private static Story breakout(String id) {
        return article(id).tells("prison-break").day("2021-03-08").town("Korva", 34.1, 44.2, "IQ");
    }

    private static IncidentFigure killed(Extraction... extractions) {
        return only(extractions).figures().get(0);
    }

    private static Incident only(Extraction... extractions) {
        List<Incident> incidents = Linker.standard().link(List.of(extractions)).incidents();
        assertThat(incidents).hasSize(1);
        return incidents.get(0);
    }
}
