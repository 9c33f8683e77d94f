package org.dateline.export.ged;

import java.util.Optional;
import org.dateline.export.coding.Sides;
import org.dateline.export.coding.Standing;
import org.dateline.model.Incident;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/**
 * UCDP's two sides: a state's comes first where it fights a group; who kills civilians comes first; else who did it.
 *
 * @param a null where nobody is told
 * @param b null where nobody is told
 */
record GedSides(@Nullable Who a, @Nullable Who b) {
    /** UCDP's types of violence. */
    enum Violence {
        STATE_BASED(1),
        NON_STATE(2),
        ONE_SIDED(3);

        private final int number;

        Violence(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    static GedSides of(Incident incident) {
        Sides sides = Sides.of(incident);
        Who one = sides.first();
        Who other = sides.second();
        boolean swapped = Standing.of(other) == Standing.STATE && Standing.of(one) == Standing.GROUP;
        return swapped ? new GedSides(other, one) : new GedSides(one, other);
    }

    Standing standingOfA() {
        return Standing.of(a);
    }

    Standing standingOfB() {
        return Standing.of(b);
    }

    Optional<GedDeaths> deaths(Incident incident) {
        return GedDeaths.of(incident, standingOfA(), standingOfB());
    }

    /** The type, where both sides are such that UCDP's definitions leave one alone; empty for unidentified attackers. */
    Optional<Violence> violence() {
        Standing first = standingOfA();
        Standing second = standingOfB();
        boolean organised = first == Standing.STATE || first == Standing.GROUP;
        if (organised && (second == Standing.CIVILIANS || second == Standing.PROTESTERS)) {
            return Optional.of(Violence.ONE_SIDED);
        }
        if (first == Standing.STATE && second == Standing.GROUP) {
            return Optional.of(Violence.STATE_BASED);
        }
        return first == Standing.GROUP && second == Standing.GROUP ? Optional.of(Violence.NON_STATE) : Optional.empty();
    }
}
