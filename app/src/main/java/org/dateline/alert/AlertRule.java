package org.dateline.alert;

import java.util.List;
import java.util.Set;
import org.dateline.store.IncidentQuery;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is to be told.
 *
 * @param id of the rule, lower case with hyphens
 * @param query what an incident must be: types, places, actors, figure; empty asks for nothing
 * @param on what of such an incident is to be told
 * @param maxAgeDays an incident that is older when it is first seen is history, and not told
 * @param wave null for a rule on incidents; else on waves among those that the query is for
 * @param to ids of the channels
 */
record AlertRule(
        String id,
        IncidentQuery query,
        Set<On> on,
        int maxAgeDays,
        @Nullable WaveRule wave,
        List<String> to) {
    AlertRule {
        on = Set.copyOf(on);
        to = List.copyOf(to);
    }

    /** What is told. */
    enum On {
        /** That it is there. */
        NEW,
        /** That its toll is another. */
        TOLL,
        /** That its sources contradict each other. */
        DISPUTE,
        /** That it is a threat or a warning. */
        THREAT
    }

    /**
     * A wave that is told.
     *
     * @param below only with a smaller p
     */
    record WaveRule(double below, double radiusKm, int days, String family) {}
}
