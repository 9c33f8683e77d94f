package org.dateline.tally;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dateline.tally.TallyRow.Count;
import org.jspecify.annotations.Nullable;

/** A count under way. */
final class Counter {
    private @Nullable Range range;
    private int incidents;
    private final Set<String> sources = new LinkedHashSet<>();

    void add(Range added, Set<String> from) {
        range = range == null ? added : range.plus(added);
        incidents++;
        sources.addAll(from);
    }

    Count count() {
        return new Count(range, incidents, sources.size());
    }
}
