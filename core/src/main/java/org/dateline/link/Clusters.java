package org.dateline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.link.Blocks.Pair;
import org.dateline.link.Likeness.Alike;
import org.dateline.model.Link;

/**
 * Groups accounts into incidents. The likest pair is joined first; two groups are joined only where no account of the one is
 * forbidden to any of the other, and where all their pairs are on average as likely as not. So A like B and B like C does not
 * make A and C one.
 */
final class Clusters {
    /** As likely as not. */
    static final double THRESHOLD = 0.5;

    private static final double DIGITS = 1000;

    private final List<Telling> tellings;
    private final Map<Pair, Alike> likely = new HashMap<>();

    /** The accounts that tell of one incident, in order, and the links that hold them together. */
    record Cluster(List<Telling> members, List<Link> links) {}

    private Clusters(List<Telling> tellings) {
        this.tellings = tellings;
    }

    /** The clusters, by their first accounts; each account is in exactly one. The order of a telling is its index. */
    static List<Cluster> of(List<Telling> tellings) {
        return new Clusters(tellings).find();
    }

    private List<Cluster> find() {
        List<List<Telling>> home = new ArrayList<>();
        tellings.forEach(t -> home.add(List.of(t)));
        Set<String> refused = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        Blocks.pairs(tellings, pair -> {
            if (score(pair) >= THRESHOLD) {
                pairs.add(pair);
            }
        });
        for (Pair pair : likestFirst(pairs)) {
            List<Telling> a = home.get(pair.a().order());
            List<Telling> b = home.get(pair.b().order());
            if (first(a) == first(b) || refused.contains(attempt(a, b))) {
                continue;
            }
            if (belongTogether(a, b)) {
                List<Telling> joined = new ArrayList<>(a);
                joined.addAll(b);
                joined.sort(Comparator.comparingInt(Telling::order));
                joined.forEach(t -> home.set(t.order(), joined));
            } else {
                refused.add(attempt(a, b));
            }
        }
        return tellings.stream()
                .map(Telling::order)
                .filter(order -> first(home.get(order)) == order)
                .map(order -> new Cluster(home.get(order), links(home.get(order))))
                .toList();
    }

    private static int first(List<Telling> members) {
        return members.get(0).order();
    }

    /** Names the two groups as they are now: a group that has grown may be tried again. */
    private static String attempt(List<Telling> a, List<Telling> b) {
        return first(a) + "x" + a.size() + " " + first(b) + "x" + b.size();
    }

    private List<Pair> likestFirst(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> score(pair) >= THRESHOLD)
                .sorted(Comparator.comparingDouble(this::score)
                        .reversed()
                        .thenComparingInt(pair -> pair.a().order())
                        .thenComparingInt(pair -> pair.b().order()))
                .toList();
    }

    private boolean belongTogether(List<Telling> a, List<Telling> b) {
        double sum = 0;
        for (Telling one : a) {
            for (Telling other : b) {
                Optional<Alike> alike = alike(Pair.of(one, other));
                if (alike.isEmpty()) {
                    return false;
                }
                sum += alike.get().score();
            }
        }
        return sum / ((double) a.size() * b.size()) >= THRESHOLD;
    }

    /** The likest links that connect all members: one fewer than there are members. */
    private List<Link> links(List<Telling> members) {
        List<Pair> pairs = new ArrayList<>();
        Map<Integer, Integer> part = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            part.put(members.get(i).order(), i);
            for (int j = i + 1; j < members.size(); j++) {
                pairs.add(new Pair(members.get(i), members.get(j)));
            }
        }
        List<Link> links = new ArrayList<>();
        for (Pair pair : likestFirst(pairs)) {
            Integer kept = part.get(pair.a().order());
            Integer merged = part.get(pair.b().order());
            if (!Objects.equals(kept, merged)) {
                part.replaceAll((order, held) -> Objects.equals(held, merged) ? kept : held);
                links.add(link(pair));
            }
        }
        return links;
    }

    private Link link(Pair pair) {
        Alike alike = alike(pair).orElseThrow();
        double score = StrictMath.rint(alike.score() * DIGITS) / DIGITS;
        return new Link(pair.a().account().id(), pair.b().account().id(), score, alike.because());
    }

    private double score(Pair pair) {
        return alike(pair).map(Alike::score).orElse(-1.0);
    }

    /** Likely pairs are asked for again and again, and are few; of the many others nothing is kept. */
    private Optional<Alike> alike(Pair pair) {
        Alike kept = likely.get(pair);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<Alike> alike = Likeness.of(pair.a(), pair.b());
        alike.filter(a -> a.score() >= THRESHOLD).ifPresent(a -> likely.put(pair, a));
        return alike;
    }
}
