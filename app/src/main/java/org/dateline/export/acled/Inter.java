package org.dateline.export.acled;

import org.dateline.export.coding.Standing;
import org.jspecify.annotations.Nullable;

/** ACLED's kinds of actors, in its order, and how it writes two that meet. */
enum Inter {
    STATE_FORCES("State forces"),
    REBEL_GROUP("Rebel group"),
    POLITICAL_MILITIA("Political militia"),
    IDENTITY_MILITIA("Identity militia"),
    RIOTERS("Rioters"),
    PROTESTERS("Protesters"),
    CIVILIANS("Civilians"),
    EXTERNAL_FORCES("External/Other forces");

    private final String text;

    Inter(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** The kind of a standing; null where ACLED's kind hangs on more than the record tells. */
    static @Nullable Inter of(Standing standing, boolean foreign) {
        return switch (standing) {
            case STATE -> foreign ? EXTERNAL_FORCES : STATE_FORCES;
            case GROUP -> REBEL_GROUP;
            case UNIDENTIFIED -> POLITICAL_MILITIA;
            case CIVILIANS -> CIVILIANS;
            case PROTESTERS -> PROTESTERS;
            case RIOTERS -> RIOTERS;
            case INTERNATIONAL -> EXTERNAL_FORCES;
            case UNKNOWN -> null;
        };
    }

    /** How ACLED writes that this kind met nobody. */
    String alone() {
        return text + " only";
    }

    /** How ACLED writes that two kinds met: the lower first, but civilians after external forces. */
    static String interaction(Inter one, Inter other) {
        Inter low = one.compareTo(other) <= 0 ? one : other;
        Inter high = low == one ? other : one;
        return low == CIVILIANS && high == EXTERNAL_FORCES ? high.text + "-" + low.text : low.text + "-" + high.text;
    }
}
