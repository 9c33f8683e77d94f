package org.dateline.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.model.Problem;

/** The articles of one id: the first of the inputs is read, the others become problems, as on one machine. */
record Repeats(Taken first, List<Again> others) implements Serializable {
    /** The code of an article whose id came before. */
    private static final String DUPLICATE_ID = "duplicate-id";

    /** Where an article came again. */
    record Again(long place, String input) implements Serializable {
        static Again of(Taken taken) {
            return new Again(taken.place(), taken.input());
        }
    }

    static Repeats of(Taken only) {
        return new Repeats(only, List.of());
    }

    Repeats and(Taken other) {
        return and(Repeats.of(other));
    }

    Repeats and(Repeats more) {
        boolean mine = first.place() <= more.first.place();
        List<Again> all = new ArrayList<>(others);
        all.addAll(more.others);
        all.add(Again.of(mine ? more.first : first));
        return new Repeats(mine ? first : more.first, all);
    }

    /** Problems, one for each repeat. */
    List<Told> problems() {
        return others.stream()
                .sorted(Comparator.comparingLong(Again::place))
                .map(again -> Told.of(
                        again.place(),
                        new Problem(
                                DUPLICATE_ID,
                                again.input(),
                                "the article " + first.key().substring("article ".length()) + " was read from "
                                        + first.input() + " already")))
                .toList();
    }
}
