package org.dateline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.model.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceTablesTest {
    private static final Gazetteer PLACES = Gazetteer.load();
    /** Degrees by which a border may lie beyond the outermost town. */
    private static final double MARGIN = 1.5;

    private static final Set<String> WIDELY_REPORTED = Set.of(
            "IQ", "SY", "LY", "AF", "PK", "NG", "SO", "SD", "SS", "CD", "CF", "ML", "BF", "NE", "TD", "CM", "MZ", "ET",
            "KE", "YE", "IL", "PS", "LB", "EG", "TR", "UA", "RU", "IN", "LK", "BD", "MM", "TH", "PH", "ID", "CO", "SV",
            "GT", "PE", "MX", "HT", "VE", "GB", "ES");

    @Test
    void supplementsManyPlacesOfManyCountries() {
        assertThat(PLACES.supplement()).hasSizeGreaterThan(600);
        assertThat(PLACES.supplement()).extracting(c -> c.place().country()).containsAll(WIDELY_REPORTED);
    }

    @Test
    void liesWithinItsCountry() {
        Map<String, double[]> boxes = boxes();
        assertThat(PLACES.supplement())
                .filteredOn(c -> c.place().country() != null)
                .filteredOn(c -> !isWithin(c.place(), boxes.get(c.place().country())))
                .extracting(c -> c.place().name())
                .isEmpty();
    }

    private static boolean isWithin(Place place, double @Nullable [] box) {
        double lat = Objects.requireNonNull(place.lat());
        double lon = Objects.requireNonNull(place.lon());
        return box != null
                && lat > box[0] - MARGIN
                && lat < box[1] + MARGIN
                && lon > box[2] - MARGIN
                && lon < box[3] + MARGIN;
    }

    @Test
    void namesFirstLevelUnitsAsTheIndexDoes() {
        Map<String, Set<String>> units = new HashMap<>();
        for (Candidate unit : PLACES.all(PlaceKind.ADMIN1)) {
            units.computeIfAbsent(String.valueOf(unit.place().country()), c -> new HashSet<>())
                    .add(unit.place().name());
        }
        assertThat(PLACES.supplement())
                .filteredOn(c -> c.place().admin1() != null)
                .allSatisfy(c -> assertThat(units.get(c.place().country()))
                        .as(c.place().name())
                        .contains(c.place().admin1()));
    }

    @Test
    void everyCountryIsFoundByItsName() {
        assertThat(PLACES.countries())
                .hasSizeGreaterThan(220)
                .allSatisfy(country -> assertThat(PLACES.placeOf(country))
                        .satisfies(c -> assertThat(c.place().country()).isEqualTo(country.code())));
    }

    @Test
    void faultsNameFileAndLine() {
        List<String> columns = List.of("a", "b");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Table.parse("x.tsv", "a\tb\n# note\n1\n", columns)))
                .hasMessage("x.tsv:3: 2 columns are wanted, not 1");
    }

    /** South, north, west, east of each country's settlements. */
    private static Map<String, double[]> boxes() {
        Map<String, double[]> boxes = new HashMap<>();
        for (PlaceKind kind : List.of(PlaceKind.TOWN, PlaceKind.SEAT, PlaceKind.CAPITAL)) {
            for (Candidate town : PLACES.all(kind)) {
                double lat = Objects.requireNonNull(town.place().lat());
                double lon = Objects.requireNonNull(town.place().lon());
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
