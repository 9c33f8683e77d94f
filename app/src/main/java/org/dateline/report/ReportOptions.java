package org.dateline.report;

import java.time.LocalDate;
import java.util.Set;
import org.dateline.protect.Withhold;

/**
 * How a report is made.
 *
 * @param made the day that it bears
 * @param most so many incidents are told in sentences: those with the most killed; all are counted
 * @param withheld what the store that it is made from keeps back, which the report says
 */
public record ReportOptions(LocalDate made, int most, Set<Withhold> withheld) {
    /** How many incidents are told where nobody says. */
    public static final int USUAL = 300;

    /** Copies the set. */
    public ReportOptions {
        withheld = Set.copyOf(withheld);
        if (most < 1) {
            throw new IllegalArgumentException("a report tells of at least one incident, not of " + most);
        }
    }
}
