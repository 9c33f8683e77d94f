package org.dateline.link;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.model.Where;
import org.jspecify.annotations.Nullable;

/** Whether two accounts place their event alike. Two towns with coordinates are two places, however near. */
final class PlaceLikeness {
    /** Within this a facility, its suburb and its town are told for one another. */
    private static final double NEAR_KM = 10;
    /** Beyond this no report means the same place. */
    static final double FAR_KM = 50;

    static final double EARTH_KM = 6371.0088;

    private PlaceLikeness() {}

    static Clue of(Spot a, Spot b) {
        if (a.country() != null && b.country() != null && !a.country().equals(b.country())) {
            return Clue.of(Sign.COUNTRY_OTHER, () -> "though in " + a.country() + " and in " + b.country());
        }
        Double km = km(a.where(), b.where());
        boolean precise = a.precise() && b.precise();
        if (precise && km != null && km >= FAR_KM) {
            return Clue.of(
                    Sign.PLACES_FAR,
                    () -> String.format(Locale.ROOT, "though %s and %s are %.0f km apart", a.shown(), b.shown(), km));
        }
        if (!a.facility().isEmpty()
                && (a.facility().equals(b.facility()) || a.facility().equals(b.name()))) {
            return Clue.of(Sign.FACILITY_SAME, () -> "same place " + a.shown());
        }
        boolean sameId = precise
                && a.where().geonames() != null
                && a.where().geonames().equals(b.where().geonames());
        boolean sameName =
                !a.name().isEmpty() && (a.name().equals(b.name()) || a.name().equals(b.facility()));
        if (sameId || (sameName && !a.coarse() && !b.coarse())) {
            return elsewhere(a, b, km)
                    ? Clue.of(
                            Sign.TOWN_SAME_FACILITY_OTHER,
                            () -> "both in " + a.town() + ", though at " + a.shown() + " and at " + b.shown())
                    : Clue.of(Sign.TOWN_SAME, () -> "same place " + a.town());
        }
        Optional<String> target = a.sharedTarget(b);
        if (target.isPresent()) {
            return Clue.of(Sign.TARGET_SAME, () -> "same target " + target.orElseThrow());
        }
        return precise ? apart(a, b, km) : vague(a, b);
    }

    private static Clue apart(Spot a, Spot b, @Nullable Double km) {
        if (km == null) {
            return Names.spelling(a.name(), b.name())
                    ? Clue.of(Sign.SPELT_ALIKE, () -> a.shown() + " and " + b.shown() + " may be one name")
                    : Clue.of(Sign.PLACES_APART, () -> "though placed in " + a.shown() + " and in " + b.shown());
        }
        Supplier<String> where =
                () -> String.format(Locale.ROOT, "%s and %s are %.0f km apart", a.shown(), b.shown(), km);
        if (km < NEAR_KM) {
            return Clue.of(Sign.PLACES_NEAR, where);
        }
        boolean cityNearby = a.facility().isEmpty() != b.facility().isEmpty();
        return Clue.of(cityNearby ? Sign.CITY_AND_FACILITY_NEAR : Sign.PLACES_APART, () -> "though " + where.get());
    }

    /** A place with coordinates of its own is one facility whatever it is called; town coordinates are shared by several. */
    private static boolean elsewhere(Spot a, Spot b, @Nullable Double km) {
        return !a.facility().isEmpty()
                && !b.facility().isEmpty()
                && !Names.spelling(a.facility(), b.facility())
                && (km == null || km > 0);
    }

    private static Clue vague(Spot a, Spot b) {
        if (a.country() == null || b.country() == null) {
            return Clue.of(Sign.PLACE_UNKNOWN);
        }
        if (!a.province().isEmpty() && !b.province().isEmpty()) {
            return a.province().equals(b.province())
                    ? Clue.of(Sign.PROVINCE_SAME, () -> "both in " + a.where().admin1())
                    : Clue.of(Sign.PROVINCE_OTHER);
        }
        return Clue.of(Sign.COUNTRY_SAME, () -> "both in " + a.country());
    }

    /** Great-circle distance (haversine), null where a coordinate is missing. */
    static @Nullable Double km(Where a, Where b) {
        if (a.lat() == null || a.lon() == null || b.lat() == null || b.lon() == null) {
            return null;
        }
        double dLat = Math.toRadians(b.lat() - a.lat()) / 2;
        double dLon = Math.toRadians(b.lon() - a.lon()) / 2;
        double h = StrictMath.pow(StrictMath.sin(dLat), 2)
                + StrictMath.cos(Math.toRadians(a.lat()))
                        * StrictMath.cos(Math.toRadians(b.lat()))
                        * StrictMath.pow(StrictMath.sin(dLon), 2);
        return 2 * EARTH_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(h)));
    }
}
