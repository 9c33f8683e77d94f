package org.dateline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Place;
import org.dateline.model.PlacePrecision;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final Gazetteer PLACES = Gazetteer.load();

    @Test
    void findsATownUnderEverySpellingOfItsArabicName() {
        for (String name : List.of("Hawija", "Hawijah", "al-Hawija", "Al Ḩawījah", "HAWIJA", "Al-Hawijah")) {
            assertThat(first(name).geonames()).as(name).isEqualTo(390188L);
        }
    }

    @Test
    void findsPlacesThatTheListOfTownsLacks() {
        assertThat(first("Taji")).satisfies(taji -> {
            assertThat(taji.country()).isEqualTo("IQ");
            assertThat(taji.admin1()).isEqualTo("Baghdad");
            assertThat(taji.geonames()).isNull();
        });
        assertThat(first("Baghdad Central Prison")).satisfies(prison -> {
            assertThat(prison.name()).isEqualTo("Abu Ghraib prison");
            assertThat(prison.facility()).isEqualTo("prison");
        });
        assertThat(first("Koyfiya prison").precision()).isEqualTo(PlacePrecision.NEAR);
    }

    @Test
    void knowsATownAndItsUnits() {
        assertThat(PLACES.find("Benghazi")).anySatisfy(c -> {
            assertThat(c.place().country()).isEqualTo("LY");
            assertThat(c.place().geonames()).isEqualTo(88319L);
            assertThat(c.population()).isGreaterThan(500_000);
        });
        assertThat(PLACES.find("Dera Ismail Khan"))
                .extracting(Candidate::kind)
                .contains(PlaceKind.ADMIN2, PlaceKind.TOWN);
    }

    @Test
    void joinsASupplementedTownWithItsGeoNamesRecord() {
        assertThat(PLACES.find("Kirkuk"))
                .filteredOn(c -> c.kind().isSettlement())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.known()).isTrue();
                    assertThat(c.place().geonames()).isEqualTo(94787L);
                });
    }

    @Test
    void readsAbbreviationsInTheirOwnFormOnly() {
        assertThat(PLACES.abbreviated("Ill."))
                .singleElement()
                .satisfies(c -> assertThat(c.place().name()).isEqualTo("Illinois"));
        assertThat(PLACES.find("US"))
                .first()
                .satisfies(c -> assertThat(c.place().country()).isEqualTo("US"));
        assertThat(PLACES.find("us")).noneMatch(c -> c.kind() == PlaceKind.COUNTRY);
        assertThat(PLACES.find("IN")).noneMatch(c -> c.kind() == PlaceKind.COUNTRY);
    }

    @Test
    void leadsFromAPeopleToItsCountry() {
        assertThat(PLACES.byDemonym("Iraqi")).map(Country::code).contains("IQ");
        assertThat(PLACES.byDemonym("Pakistanis")).map(Country::code).contains("PK");
        assertThat(PLACES.byDemonym("Congolese")).map(Country::code).contains("CD");
        assertThat(PLACES.byDemonym("Sunni")).isEmpty();
    }

    @Test
    void takesLittleMemory() {
        assertThat(PLACES.size()).isGreaterThan(220_000);
        assertThat(PLACES.bytes()).isLessThan(20_000_000);
    }

    @Test
    void foldsCaseMarksAndSaints() {
        assertThat(PlaceNames.fold("Saint-Étienne")).isEqualTo("st etienne");
        assertThat(PlaceNames.fold("St. Louis")).isEqualTo("st louis");
        assertThat(PlaceNames.fold("N'Djaména"))
                .isEqualTo(PlaceNames.fold("N’Djamena"))
                .isEqualTo("ndjamena");
        assertThat(PlaceNames.fold("Şırnak")).isEqualTo("sirnak");
        assertThat(PlaceNames.fold("Port-au-Prince")).isEqualTo("port au prince");
        assertThat(PlaceNames.fold("  Łódź ")).isEqualTo("lodz");
    }

    @Test
    void knowsEveryPlaceOfTheIndexByItsName() {
        assertThat(List.of(PlaceKind.values()))
                .flatMap(PLACES::all)
                .hasSize(PLACES.size())
                .extracting(place -> place.place().name())
                .filteredOn(name -> PlaceNames.isLatin(PlaceNames.fold(name)))
                .filteredOn(name -> !PLACES.knows(name))
                .isEmpty();
        assertThat(PLACES.knows("Nobody's Ford under Nowhere")).isFalse();
    }

    @Test
    void evensOutTransliterations() {
        assertThat(PlaceNames.loose("al hawijah")).isEqualTo(PlaceNames.loose("hawija"));
        assertThat(PlaceNames.loose("mahmoudiyah")).isEqualTo(PlaceNames.loose("mahmudiya"));
        assertThat(PlaceNames.loose("al")).isEqualTo("al");
    }

    private static Place first(String name) {
        return PLACES.findLoosely(name).get(0).place();
    }
}
