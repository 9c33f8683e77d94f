package org.dateline.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names of administrative units without the word for the unit: "Maidan Wardak" for "Maidan Wardak Province". */
final class UnitNames {
    private static final List<String> ENDINGS = List.of(
            " Province",
            " Governorate",
            " District",
            " State",
            " Region",
            " Oblast",
            " Department",
            " Prefecture",
            " Division",
            " Municipality",
            " Voivodeship",
            " Rayon",
            " Raion",
            " Republic",
            " Krai",
            " Canton",
            " Atoll",
            " Emirate",
            " City");
    private static final List<String> BEGINNINGS =
            List.of("Muhafazat ", "Province of ", "Departamento de ", "Departamento del ", "State of ", "Republic of ");
    /** Here a bare name means the town; the unit is always called "X County" or "X Parish". */
    private static final Set<String> FULL_ONLY = Set.of("US");

    private UnitNames() {}

    static Optional<String> bare(String name, String country) {
        if (FULL_ONLY.contains(country)) {
            return Optional.empty();
        }
        for (String ending : ENDINGS) {
            if (name.endsWith(ending) && name.length() > ending.length() + 2) {
                return Optional.of(name.substring(0, name.length() - ending.length()));
            }
        }
        for (String beginning : BEGINNINGS) {
            if (name.startsWith(beginning)) {
                return Optional.of(name.substring(beginning.length()));
            }
        }
        return Optional.empty();
    }
}
