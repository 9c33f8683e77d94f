package org.dateline.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Briefs sorted into heaps by a property. */
final class BriefHeaps {
    private final Map<String, Counted> heaps = new HashMap<>();

    private BriefHeaps() {}

    /**
     * A heap.
     *
     * @param one number of the row of its first incident, or of its first article where it is an outlet's
     * @param mark of the incident that this is from: while it is the same, so is what it is called there
     */
    record Heap(Facet facet, String value, long incidents, long one, long mark) {}

    private static final class Counted {
        private long incidents;
        private long one = Long.MAX_VALUE;
        private long mark;
    }

    /** The largest heaps, equally large ones by value. */
    static List<Heap> of(Facet facet, List<Brief> briefs, int most) {
        BriefHeaps all = new BriefHeaps();
        BiConsumer<BriefHeaps, Brief> sorting = sorting(facet);
        briefs.forEach(brief -> sorting.accept(all, brief));
        return all.heaps.entrySet().stream()
                .map(heap -> new Heap(
                        facet, heap.getKey(), heap.getValue().incidents, heap.getValue().one, heap.getValue().mark))
                .sorted(Comparator.comparingLong(Heap::incidents).reversed().thenComparing(Heap::value))
                .limit(most)
                .toList();
    }

    private static BiConsumer<BriefHeaps, Brief> sorting(Facet facet) {
        return switch (facet) {
            case COUNTRY ->
                (all, brief) -> {
                    if (brief.country() != null) {
                        all.add(brief.country(), brief.num(), brief);
                    }
                };
            case ADMIN1 ->
                (all, brief) -> {
                    if (brief.admin1() != null) {
                        all.add(brief.admin1(), brief.num(), brief);
                    }
                };
            case REVIEW -> (all, brief) -> all.add(brief.review(), brief.num(), brief);
            case TYPE -> (all, brief) -> brief.types().forEach(type -> all.add(type, brief.num(), brief));
            case ACTOR -> (all, brief) -> brief.actors().forEach(actor -> all.add(actor, brief.num(), brief));
            case SOURCE ->
                (all, brief) -> brief.tellers().forEach(teller -> all.add(teller.outlet(), teller.article(), brief));
        };
    }

    private void add(String value, long one, Brief brief) {
        Counted heap = heaps.computeIfAbsent(value, key -> new Counted());
        heap.incidents++;
        if (one < heap.one) {
            heap.one = one;
            heap.mark = brief.mark();
        }
    }
}
