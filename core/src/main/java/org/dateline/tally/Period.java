package org.dateline.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dateline.model.DatePrecision;
import org.dateline.model.When;

/** The days between which something happened, both included. */
record Period(LocalDate from, LocalDate to) {
    /** So many days over a border are counted where they begin; a longer period is not torn. */
    private static final int SHORT = 7;

    /** A source's "in July" that leaves out a day or two still tells of July. */
    private static final double MOST = 0.9;

    /** The period of a date, empty where no date is known. */
    static Optional<Period> of(When when) {
        LocalDate from = when.from() == null ? when.to() : when.from();
        LocalDate to = when.to() == null ? from : when.to();
        return from == null || to == null || when.precision() == DatePrecision.UNKNOWN
                ? Optional.empty()
                : Optional.of(new Period(from, to));
    }

    /**
     * The calendar period that it is counted in: of that grain, else of the finest coarser one that holds it; empty where it
     * goes over years.
     */
    String label(Grain grain) {
        for (Grain g : grain.andCoarser()) {
            if (days() <= SHORT || g.label(from).equals(g.label(to))) {
                return g.label(from);
            }
        }
        return "";
    }

    /** Whether it is, but for a few days, one whole period of the calendar. */
    boolean fills(Grain grain) {
        return grain.label(from).equals(grain.label(to)) && days() >= MOST * grain.days(from);
    }

    /** Whether something that happened then is of this period: all of it, or its first day where it is short. */
    boolean counts(Period other) {
        LocalDate last = other.days() <= SHORT ? other.from : other.to;
        return !other.from.isBefore(from) && !last.isAfter(to);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
