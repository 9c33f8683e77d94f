package org.dateline.export.coding;

import java.util.Map;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/** What a participant is to a coding scheme, as far as the record tells; where it does not, {@code UNKNOWN}. */
public enum Standing {
    /** Forces or a government of a state. */
    STATE,
    /** An armed group that is known by name. */
    GROUP,
    /** Armed people of whom nobody says whose they are. */
    UNIDENTIFIED,
    CIVILIANS,
    PROTESTERS,
    RIOTERS,
    /** Peacekeepers and other international bodies. */
    INTERNATIONAL,
    UNKNOWN;

    private static final Map<String, Standing> BY_KIND = Map.ofEntries(
            Map.entry("military", STATE),
            Map.entry("police", STATE),
            Map.entry("security-forces", STATE),
            Map.entry("intelligence", STATE),
            Map.entry("government", STATE),
            Map.entry("civilian", CIVILIANS),
            Map.entry("aid-worker", CIVILIANS),
            Map.entry("journalist", CIVILIANS),
            Map.entry("refugee", CIVILIANS),
            Map.entry("hostage", CIVILIANS),
            Map.entry("prisoner", CIVILIANS),
            Map.entry("religious", CIVILIANS),
            Map.entry("protester", PROTESTERS),
            Map.entry("rioter", RIOTERS),
            Map.entry("international", INTERNATIONAL));

    /** What a participant is; an armed group without a name of its own is unidentified, one of which that cannot be told unknown. */
    public static Standing of(@Nullable Who who) {
        if (who == null || who.kind() == null) {
            return UNKNOWN;
        }
        if (who.kind().equals("armed-group") || who.kind().equals("armed-actor")) {
            return who.actor() != null ? GROUP : isNameless(who.name()) ? UNIDENTIFIED : UNKNOWN;
        }
        return BY_KIND.getOrDefault(who.kind(), UNKNOWN);
    }

    /** Whether they carry weapons in somebody's cause. */
    public boolean isArmed() {
        return this == STATE || this == GROUP || this == UNIDENTIFIED;
    }

    /** A single word, or words all in small letters: "Gunmen", "masked men"; of "Islamist fighters" it cannot be told. */
    private static boolean isNameless(String name) {
        return name.indexOf(' ') < 0 || name.chars().noneMatch(Character::isUpperCase);
    }
}
