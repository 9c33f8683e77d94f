package org.dateline.tally;

import java.util.List;

/**
 * A tally: its rows, sorted by their keys with what is not known last, and the totals that sources state for a period, place
 * or group that is none of a row's.
 */
public record TallyTable(TallyPlan plan, List<TallyRow> rows, List<StatedTotal> otherTotals) {
    /** Copies the lists. */
    public TallyTable {
        rows = List.copyOf(rows);
        otherTotals = List.copyOf(otherTotals);
    }
}
