package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.link.Report.article;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.link.Report.Story;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Link;
import org.dateline.model.Linking;
import org.dateline.model.Modality;
import org.junit.jupiter.api.Test;

class LinkerTest {
    private static final double[] KORVA = {34.10, 44.20};
    /** Some 30 km east of Korva. */
    private static final double[] DELM = {34.10, 44.53};

    @Test
    void joinsTwoReportsOfOneBombing() {
        List<Incident> incidents = link(
                bombing("a", "2021-03-08").figure("killed", "all", 9).read(),
                bombing("b", "2021-03-08").figure("killed", "all", 9).read());
        assertThat(accounts(incidents)).containsExactly(List.of("a#1", "b#1"));
        Link link = incidents.get(0).links().get(0);
        assertThat(link.a()).isEqualTo("a#1");
        assertThat(link.b()).isEqualTo("b#1");
        assertThat(link.score()).isBetween(0.5, 1.0);
        assertThat(link.because())
                .contains("both bombing", "same day 2021-03-08", "same place Korva", "same figure: 9 killed (all)");
    }

    @Test
    void everyLinkSaysWhy() {
        List<Incident> incidents = link(
                bombing("a", "2021-03-08").read(),
                bombing("b", "2021-03-08").read(),
                bombing("c", "2021-03-08").read());
        assertThat(incidents).hasSize(1);
        assertThat(incidents.get(0).links()).hasSize(2).allSatisfy(link -> {
            assertThat(link.because()).isNotEmpty();
            assertThat(link.score()).isBetween(0.0, 1.0);
            assertThat(incidents.get(0).accounts()).contains(link.a(), link.b());
        });
    }

    @Test
    void keepsANearbyTownApart() {
        assertThat(link(
                        bombing("a", "2021-03-08").by("Red Front", "red-front").read(),
                        in(DELM, "Delm", article("b").tells("bombing").day("2021-03-08"))
                                .by("Red Front", "red-front")
                                .read()))
                .hasSize(2);
    }

    @Test
    void keepsAnotherDayApart() {
        assertThat(link(
                        bombing("a", "2021-03-08").figure("killed", "all", 9).read(),
                        bombing("b", "2021-03-10").figure("killed", "all", 9).read()))
                .hasSize(2);
    }

    @Test
    void joinsAReportMisdatedByADayOnlyOnStrongEvidence() {
        assertThat(link(
                        bombing("a", "2021-03-08").read(),
                        bombing("b", "2021-03-09").read()))
                .as("nothing but the place speaks for it")
                .hasSize(2);
        List<Incident> incidents = link(
                bombing("a", "2021-03-08")
                        .by("Red Front", "red-front")
                        .figure("killed", "all", 143)
                        .read(),
                bombing("b", "2021-03-09")
                        .by("Red Front", "red-front")
                        .figure("killed", "all", 143)
                        .read());
        assertThat(incidents).hasSize(1);
        assertThat(incidents.get(0).links().get(0).because())
                .contains("dated one day apart: 2021-03-08 and 2021-03-09");
    }

    @Test
    void doesNotChainDays() {
        Stream<Story> days = Stream.of("2021-03-07", "2021-03-08", "2021-03-09")
                .map(day ->
                        bombing("of" + day, day).by("Red Front", "red-front").figure("killed", "all", 143));
        assertThat(link(days.map(Story::read).toArray(Extraction[]::new)))
                .allSatisfy(incident -> assertThat(incident.accounts()).hasSizeLessThan(3))
                .hasSize(2);
    }

    @Test
    void keepsTwoAttacksOfOneDayAndTownApartWhereTheyDisagree() {
        assertThat(link(
                        bombing("a", "2021-03-08")
                                .by("Red Front", "red-front")
                                .victim("worshippers", "civilian")
                                .figure("killed", "all", 31)
                                .read(),
                        bombing("b", "2021-03-08")
                                .by("Blue Guard", "blue-guard")
                                .victim("policemen", "police")
                                .figure("killed", "all", 2)
                                .read()))
                .hasSize(2);
    }

    @Test
    void keepsAccountsOfOneArticleApart() {
        Story first = bombing("a", "2021-03-08");
        Story second = in(KORVA, "Korva", first.and().tells("bombing").day("2021-03-08"))
                .inBackground();
        assertThat(link(second.read())).hasSize(2);
    }

