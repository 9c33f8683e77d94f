package org.dateline.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.link.Clusters.Cluster;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Link;
import org.dateline.model.Linking;
import org.dateline.model.Modality;
import org.dateline.model.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * The door: which accounts of many articles tell of the same incident, and what they say of it together. The same articles
 * give the same incidents in whatever order they come.
 *
 * <pre>{@code Linking linking = Linker.standard().link(extractions);}</pre>
 *
 * <p>Aggregates belong to no incident, so their totals are added to none; neither are hypothetical accounts, nor events that
 * every account denies. What is planned or threatened becomes an incident of its own, of type {@code threat}, {@code warning}
 * or {@code security-measure}, without figures.
 */
public final class Linker {
    private final Reconciler reconciler;

    private Linker(Codebook codebook) {
        this.reconciler = new Reconciler(codebook);
    }

    /** Linking with figures read by {@link Codebook#UCDP}. */
    public static Linker standard() {
        return reading(Codebook.UCDP);
    }

    /** Linking with figures read by another codebook's rule. */
    public static Linker reading(Codebook codebook) {
        return new Linker(codebook);
    }

    /**
     * The incidents by date (undated last) and then id. Of articles that share an id the earliest counts; an article without a
     * date of publication comes after those with one.
     */
    public Linking link(List<Extraction> extractions) {
        return link(extractions, List.of());
    }

