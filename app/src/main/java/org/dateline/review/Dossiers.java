package org.dateline.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.link.Conflicts;
import org.dateline.link.Conflicts.Told;
import org.dateline.model.Account;
import org.dateline.model.Anchor;
import org.dateline.model.Article;
import org.dateline.model.Conflict;
import org.dateline.model.Dossier;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.Ruling;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.store.StoredIncident;

/** Incidents of a store with all that stands behind them. */
public final class Dossiers {
    /** In a store of more incidents none is looked for that is named much like an unknown one. */
    private static final long FEW = 20_000;

    private final Store store;

    /** The dossiers of a store. */
    public Dossiers(Store store) {
        this.store = store;
    }

    /**
     * The dossier of an incident, by its id, by one that it had before, or by one of its accounts.
     *
     * @throws ReviewException where there is no such incident; it names those that may be meant
     */
    public Dossier find(String id) {
        return of(incident(id));
    }

    /** The incident alone; otherwise as {@link #find}. */
    public StoredIncident incident(String id) {
        return store.incident(id).or(() -> store.incidentOf(id)).orElseThrow(() -> unknown(id));
    }

    private ReviewException unknown(String id) {
        if (!store.accounts(List.of(id)).isEmpty()) {
            return new ReviewException("account " + id
                    + " belongs to no incident: it tells of a total, of what may happen, or of what everybody denies");
        }
        List<String> ids = new ArrayList<>();
        if (store.counts().incidents() <= FEW) {
            store.each(IncidentQuery.ALL, stored -> ids.add(stored.incident().id()));
        }
        List<String> begun = ids.stream()
                .filter(other -> other.startsWith(id))
                .sorted()
                .limit(3)
                .toList();
        String meant = begun.isEmpty()
                ? Likest.question(id, ids)
                : begun.stream().collect(Collectors.joining(", ", " (did you mean ", "?)"));
        return new ReviewException("there is no incident or account " + id + meant);
    }

    /** The dossier of an incident. */
    public Dossier of(StoredIncident stored) {
        Map<String, List<Account>> byArticle = accounts(stored);
        List<Extraction> told = new ArrayList<>();
        Map<String, String> sameTextAs = new LinkedHashMap<>();
        byArticle.forEach((article, accounts) -> {
            store.extraction(article).map(whole -> only(whole, accounts)).ifPresent(told::add);
            store.sameTextAs(article).ifPresent(original -> sameTextAs.put(article, original));
        });
        return new Dossier(
                stored.incident(),
                stored.created(),
                stored.changed(),
                told,
                sameTextAs,
                rulings(byArticle),
                conflicts(stored, byArticle));
    }

    /** What the independent sources of an incident do not agree on; looks up no more than that needs. */
    public List<Conflict> conflicts(StoredIncident stored) {
        return conflicts(stored, accounts(stored));
    }

    private Map<String, List<Account>> accounts(StoredIncident stored) {
        return store.accounts(stored.incident().accounts()).stream()
                .collect(Collectors.groupingBy(Account::article, LinkedHashMap::new, Collectors.toList()));
    }

    private static Extraction only(Extraction whole, List<Account> accounts) {
        return new Extraction(
                whole.article(), whole.relevant(), whole.relevance(), accounts, List.of(), List.of(), null);
    }

    private List<Conflict> conflicts(StoredIncident stored, Map<String, List<Account>> byArticle) {
        List<Told> told = new ArrayList<>();
        byArticle.forEach((id, accounts) -> store.article(id).ifPresent(article -> {
            Article original = store.sameTextAs(id).flatMap(store::article).orElse(article);
            accounts.forEach(account -> told.add(new Told(account, article, original)));
        }));
        return Conflicts.of(stored.incident(), told);
    }

    /** The rulings on any of these accounts, and those that take one of them back. */
    private List<Ruling> rulings(Map<String, List<Account>> byArticle) {
        List<Ruling> all = store.rulings(byArticle.keySet());
        Set<String> own = all.stream()
                .filter(ruling -> Stream.of(ruling.a(), ruling.b())
                        .flatMap(Collection::stream)
                        .anyMatch(anchor -> isOn(anchor, byArticle.getOrDefault(anchor.article(), List.of()))))
                .map(Ruling::id)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(ruling -> own.contains(ruling.id())
                        || Optional.ofNullable(ruling.takesBack())
                                .filter(own::contains)
                                .isPresent())
                .toList();
    }

    /** By id, or by the words, where another reading gave it another id. */
    private static boolean isOn(Anchor anchor, List<Account> accounts) {
        for (Account account : accounts) {
            if (account.id().equals(anchor.account())) {
                return true;
            }
            for (Evidence words : account.what().evidence()) {
                if (words.start() < anchor.end() && anchor.start() < words.end()) {
                    return true;
                }
            }
        }
        return false;
    }
}
