package org.dateline.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Account;
import org.dateline.model.Anchor;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Link;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;

/**
 * What has to be linked anew together when something changes: the accounts concerned, all that likely links and rulings tie to
 * them, and the copies of their articles. Nothing outside can belong to one of their incidents.
 */
final class Surroundings {
    private final Holdings holdings;
    private final List<Ruling> rulings;
    private final Map<String, Extraction> extractions = new LinkedHashMap<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Set<CopyPair> copies = new HashSet<>();
    private final Set<String> accounts = new HashSet<>();

    private Surroundings(Holdings holdings) {
        this.holdings = holdings;
        this.rulings = holdings.rulings();
    }

    /** The surroundings of accounts, with an added article, its links and copies, of which the holdings do not know yet. */
    static Surroundings of(
            Set<String> start,
            Collection<Extraction> added,
            Collection<Link> newLinks,
            Collection<CopyPair> newCopies,
            Holdings holdings) {
        Surroundings surroundings = new Surroundings(holdings);
        surroundings.keep(added);
        surroundings.copies.addAll(newCopies);
        Map<String, Set<String>> neighbours = new HashMap<>();
        for (Link link : newLinks) {
            surroundings.note(link);
            neighbours.computeIfAbsent(link.a(), id -> new HashSet<>()).add(link.b());
            neighbours.computeIfAbsent(link.b(), id -> new HashSet<>()).add(link.a());
        }
        surroundings.spread(start, neighbours);
        surroundings.copied();
        return surroundings;
    }

    /** The ids of all accounts to be linked anew. */
    Set<String> accounts() {
        return accounts;
    }

    Collection<Link> links() {
        return links.values();
    }

    Collection<CopyPair> copies() {
        return copies;
    }

    /** Among them whole groups of copies. */
    List<Article> articles() {
        return extractions.values().stream().map(Extraction::article).toList();
    }

    List<Telling> tellings() {
        return Telling.of(extractions.values()).stream()
                .filter(telling -> accounts.contains(telling.id()))
                .toList();
    }

    Rulings rulings() {
        return Rulings.of(rulings, allAccounts());
    }

    private List<Account> allAccounts() {
        return extractions.values().stream().flatMap(e -> e.accounts().stream()).toList();
    }

    private void spread(Set<String> start, Map<String, Set<String>> neighbours) {
        Set<String> edge = new HashSet<>(start);
        while (!edge.isEmpty()) {
            accounts.addAll(edge);
            Set<String> next = new HashSet<>();
            for (Link link : holdings.likenesses(edge)) {
                note(link);
                if (link.score() >= Clusters.THRESHOLD) {
                    next.add(link.a());
                    next.add(link.b());
                }
            }
            edge.forEach(id -> next.addAll(neighbours.getOrDefault(id, Set.of())));
            next.addAll(tied(edge));
            next.removeAll(accounts);
            edge = next;
        }
    }

    private void note(Link link) {
        if (link.score() >= Clusters.THRESHOLD) {
            links.put(link.a() + "\n" + link.b(), link);
        }
    }

    /** Fetches the articles of accounts newly met, and says which accounts a ruling ties to those. */
    private Set<String> tied(Set<String> edge) {
        Set<String> missing = new HashSet<>(edge);
        allAccounts().forEach(account -> missing.remove(account.id()));
        if (!missing.isEmpty()) {
            keep(holdings.telling(missing));
        }
        List<Ruling> same = Rulings.inForce(rulings).stream()
                .filter(ruling -> ruling.kind() == RulingKind.SAME)
                .filter(this::touches)
                .toList();
        if (same.isEmpty()) {
            return Set.of();
        }
        fetch(same.stream().flatMap(Surroundings::articles).collect(Collectors.toSet()));
        return Rulings.of(same, allAccounts()).tiedTo(edge);
    }

    private boolean touches(Ruling ruling) {
        return articles(ruling).anyMatch(extractions::containsKey);
    }

    private static Stream<String> articles(Ruling ruling) {
        return Stream.concat(ruling.a().stream(), ruling.b().stream()).map(Anchor::article);
    }

    private void fetch(Set<String> articles) {
        Set<String> missing = new HashSet<>(articles);
        missing.removeAll(extractions.keySet());
        if (!missing.isEmpty()) {
            keep(holdings.extractions(missing));
        }
    }

    private void keep(Collection<Extraction> more) {
        more.forEach(extraction -> extractions.putIfAbsent(extraction.article().id(), extraction));
    }

    /** Fetches the whole group of copies of every article met. */
    private void copied() {
        Set<String> edge = new HashSet<>(extractions.keySet());
        copies.forEach(pair -> edge.addAll(Set.of(pair.a(), pair.b())));
        Set<String> seen = new HashSet<>();
        while (!edge.isEmpty()) {
            seen.addAll(edge);
            copies.addAll(holdings.copies(Set.copyOf(edge)));
            edge.clear();
            copies.forEach(pair -> {
                edge.add(pair.a());
                edge.add(pair.b());
            });
            edge.removeAll(seen);
        }
        fetch(seen);
    }
}