    @Test
    void keepsAnotherCountryAndAnUnlikeEventApart() {
        Story abroad = article("b").tells("bombing").day("2021-03-08").town("Korva", 10, 10, "ML");
        Story signing = in(KORVA, "Korva", article("c").tells("agreement").day("2021-03-08"));
        assertThat(link(bombing("a", "2021-03-08").read(), abroad.read(), signing.read()))
                .hasSize(3);
    }

    @Test
    void joinsOnAVictimsNameHoweverItIsSpelt() {
        Story killing = in(KORVA, "Korva", article("a").tells("assassination").day("2021-03-08"))
                .victim("Salim al-Haddad", "civilian");
        Story murder = article("b")
                .tells("armed-assault")
                .dayOfPublication()
                .country("IQ")
                .victim("Saleem Haddad", "civilian");
        List<Incident> incidents = link(killing.read(), murder.read());
        assertThat(incidents).hasSize(1);
        assertThat(incidents.get(0).where().name()).isEqualTo("Korva");
        assertThat(incidents.get(0).when().from()).hasToString("2021-03-08");
    }

    @Test
    void takesANamedTargetForAPlaceThatIsOnlyToldByItsCity() {
        Story first = article("a").tells("armed-assault").day("2021-03-08").at("Sarun base", "Sarun", 34.3, 44.2, "IQ");
        Story second = in(KORVA, "Korva", article("b").tells("armed-assault").day("2021-03-08"));
        assertThat(link(first.read(), second.read())).as("22 km apart").hasSize(2);
        assertThat(link(first.read(), second.target("the Sarun army base").read()))
                .hasSize(1);
    }

    @Test
    void letsNobodyBeKilledTwice() {
        Story first = in(KORVA, "Korva", article("a").tells("assassination").day("2021-03-08"))
                .victim("Marta Oduya", "civilian");
        Story misread = in(KORVA, "Korva", article("b").tells("assassination").day("2021-02-27"))
                .victim("Marta Oduya", "civilian");
        Story another = in(KORVA, "Korva", article("c").tells("assassination").day("2021-02-27"))
                .victim("Jonna Tell", "civilian");
        assertThat(accounts(link(first.read(), misread.read(), another.read())))
                .containsExactlyInAnyOrder(List.of("a#1", "b#1"), List.of("c#1"));
    }

    @Test
    void joinsAFacilityToldUnderTwoSpellings() {
        Story first =
                article("a").tells("prison-break").day("2021-03-08").at("Quwayra prison", "Korva", 34.1, 44.2, "IQ");
        Story second =
                article("b").tells("prison-break").day("2021-03-08").at("Kuwaira jail", "Korva", 34.1, 44.2, "IQ");
        assertThat(link(first.read(), second.read())).hasSize(1);
    }

    @Test
    void countsAnAggregateToNoIncident() {
        Story total = bombing("b", "2021-03-08").figure("killed", "all", 310).total();
        List<Incident> incidents =
                link(bombing("a", "2021-03-08").figure("killed", "all", 9).read(), total.read());
        assertThat(accounts(incidents)).containsExactly(List.of("a#1"));
        assertThat(incidents.get(0).figures().get(0).high()).isEqualTo(9);
    }

    @Test
    void keepsAThreatFromTheAttackItWarnsOf() {
        Story threat = bombing("b", "2021-03-08").as(Modality.THREATENED).figure("killed", "all", 9);
        Story again = bombing("c", "2021-03-08").as(Modality.THREATENED);
        List<Incident> incidents = link(bombing("a", "2021-03-08").read(), threat.read(), again.read());
        assertThat(accounts(incidents)).containsExactlyInAnyOrder(List.of("a#1"), List.of("b#1", "c#1"));
        Incident warned = incidents.stream()
                .filter(i -> i.accounts().contains("b#1"))
                .findFirst()
                .orElseThrow();
        assertThat(warned.what().type()).isEqualTo("threat");
        assertThat(warned.what().types()).contains("bombing");
        assertThat(warned.figures()).isEmpty();
    }

    @Test
    void makesNoIncidentOfWhatIsOnlyImaginedOrOnlyDenied() {
        assertThat(link(
                        bombing("a", "2021-03-08").as(Modality.HYPOTHETICAL).read(),
                        bombing("b", "2021-03-08").as(Modality.DENIED).read()))
                .isEmpty();
    }

