package org.dateline.tally;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a tally.
 *
 * @param key for each dimension its value, empty where it is not known
 * @param incidents how many there are, those without a figure too
 * @param counts for each thing counted what it comes to
 * @param stated what sources themselves state for just this period, place and group
 */
public record TallyRow(List<String> key, int incidents, Map<String, Count> counts, List<StatedTotal> stated) {
    /** Copies the collections; the map keeps its order. */
    public TallyRow {
        key = List.copyOf(key);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        stated = List.copyOf(stated);
    }

    /**
     * What the incidents of a row come to.
     *
     * @param range null where no incident has a figure
     * @param incidents how many have one
     * @param sources how many independent sources give them
     */
    public record Count(@Nullable Range range, int incidents, int sources) {}
}
