package org.dateline.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When it happened: first and last day, how exactly, and whether the text or only the day of publication says so. */
public record When(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        DatePrecision precision,
        @Nullable String partOfDay,
        @Nullable DateBasis basis,
        List<Evidence> evidence)
        implements Claim {
    /** No date known. */
    public static final When UNKNOWN = new When(null, null, DatePrecision.UNKNOWN, null, null, List.of());

    /** Copies the list and checks the order. */
    public When {
        evidence = List.copyOf(evidence);
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }
}
