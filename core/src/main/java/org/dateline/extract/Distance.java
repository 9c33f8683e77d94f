package org.dateline.extract;

import org.dateline.model.Place;
import org.dateline.model.PlacePrecision;

/** How places and countries stand to one another. */
final class Distance {
    private static final double EARTH_RADIUS_KM = 6371.0;
    private static final double SAME_PLACE_KM = 10;

    private Distance() {}

    /** Great-circle distance in kilometres; infinite where either has no coordinates. */
    static double kilometres(Place a, Place b) {
        if (a.lat() == null || a.lon() == null || b.lat() == null || b.lon() == null) {
            return Double.POSITIVE_INFINITY;
        }
        double lat1 = Math.toRadians(a.lat());
        double lat2 = Math.toRadians(b.lat());
        double half = Math.pow(Math.sin((lat2 - lat1) / 2), 2)
                + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(Math.toRadians(b.lon() - a.lon()) / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** Whether both can be the place of one incident: the same, near, or one a unit around the other. */
    static boolean compatible(Place a, Place b) {
        if (a.country() != null && b.country() != null && !a.country().equals(b.country())) {
            return false;
        }
        if (isWide(a) || isWide(b)) {
            return isCountry(a)
                    || isCountry(b)
                    || a.admin1() == null
                    || b.admin1() == null
                    || a.admin1().equals(b.admin1());
        }
        boolean same = a.geonames() != null && a.geonames().equals(b.geonames());
        boolean named = contains(a.name(), b.name()) || contains(b.name(), a.name());
        boolean around = isUnitOf(a, b) || isUnitOf(b, a);
        boolean twoFacilities = a.facility() != null && b.facility() != null;
        return same || named || around || (!twoFacilities && kilometres(a, b) <= SAME_PLACE_KM);
    }

    private static boolean contains(String name, String part) {
        return (" " + name + " ").contains(" " + part + " ");
    }

    private static boolean isUnitOf(Place unit, Place place) {
        return unit.facility() == null
                && (unit.name().equals(place.admin1()) || unit.name().equals(place.admin2()));
    }

    /** Whether it names a country or a first-order unit and no spot. */
    static boolean isWide(Place place) {
        return place.country() == null
                || switch (place.precision()) {
                    case COUNTRY, ADMIN1, UNKNOWN -> true;
                    default -> false;
                };
    }

    /** Whether it is a village of which no more than its province or country is known: wide, and yet where it happened. */
    static boolean isNamedWithin(Place place) {
        return place.precision() == PlacePrecision.UNKNOWN
                || place.precision() == PlacePrecision.ADMIN1
                        && place.admin1() != null
                        && !place.admin1().equals(place.name());
    }

    private static boolean isCountry(Place place) {
        return place.country() == null
                || switch (place.precision()) {
                    case COUNTRY, UNKNOWN -> true;
                    default -> false;
                };
    }
}
