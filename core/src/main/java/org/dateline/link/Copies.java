package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which articles are copies or reprints of each other: those that share a key of their text and pass {@link Runs}' test. */
final class Copies {
    private Copies() {}

    /** The pairs among all of these. */
    static List<CopyPair> among(List<Text> texts) {
        List<CopyPair> pairs = new ArrayList<>();
        Map<String, List<Integer>> index = new HashMap<>();
        for (int order = 0; order < texts.size(); order++) {
            Text text = texts.get(order);
            Set<Integer> met = new TreeSet<>();
            for (String key : text.keys()) {
                List<Integer> holders = index.computeIfAbsent(key, k -> new ArrayList<>(1));
                met.addAll(holders);
                holders.add(order);
            }
            for (int earlier : met) {
                if (text.isCopyOf(texts.get(earlier))) {
                    pairs.add(CopyPair.of(
                            texts.get(earlier).article().id(), text.article().id()));
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
