package org.dateline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many: {@code of} says what was counted (killed, wounded, abducted, escaped, freed, arrested, ..., attackers, rounds),
 * {@code group} whose figure it is (civilians, police, military, insurgents, prisoners, all, unknown, ...). */
public record HowMany(
        String of,
        String group,
        Quantity quantity,
        @Nullable FigureScope scope,
        List<Evidence> evidence) implements Claim {
    /** Copies the list. */
    public HowMany {
        evidence = List.copyOf(evidence);
    }
}
