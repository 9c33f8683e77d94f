package org.dateline.knowledge;

import java.util.List;

/**
 * One place on its way into an index file.
 *
 * @param geonames GeoNames id, 0 for none
 * @param admin1 record number of its first-level unit, -1 for none
 * @param admin2 record number of its second-level unit, -1 for none
 * @param country ISO 3166 alpha-2, or two blanks
 * @param otherNames further names, in any script; those not in Latin letters are left out
 */
record PlaceRow(
        int geonames,
        String name,
        double lat,
        double lon,
        long population,
        int admin1,
        int admin2,
        String country,
        PlaceKind kind,
        List<String> otherNames) {}
