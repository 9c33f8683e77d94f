package org.dateline.link;

import java.util.List;
import java.util.function.Supplier;

/**
 * What one field of two accounts says on whether they tell of one incident: signs for or against, and why in words. A clue that
 * {@code forbids} ends the matter. The words are put together only for the few pairs that somebody will read of.
 */
record Clue(List<Sign> signs, List<Supplier<String>> because, boolean forbids) {
    static final Clue NOTHING = new Clue(List.of(), List.of(), false);
    static final Clue NEVER = new Clue(List.of(), List.of(), true);

    static Clue of(Sign sign, Supplier<String> because) {
        return new Clue(List.of(sign), List.of(because), false);
    }

    /** A sign without a reason worth showing. */
    static Clue of(Sign sign) {
        return new Clue(List.of(sign), List.of(), false);
    }

    /** The sum of its points. */
    double points() {
        double points = 0;
        for (Sign sign : signs) {
            points += sign.points();
        }
        return points;
    }
}