    @Test
    void putsADenialBesideWhatItDenies() {
        List<Incident> incidents = link(
                bombing("a", "2021-03-08").figure("killed", "all", 9).read(),
                bombing("b", "2021-03-08")
                        .figure("killed", "all", 0)
                        .as(Modality.DENIED)
                        .read());
        assertThat(accounts(incidents)).containsExactly(List.of("a#1", "b#1"));
        assertThat(incidents.get(0).figures().get(0).low()).isEqualTo(9);
        assertThat(incidents.get(0).figures().get(0).versions()).hasSize(2);
    }

    @Test
    void showsTheDateAndPlaceThatMostSourcesGive() {
        List<Incident> incidents = link(
                strong("a", "2021-03-09").read(),
                strong("b", "2021-03-08").read(),
                strong("c", "2021-03-08").read());
        assertThat(incidents).hasSize(1);
        assertThat(incidents.get(0).when().from()).hasToString("2021-03-08");
        assertThat(incidents.get(0).fieldFrom()).containsEntry("when", "b#1").containsEntry("type", "a#1");
        assertThat(incidents.get(0).independentSources()).isEqualTo(3);
        assertThat(incidents.get(0).who()).hasSize(1);
    }

    @Test
    void keepsAnIncidentsIdWhenALaterArticleJoins() {
        Extraction first = strong("a", "2021-03-08").read();
        Extraction later = strong("b", "2021-03-08").and().on("2021-03-12").read();
        assertThat(link(first, later)).hasSize(1);
        assertThat(link(first, later).get(0).id()).isEqualTo(link(first).get(0).id());
    }

    @Test
    void countsOneOutletOnce() {
        List<Incident> incidents = link(
                strong("a", "2021-03-08").and().of("The Globe Wire").read(),
                strong("b", "2021-03-08").and().of("Globe Wire").read());
        assertThat(incidents).hasSize(1);
        assertThat(incidents.get(0).independentSources()).isEqualTo(1);
    }

    @Test
    void countsTheAgencyThatSeveralOutletsCreditOnce() {
        List<Incident> incidents = link(
                credited(strong("a", "2021-03-08").and().of("Morning Ledger").read(), "Globe Wire"),
                credited(strong("b", "2021-03-08").and().of("Evening Post").read(), "Globe Wire"),
                strong("c", "2021-03-08").and().of("Globe Wire").read());
        assertThat(incidents).hasSize(1);
        assertThat(incidents.get(0).independentSources()).isEqualTo(1);
    }

    private static Extraction credited(Extraction read, String agency) {
        return new Extraction(
                read.article().creditedTo(agency),
                read.relevant(),
                read.relevance(),
                read.accounts(),
                read.mentions(),
                read.interactions(),
                read.templates());
    }

    @Test
    void countsACopyOnce() {
        String text = words(60, "");
        Linking linking = Linker.standard()
                .link(List.of(
                        strong("b", "2021-03-08")
                                .and()
                                .saying(text + " Additional words.")
                                .read(),
                        strong("a", "2021-03-08").and().saying(text).read(),
                        strong("c", "2021-03-08")
                                .and()
                                .saying(words(60, "other"))
                                .read()));
        assertThat(linking.sameTextAs()).isEqualTo(java.util.Map.of("b", "a"));
        assertThat(linking.incidents()).hasSize(1);
        assertThat(linking.incidents().get(0).independentSources()).isEqualTo(2);
    }

    private static String words(int count, String mark) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("word").append(mark).append(i).append(' ');
        }
        return text.toString().strip();
    }

    private static Story strong(String id, String day) {
        return bombing(id, day).by("Red Front", "red-front").figure("killed", "all", 143);
    }

    private static Story bombing(String id, String day) {
        return in(KORVA, "Korva", article(id).tells("bombing").day(day));
    }

    private static Story in(double[] place, String name, Story story) {
        return story.town(name, place[0], place[1], "IQ");
    }

    private static List<Incident> link(Extraction... extractions) {
        return Linker.standard().link(List.of(extractions)).incidents();
    }

    private static List<List<String>> accounts(List<Incident> incidents) {
        return incidents.stream().map(Incident::accounts).toList();
    }
}
