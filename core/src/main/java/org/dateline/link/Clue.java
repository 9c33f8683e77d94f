package org.dateline.link;

import java.util.List;

/**
 * What one field of two accounts says on whether they tell of one incident: points (log-odds) for or against, and why in
 * words. A clue that {@code forbids} ends the matter.
 */
record Clue(double points, List<String> because, boolean forbids) {
    static final Clue NOTHING = new Clue(0, List.of(), false);
    static final Clue NEVER = new Clue(0, List.of(), true);

    static Clue of(double points, String because) {
        return new Clue(points, List.of(because), false);
    }

    /** Points without a reason worth showing. */
    static Clue of(double points) {
        return new Clue(points, List.of(), false);
    }
}
