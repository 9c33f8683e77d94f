package org.dateline.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A number as worded. {@code low} and {@code high} are null where the wording leaves them open: "at least nine" is low 9,
 * best 9, high null; "up to 1,000" low null, best 1000, high 1000; "about 500" best 500 alone. */
public record Quantity(
        @Nullable Long low, @Nullable Long best, @Nullable Long high, String wording) implements Serializable {

    /** Checks low <= best <= high. */
    public Quantity {
        if ((low != null && low < 0) || above(low, best) || above(best, high) || above(low, high)) {
            throw new IllegalArgumentException("not in order: " + low + ", " + best + ", " + high);
        }
    }

    private static boolean above(@Nullable Long a, @Nullable Long b) {
        return a != null && b != null && a > b;
    }
}
