package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.link.Likeness.Alike;
import org.dateline.link.Shelf.Found;
import org.dateline.model.Link;

/** Which pairs of accounts are likely, or doubtful. Only those that meet in the files, and those of copied texts, are compared. */
final class Likenesses {
    /** Pairs below this score are not worth a person's look. */
    static final double DOUBTFUL = 0.2;

    /** Fewer points than these make no likely pair, whatever is rounded. */
    private static final double HOPELESS = Likeness.points(Clusters.THRESHOLD);

    /** The same for pairs that are kept with what may be doubted. */
    static final double WORTHWHILE = Likeness.points(DOUBTFUL);

    /** So many accounts are filed before they are compared: their files are not held longer. */
    private static final int AT_ONCE = 4096;

    private final List<Telling> tellings;
    private final Map<String, Set<String>> copies = new HashMap<>();
    private final Map<String, List<Integer>> byArticle = new HashMap<>();
    private final Shelf files = new Shelf();
    /** Of each account that was filed. */
    private final Glance[] glances;

    private Likenesses(List<Telling> tellings, Collection<CopyPair> pairs) {
        this.tellings = tellings;
        this.glances = new Glance[tellings.size()];
        for (CopyPair pair : pairs) {
            copies.computeIfAbsent(pair.a(), id -> new HashSet<>()).add(pair.b());
            copies.computeIfAbsent(pair.b(), id -> new HashSet<>()).add(pair.a());
        }
    }

    /** The likely ones among all of these, in the order of the accounts. */
    static List<Link> among(List<Telling> tellings, Collection<CopyPair> copies) {
        Likenesses all = new Likenesses(tellings, copies);
        List<Link> links = new ArrayList<>();
        for (int first = 0; first < tellings.size(); first += AT_ONCE) {
            links.addAll(all.with(first, Math.min(first + AT_ONCE, tellings.size())));
        }
        return links;
    }

    /** Files accounts and compares them with all before them. */
    private List<Link> with(int first, int end) {
        List<Filing> filings = IntStream.range(first, end)
                .parallel()
                .mapToObj(order -> {
                    Telling telling = tellings.get(order);
                    glances[order] = new Glance(
                            telling, copies.containsKey(telling.article().id()));
                    return Filing.of(telling);
                })
                .toList();
        for (int order = first; order < end; order++) {
            file(order, filings.get(order - first));
        }
        return IntStream.range(first, end)
                .parallel()
                .boxed()
                .flatMap(order -> likely(order, filings.get(order - first)))
                .toList();
    }

    private void file(int order, Filing filing) {
        for (String key : filing.filed()) {
            files.file(Shelf.key(key), order);
        }
        String article = tellings.get(order).article().id();
        if (copies.containsKey(article)) {
            byArticle.computeIfAbsent(article, id -> new ArrayList<>(1)).add(order);
        }
    }

    /** The links of an account to earlier ones, in their order. */
    private Stream<Link> likely(int order, Filing filing) {
        Found found = new Found();
        Glance glance = glances[order];
        for (String key : filing.asked()) {
            files.find(Shelf.key(key), earlier -> {
                if (earlier < order && glance.most(glances[earlier]) >= HOPELESS) {
                    found.add(earlier);
                }
            });
        }
        for (String copy : copies.getOrDefault(tellings.get(order).article().id(), Set.of())) {
            byArticle.getOrDefault(copy, List.of()).stream()
                    .filter(earlier -> earlier < order)
                    .forEach(found::add);
        }
        return IntStream.of(found.take())
                .distinct()
                .mapToObj(earlier -> compare(tellings.get(earlier), tellings.get(order), Clusters.THRESHOLD))
                .flatMap(Optional::stream);
    }

    /** Those of an article's accounts with others. */
    static List<Link> between(List<Telling> added, Collection<Telling> others, Collection<CopyPair> copies) {
        Set<String> copied = new HashSet<>();
        copies.forEach(pair -> copied.addAll(List.of(pair.a(), pair.b())));
        Map<Telling, Filing> filings = new HashMap<>();
        List<Link> links = new ArrayList<>();
        for (Telling one : added) {
            Filing filing = Filing.of(one);
            added.stream()
                    .filter(other -> Telling.EARLIEST_FIRST.compare(one, other) < 0)
                    .filter(other -> filing.meets(Filing.of(other)))
                    .flatMap(other -> compare(one, other, DOUBTFUL).stream())
                    .forEach(links::add);
            for (Telling other : others) {
                if (copied.contains(other.article().id()) || filing.meets(filings.computeIfAbsent(other, Filing::of))) {
                    boolean earlier = Telling.EARLIEST_FIRST.compare(one, other) < 0;
                    Stream.of(compare(earlier ? one : other, earlier ? other : one, DOUBTFUL))
                            .flatMap(Optional::stream)
                            .forEach(links::add);
                }
            }
        }
        return links;
    }

    private static Optional<Link> compare(Telling a, Telling b, double atLeast) {
        return Likeness.of(a, b)
                .filter(alike -> alike.score() >= atLeast)
                .map((Alike alike) -> new Link(a.id(), b.id(), alike.score(), alike.because()));
    }
}
