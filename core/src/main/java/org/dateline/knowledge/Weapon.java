package org.dateline.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of weapon or means of attack.
 *
 * @param id stable, lower case with hyphens
 * @param parent id of the wider kind, null where there is none
 * @param gtdType weapon type in the Global Terrorism Database, its parent's where it has none of its own
 * @param gtdText the text of that type
 * @param gtdSubtype code of the subtype, null where no row showed it
 * @param gtdSubtypeText its text
 * @param finds sentences in which it is found, the found words in [brackets]
 * @param ignores sentences in which it is not
 */
public record Weapon(
        String id,
        @Nullable String parent,
        int gtdType,
        String gtdText,
        @Nullable Integer gtdSubtype,
        @Nullable String gtdSubtypeText,
        List<String> finds,
        List<String> ignores) {
    /** Copies the lists. */
    public Weapon {
        finds = List.copyOf(finds);
        ignores = List.copyOf(ignores);
    }

    /** The id of the rule that finds it in English. */
    public String rule() {
        return "en.weapon." + id;
    }
}
