package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.link.Likeness.Alike;
import org.dateline.link.Rulings.Couple;
import org.dateline.model.Link;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;

/**
 * Groups accounts into incidents. What a person ruled comes first; then the likest pair is joined first; two groups are joined only where no account of the one is
 * forbidden to any of the other, and where all their pairs are on average as likely as not. So A like B and B like C does not
 * make A and C one.
 */
final class Clusters {
    /** As likely as not. */
    static final double THRESHOLD = 0.5;

    /** What the pairs of two groups must reach on average: in a larger group somebody has misread a day or a town. */
    private static final double TOGETHER = 0.4;

    private final List<Telling> tellings;
    private final Map<Couple, Ruling> ruled;
    private final Map<String, Integer> orderOf = new HashMap<>();
    private final List<List<Integer>> home = new ArrayList<>();
    private final Map<Couple, Link> likely = new HashMap<>();
    /** Accounts that a ruling puts together stand for one another. */
    private final Map<Integer, List<Integer>> tied = new HashMap<>();

    /** The accounts that tell of one incident, in order, and the links that hold them together. */
    record Cluster(List<Telling> members, List<Link> links) {}

    private Clusters(List<Telling> tellings, Map<Couple, Ruling> ruled) {
        this.tellings = tellings;
        this.ruled = ruled;
        for (Telling telling : tellings) {
            orderOf.put(telling.id(), home.size());
            home.add(List.of(home.size()));
        }
    }

    /**
     * The clusters, by their first accounts; each account is in exactly one.
     *
     * @param tellings in their order
     * @param links all likely pairs of them; others may be among them and are not minded
     * @param ruled what was ruled on pairs
     */
    static List<Cluster> of(List<Telling> tellings, Collection<Link> links, Map<Couple, Ruling> ruled) {
        Clusters clusters = new Clusters(tellings, ruled);
        clusters.rule();
        clusters.join(links);
        return clusters.found();
    }

