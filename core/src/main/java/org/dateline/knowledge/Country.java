package org.dateline.knowledge;

import java.util.List;

/**
 * A country or territory.
 *
 * @param code ISO 3166 alpha-2 (XK for Kosovo)
 * @param name its usual English name
 * @param people adjectives and words for its people: Iraqi, Iraqis
 * @param otherNames variants and abbreviations: UK, U.K., Britain
 */
public record Country(String code, String name, double lat, double lon, List<String> people, List<String> otherNames) {
    /** Copies the lists. */
    public Country {
        people = List.copyOf(people);
        otherNames = List.copyOf(otherNames);
    }
}
