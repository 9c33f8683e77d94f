package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.dateline.knowledge.Knowledge;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.Place;
import org.dateline.model.PlaceMention;
import org.dateline.model.PlacePrecision;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFinderTest {
    private static final Knowledge KNOWLEDGE = TestKnowledge.knowledge();
    private static final PlaceFinder FINDER = new PlaceFinder(KNOWLEDGE.places(), KNOWLEDGE.placeWords());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paris Hilton sang at the opening.",
                "The Washington Post printed the letter.",
                "Ismail Khan refused to speak to reporters.",
                "A tank rolled past the market and fired twice.",
                "Sunni gunmen held the road for an hour.",
                "The Taliban sent a statement.",
                "Al-Qaeda in Mesopotamia claimed the raid.",
                "Islamic State of Iraq and the Levant fighters held the gate.",
                "Reading the charges took an hour.",
                "She called him on a Mobile phone.",
                "Mr. Lincoln said the bridge was safe.",
                "General Tyler Madison was buried on Friday.",
                "The Stevens & Wilkinson firm drew the plans.",
                "They met him on Monday and again in May.",
            })
    void readsNoPersonOrganisationOrCommonWordAsAPlace(String sentence) {
        assertThat(find(sentence)).extracting(PlaceMention::name).isEmpty();
    }

    @Test
    void takesTheTownAfterItsGivenNameLikeWords() {
        assertThat(find("Gunmen stormed a bank in Dera Ismail Khan on Monday."))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.name()).isEqualTo("Dera Ismail Khan");
                    assertThat(place(m).country()).isEqualTo("PK");
                });
        assertThat(find("A curfew was imposed on the town of Tank in Pakistan."))
                .extracting(m -> m.name() + " " + place(m).country())
                .containsExactly("Tank PK", "Pakistan PK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gunmen shot a guard in Bihar's Aurangabad district.",
                "Gunmen shot a guard in the Aurangabad district of Bihar.",
                "Gunmen shot a guard at Aurangabad in Bihar.",
            })
    void theProvinceThatOwnsATownSaysWhichIsMeant(String sentence) {
        assertThat(find(sentence))
                .filteredOn(m -> m.name().equals("Aurangabad"))
                .singleElement()
                .satisfies(m -> assertThat(place(m).admin1()).isEqualTo("Bihar"));
    }

    @Test
    void whereAnArticleIsAtHomeSaysWhichTownOfANameIsMeant() {
        String shot = "A man was shot dead in Hamilton on Monday. ";
        assertThat(place(only(
                                shot + "A sheriff's deputy found him. The county coroner came, and a grand jury sat.",
                                "Hamilton"))
                        .country())
                .isEqualTo("US");
        assertThat(place(only(shot + "Two constables of the provincial police found him. The RCMP came.", "Hamilton"))
                        .country())
                .isEqualTo("CA");
    }

    @Test
    void aTownOfPlainWordsIsATownWhereItIsLarge() {
        assertThat(place(only("A man was shot dead in Little Rock on Monday.", "Little Rock"))
                        .admin1())
                .isEqualTo("Arkansas");
        assertThat(find("The children sat on a little rock. The Big Bank closed."))
                .isEmpty();
    }

    @Test
    void whatStandsInAPlaceNamesIt() {
        assertThat(find("Police searched a Madison apartment."))
                .extracting(PlaceMention::name)
                .containsExactly("Madison");
        assertThat(find("Police spoke to Madison.")).isEmpty();
    }

    @Test
    void aManWhoIsNamedInFullStaysAMan() {
        assertThat(
                        find(
                                "Alan Jackson was shot on Friday. Friends of Jackson wept. \"He was kind,\" one said of Jackson."))
                .isEmpty();
    }

    @Test
    void aLargerUnitAfterTheCommaDecides() {
        assertThat(place(only("Police in Paris, Texas, closed the bridge.", "Paris"))
                        .admin1())
                .isEqualTo("Texas");
        assertThat(place(only("Shots were fired in Springfield, Ill., at noon.", "Springfield"))
                        .admin1())
                .isEqualTo("Illinois");
        assertThat(place(only("A bomb went off in Tripoli, Lebanon, at dawn.", "Tripoli"))
                        .country())
                .isEqualTo("LB");
        assertThat(place(only("A bomb went off in Tripoli, Libya, at dawn.", "Tripoli"))
                        .country())
                .isEqualTo("LY");
    }

    @Test
    void theOtherPlacesOfTheArticleDecide() {
        String text = "Fighting spread from Mosul to Tal Afar and Sinjar. Residents of Rabia fled on foot.";
        assertThat(place(only(text, "Rabia")).country()).isEqualTo("IQ");
        String lebanon = "Clashes broke out in Sidon and in Beirut. Soldiers moved into Tripoli at night.";
        assertThat(place(only(lebanon, "Tripoli")).country()).isEqualTo("LB");
        assertThat(place(only("Soldiers moved into Tripoli at night.", "Tripoli"))
                        .country())
                .isEqualTo("LY");
    }

    @Test
    void aCountryIsNotItsNamesakeTown() {
        String text = "Ministers of China and the United States met in Washington and in Texas.";
        assertThat(place(only(text, "China")).precision()).isEqualTo(PlacePrecision.COUNTRY);
    }

    @Test
    void aProvinceIsNotItsCapital() {
        assertThat(place(only("Troops left Anbar province.", "Anbar")).precision())
                .isEqualTo(PlacePrecision.ADMIN1);
        assertThat(place(only("Troops left the city of Kirkuk.", "Kirkuk")).precision())
                .isEqualTo(PlacePrecision.EXACT);
    }

    @Test
    void findsATownHoweverItIsWritten() {
        for (String name : List.of("Hawija", "Hawijah", "al-Hawija")) {
            PlaceMention mention = only("Fifty men were shot in the northern city of " + name + " in April.", name);
            assertThat(place(mention).geonames()).as(name).isEqualTo(390188L);
        }
    }

    @Test
    void aKnownFacilityIsFoundByItsTown() {
        assertThat(place(only("Some 380 inmates fled the central jail in Bannu.", "Bannu"))
                        .facility())
                .isEqualTo("prison");
        assertThat(place(only("They broke out of Koyfiya jail in Benghazi.", "Koyfiya jail"))
                        .country())
                .isEqualTo("LY");
        assertThat(find("Militants stormed the American mission in Benghazi."))
                .extracting(m -> place(m).facility())
                .containsExactly("facility");
    }

    @Test
    void anUnknownFacilityTakesThePlaceThatItIsSaidToBeIn() {
        PlaceMention jail = only("Inmates fled Zarqun prison, on the outskirts of Benghazi.", "Zarqun prison");
        assertThat(jail.rule()).isEqualTo("en.place.facility-near");
        assertThat(place(jail)).satisfies(p -> {
            assertThat(p.facility()).isEqualTo("prison");
            assertThat(p.country()).isEqualTo("LY");
            assertThat(p.lat()).isNotNull();
            assertThat(p.precision()).isEqualTo(PlacePrecision.NEAR);
            assertThat(p.geonames()).isNull();
        });
    }

    @Test
    void theTownAloneMeansThePrisonWhereTheArticleNamesThatInFull() {
        String text = "Gunmen attacked Abu Ghraib prison on Sunday. Hundreds escaped from Abu Ghraib before dawn.";
        assertThat(find(text)).extracting(m -> place(m).facility()).containsExactly("prison", "prison");
        assertThat(place(only("Police sealed the Abu Ghraib district.", "Abu Ghraib"))
                        .facility())
                .isNull();
    }

    @Test
    void readsCapitalsAlone() {
        assertThat(find("GUNMEN KILLED TWO MAYORS NEAR AYACUCHO IN PERU."))
                .extracting(m -> place(m).country())
                .containsExactly("PE", "PE");
    }

    @Test
    void aNameWhoseOnlyPlaceIsFarFromAllOthersMeansNoneOfThem() {
        String text =
                "Gunmen shot a driver near Saint Cloud Bridge in Kabul, Afghanistan. Others fled to Lomas Verdes.";
        assertThat(only(text, "Lomas Verdes").place()).isNull();
        assertThat(place(only(text, "Kabul")).country()).isEqualTo("AF");
    }

    @Test
    void readsBothEndsOfARoad() {
        assertThat(find("A mine went off on the Damascus-Aleppo Road."))
                .extracting(PlaceMention::name)
                .containsExactly("Damascus", "Aleppo");
    }

    @Test
    void readsNoWordOfATextOfCapitalsAsAnAbbreviation() {
        assertThat(find("THE ARMY IS ON ALERT OR IN THE FIELD; THE CITY AND THE CENTER ARE QUIET."))
                .isEmpty();
    }

    @Test
    void everySpanIsItsName() {
        String text =
                "BENGHAZI, Libya, July 27 (Harbour Wire) - \uD83D\uDCF7 Gunmen in Benghazi fled to al-Marj and Derna.";
        assertThat(find(text))
                .hasSizeGreaterThan(3)
                .allSatisfy(m -> assertThat(text.substring(m.start(), m.end())).isEqualTo(m.name()));
    }

    private static List<PlaceMention> find(String text) {
        return FINDER.find(TestParser.document(text));
    }

    private static PlaceMention only(String text, String name) {
        List<PlaceMention> named =
                find(text).stream().filter(m -> m.name().equals(name)).toList();
        assertThat(named).as(name + " in: " + text).hasSize(1);
        return named.get(0);
    }

    private static Place place(PlaceMention mention) {
        return Objects.requireNonNull(mention.place());
    }
}
