package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which articles are copies or reprints of each other: those that share keys of their text and pass {@link Runs}' test. */
final class Copies {
    private Copies() {}

    /** The pairs among all of these. */
    static List<CopyPair> among(List<Text> texts) {
        List<CopyPair> pairs = new ArrayList<>();
        Map<String, List<Integer>> index = new HashMap<>();
        for (int order = 0; order < texts.size(); order++) {
            Text text = texts.get(order);
            Map<Integer, Integer> met = new TreeMap<>();
            for (String key : text.keys()) {
                List<Integer> holders = index.computeIfAbsent(key, k -> new ArrayList<>(1));
                holders.forEach(holder -> met.merge(holder, 1, Integer::sum));
                holders.add(order);
            }
            for (Map.Entry<Integer, Integer> shared : met.entrySet()) {
                Text earlier = texts.get(shared.getKey());
                if (shared.getValue() >= Runs.SHARED_KEYS && text.isCopyOf(earlier)) {
                    pairs.add(CopyPair.of(earlier.article().id(), text.article().id()));
                }
            }
        }
        return pairs;
    }

    /** The pairs of one with others. */
    static List<CopyPair> between(Text added, Collection<Text> others) {
        return others.stream()
                .filter(added::isCopyOf)
                .map(other -> CopyPair.of(added.article().id(), other.article().id()))
                .toList();
    }
}