    /** The same under the rulings of people. */
    public Linking link(List<Extraction> extractions, List<Ruling> rulings) {
        List<Extraction> sorted = sorted(extractions);
        List<Article> articles = sorted.stream().map(Extraction::article).toList();
        List<Text> texts = articles.stream().map(Text::new).toList();
        List<CopyPair> copies = Copies.among(texts);
        Map<String, Article> originals = Originals.of(articles, copies);
        List<Telling> tellings = IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> Telling.of(sorted.get(i), texts.get(i)))
                .flatMap(List::stream)
                .toList();
        List<Account> accounts =
                sorted.stream().flatMap(e -> e.accounts().stream()).toList();
        List<Incident> incidents =
                incidents(tellings, originals, Likenesses.among(tellings, copies), Rulings.of(rulings, accounts));
        Map<String, String> sameTextAs = new LinkedHashMap<>();
        originals.forEach((copy, original) -> sameTextAs.put(copy, original.id()));
        return new Linking(sameTextAs, incidents);
    }

    /**
     * What changes when an article comes to those that are held, of which it is not yet one. Adding articles one by one, in any
     * order, leads to the incidents that {@link #link(List, List)} makes of them all.
     *
     * @param added what was read of the article
     * @param unsettled accounts to be linked anew besides: those that shared an incident with an earlier version of the article,
     *     and that version's own
     * @param holdings without an earlier version of the article
     */
    public Update add(Extraction added, Set<String> unsettled, Holdings holdings) {
        Text text = new Text(added.article());
        List<Telling> tellings = Telling.of(added, text);
        Set<String> keys = new LinkedHashSet<>();
        Set<String> asked = new LinkedHashSet<>();
        for (Telling telling : tellings) {
            Filing filing = Filing.of(telling);
            keys.addAll(filing.filed());
            asked.addAll(filing.asked());
        }
        List<Glance> own = glances(tellings);
        Map<String, Extraction> neighbours = new LinkedHashMap<>();
        holdings.filedUnder(
                        asked,
                        kept -> Glance.of(kept)
                                .map(other ->
                                        own.stream().anyMatch(glance -> glance.most(other) >= Likenesses.WORTHWHILE))
                                .orElse(true))
                .forEach(other -> neighbours.put(other.article().id(), other));
        Set<String> sharing = new HashSet<>();
        for (Extraction other : holdings.sharing(text.keys(), Runs.SHARED_KEYS)) {
            sharing.add(other.article().id());
            neighbours.put(other.article().id(), other);
        }
        Set<String> only = Set.of(added.article().id());
        neighbours.keySet().removeAll(only);
        List<Telling> others = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        Map<String, List<String>> glances = new LinkedHashMap<>();
        glances.put(added.article().id(), own.stream().map(Glance::kept).toList());
        for (Extraction neighbour : neighbours.values()) {
            boolean mayBeCopy = sharing.contains(neighbour.article().id());
            Text other = new Text(neighbour.article(), mayBeCopy ? Set.of() : only);
            List<Telling> told = Telling.of(neighbour, other);
            texts.add(other);
            others.addAll(told);
            glances.put(
                    neighbour.article().id(),
                    glances(told).stream().map(Glance::kept).toList());
        }
        List<CopyPair> copies = Copies.between(text, texts);
        List<Link> links = Likenesses.between(tellings, others, copies);
        Set<String> start = new LinkedHashSet<>(unsettled);
        added.accounts().forEach(account -> start.add(account.id()));
        Update settled = settle(start, added, links, copies, holdings);
        return new Update(
                keys,
                text.keys(),
                glances,
                links,
                copies,
                settled.originals(),
                settled.accounts(),
                settled.incidents());
    }

    /** Whether two texts are copies is known without them. */
    private static List<Glance> glances(List<Telling> tellings) {
        return tellings.stream().map(telling -> new Glance(telling, false)).toList();
    }

    /** What changes when accounts are linked anew under the rulings held now. */
    public Update again(Set<String> accounts, Holdings holdings) {
        return settle(accounts, null, List.of(), List.of(), holdings);
    }

    private Update settle(
            Set<String> start, @Nullable Extraction added, List<Link> links, List<CopyPair> copies, Holdings holdings) {
        List<Extraction> extra = added == null ? List.of() : List.of(added);
        Surroundings around = Surroundings.of(withCopies(start, copies, holdings), extra, links, copies, holdings);
        List<Article> articles = around.articles();
        Map<String, Article> originals = Originals.of(articles, around.copies());
        Map<String, String> originalIds = new LinkedHashMap<>();
        articles.forEach(article -> originalIds.put(
                article.id(), originals.getOrDefault(article.id(), article).id()));
        List<Incident> incidents = incidents(around.tellings(), originals, around.links(), around.rulings());
        return new Update(Set.of(), Set.of(), Map.of(), links, copies, originalIds, around.accounts(), incidents);
    }

    /** Where a text gets an earlier original, its copies' accounts have another source. */
    private static Set<String> withCopies(Set<String> start, List<CopyPair> copies, Holdings holdings) {
        Set<String> group = new LinkedHashSet<>();
        Set<String> edge = new LinkedHashSet<>();
        copies.forEach(pair -> edge.addAll(List.of(pair.a(), pair.b())));
        while (!edge.isEmpty()) {
            group.addAll(edge);
            List<CopyPair> more = holdings.copies(Set.copyOf(edge));
            edge.clear();
            more.forEach(pair -> edge.addAll(List.of(pair.a(), pair.b())));
            edge.removeAll(group);
        }
        Set<String> all = new LinkedHashSet<>(start);
        if (!group.isEmpty()) {
            holdings.extractions(group).forEach(e -> e.accounts().forEach(account -> all.add(account.id())));
        }
        return all;
    }

    private List<Incident> incidents(
            List<Telling> tellings, Map<String, Article> originals, Collection<Link> links, Rulings rulings) {
        List<Telling> sourced = tellings.stream()
                .map(t -> originals.containsKey(t.article().id())
                        ? t.copiedFrom(originals.get(t.article().id()))
                        : t)
                .toList();
        return Clusters.of(sourced, links, rulings.pairs()).stream()
                .filter(Linker::somebodyAsserts)
                .map(cluster -> Corrections.of(cluster, rulings).apply(reconciler.incident(cluster)))
                .sorted(Comparator.comparing(Linker::day).thenComparing(Incident::id))
                .toList();
    }

    private static List<Extraction> sorted(List<Extraction> extractions) {
        Map<String, Extraction> byId = new LinkedHashMap<>();
        extractions.stream()
                .sorted(Comparator.comparing(Extraction::article, Chronology.EARLIEST_FIRST))
                .forEach(extraction -> byId.putIfAbsent(extraction.article().id(), extraction));
        return List.copyOf(byId.values());
    }

    private static boolean somebodyAsserts(Cluster cluster) {
        return cluster.members().stream().anyMatch(t -> t.account().modality() != Modality.DENIED);
    }

    private static LocalDate day(Incident incident) {
        LocalDate from = incident.when().from() == null
                ? incident.when().to()
                : incident.when().from();
        return from == null ? LocalDate.MAX : from;
    }
}
