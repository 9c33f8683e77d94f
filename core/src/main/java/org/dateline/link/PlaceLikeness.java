package org.dateline.link;

import java.util.Locale;
import java.util.Objects;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Where;
import org.jspecify.annotations.Nullable;

/** Whether two accounts place their event alike. Two towns with coordinates are two places, however near. */
final class PlaceLikeness {
    /** Within this a facility, its suburb and its town are told for one another. */
    private static final double NEAR_KM = 10;
    /** Beyond this no report means the same place. */
    private static final double FAR_KM = 50;

    private static final double EARTH_KM = 6371.0088;

    private PlaceLikeness() {}

    static Clue of(Where a, Where b) {
        if (a.country() != null && b.country() != null && !a.country().equals(b.country())) {
            return Clue.NEVER;
        }
        String facility = Names.proper(a.facility());
        if (!facility.isEmpty() && (facility.equals(Names.proper(b.facility())) || facility.equals(town(b)))) {
            return near(a, b, FAR_KM) ? Clue.of(3, "same place " + a.facility()) : Clue.NEVER;
        }
        boolean precise = precise(a) && precise(b);
        boolean elsewhere = otherFacility(a, b);
        String name = town(a);
        if (precise && a.geonames() != null && a.geonames().equals(b.geonames())) {
            return elsewhere ? elsewhereInTown(a, b) : Clue.of(2.5, "same place " + a.name());
        }
        if (!name.isEmpty()
                && !coarse(a)
                && !coarse(b)
                && (name.equals(town(b)) || name.equals(Names.proper(b.facility())))) {
            if (!near(a, b, FAR_KM)) {
                return Clue.NEVER;
            }
            return elsewhere ? elsewhereInTown(a, b) : Clue.of(2.5, "same place " + a.name());
        }
        return precise ? apart(a, b) : vague(a, b);
    }

    private static Clue apart(Where a, Where b) {
        Double km = km(a, b);
        if (km == null) {
            if (Names.spelling(shown(a), shown(b))) {
                return Clue.of(1.5, shown(a) + " and " + shown(b) + " may be one name");
            }
            return Clue.of(-1, "though placed in " + a.name() + " and in " + b.name());
        }
        String where = String.format(Locale.ROOT, "%s and %s are %.0f km apart", shown(a), shown(b), km);
        if (km < NEAR_KM) {
            return Clue.of(1.5, where);
        }
        return km < FAR_KM ? Clue.of(-1, "though " + where) : Clue.NEVER;
    }

    private static boolean otherFacility(Where a, Where b) {
        String one = Names.proper(a.facility());
        String other = Names.proper(b.facility());
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other) && !Names.spelling(one, other);
    }

    private static Clue elsewhereInTown(Where a, Where b) {
        return Clue.of(0.5, "both in " + a.name() + ", though at " + a.facility() + " and at " + b.facility());
    }

    private static Clue vague(Where a, Where b) {
        if (a.country() == null || b.country() == null) {
            return Clue.of(-0.5);
        }
        String province = Names.fold(a.admin1());
        String other = Names.fold(b.admin1());
        if (!province.isEmpty() && !other.isEmpty()) {
            return province.equals(other) ? Clue.of(0.8, "both in " + a.admin1()) : Clue.of(-2);
        }
        return Clue.of(0, "both in " + a.country());
    }

    private static boolean coarse(Where where) {
        return where.precision() == PlacePrecision.COUNTRY || where.precision() == PlacePrecision.ADMIN1;
    }

    private static boolean precise(Where where) {
        return where.name() != null
                && (where.precision() == PlacePrecision.EXACT || where.precision() == PlacePrecision.NEAR);
    }

    private static String town(Where where) {
        String proper = Names.proper(where.name());
        return proper.isEmpty() ? Names.fold(where.name()) : proper;
    }

    private static String shown(Where where) {
        return Objects.requireNonNullElse(where.facility(), Objects.requireNonNullElse(where.name(), "a place"));
    }

    private static boolean near(Where a, Where b, double limit) {
        Double km = precise(a) && precise(b) ? km(a, b) : null;
        return km == null || km < limit;
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
