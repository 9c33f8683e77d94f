package org.dateline.export;

import java.util.Locale;
import org.dateline.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Numbers in words for people. */
final class Wording {
    private Wording() {}

    /** A range: "41", "9 or more", "up to 1,000", "500 to 1,000", "about 500", "unknown". */
    static String range(@Nullable Long low, @Nullable Long best, @Nullable Long high) {
        if (low != null && high != null) {
            return low.equals(high) ? number(low) : number(low) + " to " + number(high);
        } else if (low != null) {
            return number(low) + " or more";
        } else if (high != null) {
            return "up to " + number(high);
        }
        return best == null ? "unknown" : "about " + number(best);
    }

    static String range(Quantity quantity) {
        return range(quantity.low(), quantity.best(), quantity.high());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
