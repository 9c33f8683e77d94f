package org.dateline.tally;

import java.util.List;
import org.dateline.link.Codebook;
import org.jspecify.annotations.Nullable;

/**
 * What is to be tallied.
 *
 * @param by what the rows are made by, in this order; none makes one row of everything
 * @param of what is counted: killed, wounded, abducted, ...
 * @param codebook the rule by which an incident's disagreeing figures are read
 * @param country the only country there is in the incidents, null where they are of several
 * @param admin1 the only first-level division there is in them, null where they are of several
 */
public record TallyPlan(
        List<Dimension> by,
        List<String> of,
        Codebook codebook,
        @Nullable String country,
        @Nullable String admin1) {
    /** Copies the lists. */
    public TallyPlan {
        by = List.copyOf(by);
        of = List.copyOf(of);
    }
}
