package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.link.Likeness.Alike;
import org.dateline.model.Link;

/** Which pairs of accounts are likely, or doubtful. Only those that meet in the files are compared. */
final class Likenesses {
    /** Pairs below this score are not worth a person's look. */
    static final double DOUBTFUL = 0.2;

    private final List<Link> links = new ArrayList<>();

    private Likenesses() {}

    /** Those among all of these, in the order of the accounts. */
    static List<Link> among(List<Telling> tellings) {
        Likenesses found = new Likenesses();
        Map<String, List<Integer>> index = new HashMap<>();
        for (int order = 0; order < tellings.size(); order++) {
            Filing filing = Filing.of(tellings.get(order));
            Set<Integer> met = new HashSet<>();
            for (String key : filing.asked()) {
                met.addAll(index.getOrDefault(key, List.of()));
            }
            for (String key : filing.filed()) {
                index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(order);
            }
            Telling telling = tellings.get(order);
            met.stream().sorted().forEach(earlier -> found.compare(tellings.get(earlier), telling));
        }
        return found.links;
    }

    /** Those of an article's accounts with others. */
    static List<Link> between(List<Telling> added, Collection<Telling> others) {
        Likenesses found = new Likenesses();
        Map<Telling, Filing> filings = new HashMap<>();
        for (Telling one : added) {
            Filing filing = Filing.of(one);
            for (Telling other : others) {
                if (filing.meets(filings.computeIfAbsent(other, Filing::of))) {
                    boolean earlier = Telling.EARLIEST_FIRST.compare(one, other) < 0;
                    found.compare(earlier ? one : other, earlier ? other : one);
                }
            }
        }
        return found.links;
    }

    private void compare(Telling a, Telling b) {
        Optional<Alike> alike = Likeness.of(a, b);
        if (alike.isPresent() && alike.get().score() >= DOUBTFUL) {
            links.add(new Link(a.id(), b.id(), alike.get().score(), alike.get().because()));
        }
    }
}
