package org.dateline.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Articles in groups: whatever is tied together is one group. Each goes by the first of its places. */
final class Unions {
    private final Map<Long, Long> above = new HashMap<>();

    /** Ties two articles together; whether they were apart. */
    boolean tie(long a, long b) {
        long one = first(a);
        long other = first(b);
        if (one == other) {
            return false;
        }
        above.put(Math.max(one, other), Math.min(one, other));
        return true;
    }

    /** Whether two are tied together by others. */
    boolean areTied(long a, long b) {
        return first(a) == first(b);
    }

    /** The first of the group of an article. */
    long first(long place) {
        long top = place;
        for (Long next = above.get(top); next != null; next = above.get(top)) {
            top = next;
        }
        long step = place;
        while (step != top) {
            Long next = above.put(step, top);
            step = next == null ? top : next;
        }
        return top;
    }

    /** The groups of more than one article, each in order. */
    List<List<Long>> groups() {
        Map<Long, List<Long>> byFirst = new TreeMap<>();
        for (Long place : List.copyOf(above.keySet())) {
            byFirst.computeIfAbsent(first(place), first -> new ArrayList<>(List.of(first)))
                    .add(place);
        }
        byFirst.values().forEach(group -> group.sort(null));
        return List.copyOf(byFirst.values());
    }
}
