package org.dateline.link;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Where;
import org.jspecify.annotations.Nullable;

/** A field of an incident's place that a person may correct. */
enum PlaceField {
    NAME,
    FACILITY,
    ADMIN1,
    ADMIN2,
    COUNTRY,
    GEONAMES,
    LAT,
    LON,
    PRECISION;

    private static final int POLE = 90;
    private static final int ANTIMERIDIAN = 180;

    /** @throws IllegalArgumentException where a place has no such field */
    static PlaceField named(String field) {
        return Stream.of(values())
                .filter(each -> field.equals(each.path()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no field \"" + field + "\"; a place has "
                        + Stream.of(values()).map(PlaceField::path).collect(Collectors.joining(", "))));
    }

    private String path() {
        return "where." + name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where the field cannot have the value */
    Object parse(String field, String value) {
        return switch (this) {
            case COUNTRY -> country(field, value.strip());
            case GEONAMES -> Correction.number(field, value);
            case LAT -> degrees(field, value.strip(), POLE);
            case LON -> degrees(field, value.strip(), ANTIMERIDIAN);
            case PRECISION -> Correction.word(PlacePrecision.class, field, value);
            default -> Correction.required(field, value).strip();
        };
    }

    private static String country(String field, String value) {
        if (!value.matches("[A-Za-z]{2}")) {
            throw new IllegalArgumentException(
                    field + " is a country code of two letters like IQ, not \"" + value + "\"");
        }
        return value.toUpperCase(Locale.ROOT);
    }

    private static Double degrees(String field, String value, int most) {
        if (!value.matches("-?\\d{1,3}(\\.\\d{1,15})?") || Math.abs(Double.parseDouble(value)) > most) {
            throw new IllegalArgumentException(
                    field + " is in degrees between -" + most + " and " + most + ", not \"" + value + "\"");
        }
        return Double.valueOf(value);
    }

    /** The place with this field in place of the old one; a new name takes what belonged to the old one away. */
    Where with(Where where, @Nullable Object value) {
        if (this == NAME) {
            PlacePrecision left = where.country() == null ? PlacePrecision.UNKNOWN : PlacePrecision.COUNTRY;
            return new Where((String) value, null, null, null, where.country(), null, null, null, left, List.of());
        }
        Map<PlaceField, @Nullable Object> fields = new EnumMap<>(PlaceField.class);
        fields.put(FACILITY, where.facility());
        fields.put(ADMIN1, where.admin1());
        fields.put(ADMIN2, where.admin2());
        fields.put(COUNTRY, where.country());
        fields.put(GEONAMES, where.geonames());
        fields.put(LAT, where.lat());
        fields.put(LON, where.lon());
        fields.put(PRECISION, where.precision());
        fields.put(this, value);
        if (this == LAT || this == LON) {
            fields.put(PRECISION, PlacePrecision.EXACT);
        }
        Object precision = fields.get(PRECISION);
        return new Where(
                where.name(),
                (String) fields.get(FACILITY),
                (String) fields.get(ADMIN1),
                (String) fields.get(ADMIN2),
                (String) fields.get(COUNTRY),
                (Long) fields.get(GEONAMES),
                (Double) fields.get(LAT),
                (Double) fields.get(LON),
                precision == null ? PlacePrecision.UNKNOWN : (PlacePrecision) precision,
                where.evidence());
    }

    /** Half a pair of coordinates is none: latitude and longitude are ruled one after the other, and one may be taken back. */
    static Where whole(Where where) {
        if ((where.lat() == null) == (where.lon() == null)) {
            return where;
        }
        PlacePrecision left = where.country() == null ? PlacePrecision.UNKNOWN : PlacePrecision.COUNTRY;
        return PRECISION.with(LAT.with(LON.with(where, null), null), left);
    }
}
