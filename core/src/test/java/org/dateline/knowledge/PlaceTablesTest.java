package org.dateline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Place;
import org.junit.jupiter.api.Test;

class PlaceTablesTest {
    private static final Gazetteer PLACES = Gazetteer.load();
    private static final Set<String> WIDELY_REPORTED = Set.of(
            "IQ", "SY", "LY", "AF", "PK", "NG", "SO", "SD", "SS", "CD", "CF", "ML", "BF", "NE", "TD", "CM", "MZ", "ET", "KE",
            "YE", "IL", "PS", "LB", "EG", "TR", "UA", "RU", "IN", "LK", "BD", "MM", "TH", "PH", "ID", "CO", "SV", "GT", "PE",
            "MX", "HT", "VE", "GB", "ES");

    @Test
    void supplementsManyPlacesOfManyCountries() {
        assertThat(PLACES.supplement()).hasSizeGreaterThan(600);
        assertThat(PLACES.supplement()).extracting(c -> c.place().country()).containsAll(WIDELY_REPORTED);
    }

    @Test
    void liesWithinItsCountry() {
        Map<String, double[]> boxes = boxes();
        assertThat(PLACES.supplement()).filteredOn(c -> c.place().country() != null).allSatisfy(candidate -> {
            Place place = candidate.place();
            double[] box = boxes.get(place.country());
            assertThat(box).as(place.name()).isNotNull();
            assertThat(place.lat()).as(place.name()).isBetween(box[0] - 1.2, box[1] + 1.2);
            assertThat(place.lon()).as(place.name()).isBetween(box[2] - 1.2, box[3] + 1.2);
        });
    }

    @Test
    void namesFirstLevelUnitsAsTheIndexDoes() {
        Map<String, Set<String>> units = new HashMap<>();
        for (Candidate unit : PLACES.all(PlaceKind.ADMIN1)) {
            units.computeIfAbsent(String.valueOf(unit.place().country()), c -> new HashSet<>())
                    .add(unit.place().name());
        }
        assertThat(PLACES.supplement()).filteredOn(c -> c.place().admin1() != null).allSatisfy(c -> assertThat(
                        units.get(c.place().country()))
                .as(c.place().name())
                .contains(c.place().admin1()));
    }

    @Test
    void everyCountryIsFoundByItsName() {
        assertThat(PLACES.countries()).hasSizeGreaterThan(220).allSatisfy(country -> assertThat(PLACES.placeOf(country))
                .satisfies(c -> assertThat(c.place().country()).isEqualTo(country.code())));
    }

    @Test
    void faultsNameFileAndLine() {
        List<String> columns = List.of("a", "b");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Table.parse("x.tsv", "a\tb\n# note\n1\n", columns)))
                .hasMessage("x.tsv:3: 2 columns are wanted, not 1");
    }

    /** South, north, west, east of each country's settlements. */
    private static Map<String, double[]> boxes() {
        Map<String, double[]> boxes = new HashMap<>();
        for (PlaceKind kind : List.of(PlaceKind.TOWN, PlaceKind.SEAT, PlaceKind.CAPITAL)) {
            for (Candidate town : PLACES.all(kind)) {
                double lat = java.util.Objects.requireNonNull(town.place().lat());
                double lon = java.util.Objects.requireNonNull(town.place().lon());
                double[] box = boxes.computeIfAbsent(
                        String.valueOf(town.place().country()), c -> new double[] {lat, lat, lon, lon});
                box[0] = Math.min(box[0], lat);
                box[1] = Math.max(box[1], lat);
                box[2] = Math.min(box[2], lon);
                box[3] = Math.max(box[3], lon);
            }
        }
        return boxes;
    }
}