    /** What was ruled the same, the last ruling first, unless that would put together what was ruled different. */
    private void rule() {
        ruled.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == RulingKind.SAME)
                .sorted(Comparator.comparing(
                                (Map.Entry<Couple, Ruling> e) -> e.getValue().id())
                        .reversed()
                        .thenComparing(e -> e.getKey().a())
                        .thenComparing(e -> e.getKey().b()))
                .forEach(entry -> {
                    Integer a = orderOf.get(entry.getKey().a());
                    Integer b = orderOf.get(entry.getKey().b());
                    if (a != null && b != null && !sameHome(a, b) && !ruledApart(home.get(a), home.get(b))) {
                        settle(home.get(a), home.get(b));
                    }
                });
        home.stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> group.forEach(order -> tied.put(order, group)));
    }

    private boolean ruledApart(List<Integer> a, List<Integer> b) {
        return a.stream().anyMatch(one -> b.stream().anyMatch(other -> ruling(one, other) == RulingKind.DIFFERENT));
    }

    private @org.jspecify.annotations.Nullable RulingKind ruling(int a, int b) {
        if (ruled.isEmpty()) {
            return null;
        }
        Ruling ruling = ruled.get(couple(a, b));
        return ruling == null ? null : ruling.kind();
    }

    private Couple couple(int a, int b) {
        return Couple.of(tellings.get(a).id(), tellings.get(b).id());
    }

    private boolean sameHome(int a, int b) {
        return home.get(a).get(0).equals(home.get(b).get(0));
    }

    private void settle(List<Integer> a, List<Integer> b) {
        List<Integer> joined = new ArrayList<>(a);
        joined.addAll(b);
        joined.sort(Comparator.naturalOrder());
        joined.forEach(order -> home.set(order, joined));
    }

    private void join(Collection<Link> links) {
        links.stream()
                .filter(link -> link.score() >= THRESHOLD)
                .filter(link -> orderOf.containsKey(link.a()) && orderOf.containsKey(link.b()))
                .forEach(link -> likely.put(Couple.of(link.a(), link.b()), link));
        Set<String> refused = new HashSet<>();
        for (Link link : likestFirst(likely.values())) {
            List<Integer> a = home.get(order(link.a()));
            List<Integer> b = home.get(order(link.b()));
            if (a.get(0).equals(b.get(0)) || refused.contains(attempt(a, b))) {
                continue;
            }
            if (belongTogether(a, b)) {
                settle(a, b);
            } else {
                refused.add(attempt(a, b));
            }
        }
    }

    private int order(String account) {
        return Objects.requireNonNull(orderOf.get(account));
    }

    /** Names the two groups as they are now: a group that has grown may be tried again. */
    private static String attempt(List<Integer> a, List<Integer> b) {
        return a.get(0) < b.get(0) ? named(a) + " " + named(b) : named(b) + " " + named(a);
    }

    private static String named(List<Integer> group) {
        return group.get(0) + "x" + group.size();
    }

    private List<Link> likestFirst(Collection<Link> links) {
        return links.stream()
                .sorted(Comparator.comparingDouble(Link::score)
                        .reversed()
                        .thenComparingInt(this::earlier)
                        .thenComparingInt(this::later))
                .toList();
    }

    private int earlier(Link link) {
        return Math.min(order(link.a()), order(link.b()));
    }

    private int later(Link link) {
        return Math.max(order(link.a()), order(link.b()));
    }

    private boolean belongTogether(List<Integer> a, List<Integer> b) {
        double sum = 0;
        for (int one : a) {
            for (int other : b) {
                double score = score(one, other);
                if (score < 0) {
                    return false;
                }
                sum += score;
            }
        }
        return sum / ((double) a.size() * b.size()) >= TOGETHER;
    }

    /** Below nought where the two must not be together. */
    private double score(int a, int b) {
        RulingKind kind = ruling(a, b);
        if (kind != null) {
            return kind == RulingKind.SAME ? 1 : -1;
        }
        double best = -1;
        for (int one : tied.getOrDefault(a, List.of(a))) {
            for (int other : tied.getOrDefault(b, List.of(b))) {
                best = Math.max(best, unruled(one, other));
            }
        }
        return best;
    }

    private double unruled(int a, int b) {
        Link link = likely.get(couple(a, b));
        if (link != null) {
            return link.score();
        }
        return Likeness.of(tellings.get(a), tellings.get(b)).map(Alike::score).orElse(-1.0);
    }

    private List<Cluster> found() {
        List<Cluster> clusters = new ArrayList<>();
        for (int order = 0; order < home.size(); order++) {
            List<Integer> members = home.get(order);
            if (members.get(0) == order) {
                clusters.add(new Cluster(members.stream().map(tellings::get).toList(), links(members)));
            }
        }
        return clusters;
    }

    /** The likest links that connect all members, one fewer than there are; a ruling is the surest link. */
    private List<Link> links(List<Integer> members) {
        List<Link> all = new ArrayList<>();
        Map<String, Integer> part = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            part.put(tellings.get(members.get(i)).id(), i);
            for (int j = i + 1; j < members.size(); j++) {
                link(members.get(i), members.get(j)).ifPresent(all::add);
            }
        }
        List<Link> kept = new ArrayList<>();
        for (Link link : likestFirst(all)) {
            Integer into = part.get(link.a());
            Integer from = part.get(link.b());
            if (!Objects.equals(into, from)) {
                part.replaceAll((account, held) -> Objects.equals(held, from) ? into : held);
                kept.add(link);
            }
        }
        return kept;
    }

    private Optional<Link> link(int a, int b) {
        Ruling ruling = ruled.isEmpty() ? null : ruled.get(couple(a, b));
        if (ruling != null) {
            return ruling.kind() == RulingKind.SAME
                    ? Optional.of(new Link(tellings.get(a).id(), tellings.get(b).id(), 1, List.of(said(ruling))))
                    : Optional.empty();
        }
        return Optional.ofNullable(likely.get(couple(a, b)));
    }

    private static String said(Ruling ruling) {
        String reason = ruling.because() == null ? "" : ": " + ruling.because();
        return "ruled the same by " + ruling.by() + reason;
    }
}
