package org.dateline.pipeline;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.store.Change;
import org.dateline.store.Store;

/** Sums up a stretch of the change feed: what each incident is at its end. */
final class Incidence {
    private static final int AT_ONCE = 10_000;
    private static final Set<Change.Kind> BEGINNINGS = EnumSet.of(Change.Kind.CREATED, Change.Kind.SPLIT);
    private static final Set<Change.Kind> ENDS = EnumSet.of(Change.Kind.MERGED, Change.Kind.DELETED);

    private Incidence() {}

    static Adding.Incidents since(long number, Store store) {
        Map<String, Change.Kind> first = new HashMap<>();
        Map<String, Change.Kind> last = new HashMap<>();
        long after = number;
        for (List<Change> some = store.changes(after, AT_ONCE); !some.isEmpty(); some = store.changes(after, AT_ONCE)) {
            for (Change change : some) {
                first.putIfAbsent(change.incident(), change.kind());
                last.put(change.incident(), change.kind());
                after = change.number();
            }
        }
        long made = 0;
        long changed = 0;
        long gone = 0;
        for (Map.Entry<String, Change.Kind> entry : first.entrySet()) {
            boolean isNew = BEGINNINGS.contains(entry.getValue());
            boolean isGone = ENDS.contains(last.getOrDefault(entry.getKey(), entry.getValue()));
            made += isNew && !isGone ? 1 : 0;
            gone += !isNew && isGone ? 1 : 0;
            changed += !isNew && !isGone ? 1 : 0;
        }
        return new Adding.Incidents(made, changed, gone);
    }
}
