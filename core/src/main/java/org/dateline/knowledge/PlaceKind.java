package org.dateline.knowledge;

import java.util.Optional;
import org.dateline.model.PlacePrecision;
import org.jspecify.annotations.Nullable;

/** What sort of thing a place is. The order is part of the index file's format: add at the end only. */
public enum PlaceKind {
    /** A sovereign state or a territory with a country code of its own. */
    COUNTRY,
    /** First-level administrative unit: state, province, governorate. */
    ADMIN1,
    /** Second-level administrative unit: county, district. */
    ADMIN2,
    /** Lower administrative unit. */
    DISTRICT,
    /** A state's capital. */
    CAPITAL,
    /** Seat of a first-level unit. */
    SEAT,
    /** Town or village. */
    TOWN,
    /** Part of a town. */
    QUARTER,
    /** Continent. */
    CONTINENT,
    /** Region without an administration of its own: the Sahel, a valley, a border zone. */
    REGION,
    /** Sea, lake, river, strait. */
    WATER,
    /** Mountains, desert, island, forest. */
    TERRAIN,
    /** Prison, jail, detention centre. */
    PRISON,
    /** Military or police base. */
    BASE,
    /** Camp of refugees or displaced people. */
    CAMP,
    /** Airport or airfield. */
    AIRPORT,
    /** Border crossing, checkpoint, bridge, pass. */
    CROSSING,
    /** Any other facility: embassy, mosque, dam, refinery, mine. */
    FACILITY;

    /** The precision with which a place of this kind is known. */
    public PlacePrecision precision() {
        return switch (this) {
            case COUNTRY -> PlacePrecision.COUNTRY;
            case ADMIN1 -> PlacePrecision.ADMIN1;
            case ADMIN2 -> PlacePrecision.ADMIN2;
            case DISTRICT, CONTINENT, REGION, WATER, TERRAIN -> PlacePrecision.NEAR;
            default -> PlacePrecision.EXACT;
        };
    }

    /** The facility's kind as the record names it, empty for what is no facility. */
    public Optional<String> facility() {
        return switch (this) {
            case PRISON -> Optional.of("prison");
            case BASE -> Optional.of("base");
            case CAMP -> Optional.of("camp");
            case AIRPORT -> Optional.of("airport");
            case CROSSING -> Optional.of("crossing");
            case FACILITY -> Optional.of("facility");
            default -> Optional.empty();
        };
    }

    /** Whether people live there under that name: a capital, seat, town or part of one. */
    public boolean isSettlement() {
        return this == CAPITAL || this == SEAT || this == TOWN || this == QUARTER;
    }

    /** Whether it is an administrative unit below the state. */
    public boolean isUnit() {
        return this == ADMIN1 || this == ADMIN2 || this == DISTRICT;
    }

    /** The kind of a GeoNames feature class and code, empty for what Dateline does not keep. */
    static Optional<PlaceKind> ofGeoNames(String featureClass, String code) {
        return Optional.ofNullable(
                switch (featureClass) {
                    case "A" -> unit(code);
                    case "P" -> settlement(code);
                    case "L" -> area(code);
                    case "H" -> water(code);
                    case "T" -> terrain(code);
                    case "S" -> facility(code);
                    default -> null;
                });
    }

    private static @Nullable PlaceKind unit(String code) {
        return switch (code) {
            case "PCL", "PCLI", "PCLD", "PCLF", "PCLS", "PCLIX" -> COUNTRY;
            case "ADM1" -> ADMIN1;
            case "ADM2" -> ADMIN2;
            case "ADM3", "ADM4", "ADM5", "ADMD" -> DISTRICT;
            case "TERR", "ZN", "ZNB" -> REGION;
            default -> null;
        };
    }

    private static @Nullable PlaceKind settlement(String code) {
        return switch (code) {
            case "PPLC" -> CAPITAL;
            case "PPLA" -> SEAT;
            case "PPLX" -> QUARTER;
            case "PPLH", "PPLQ", "PPLW", "PPLCH" -> null;
            default -> TOWN;
        };
    }

    private static @Nullable PlaceKind area(String code) {
        return switch (code) {
            case "CONT" -> CONTINENT;
            case "MILB", "NVB" -> BASE;
            case "RGN", "RGNE", "AREA", "PRK", "RES", "RESN", "RESW", "OAS" -> REGION;
            default -> null;
        };
    }

    private static @Nullable PlaceKind water(String code) {
        return switch (code) {
            case "SEA", "OCN", "GULF", "BAY", "STRT", "LK", "LKS", "RSV", "STM", "CHN" -> WATER;
            default -> null;
        };
    }

    private static @Nullable PlaceKind terrain(String code) {
        return switch (code) {
            case "ISL", "ISLS", "PEN", "MTS", "MT", "DSRT", "PLAT" -> TERRAIN;
            case "VAL" -> REGION;
            case "PASS" -> CROSSING;
            default -> null;
        };
    }

    private static @Nullable PlaceKind facility(String code) {
        return switch (code) {
            case "PRN" -> PRISON;
            case "INSM", "FT", "AIRB" -> BASE;
            case "CMP", "CMPRF" -> CAMP;
            case "AIRP", "AIRF" -> AIRPORT;
            case "PSTB", "CTRB" -> CROSSING;
            case "DAM", "OILR", "PS", "PSN", "MNA" -> FACILITY;
            default -> null;
        };
    }
}
