package org.dateline.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dateline.model.Account;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.protect.Veil;
import org.dateline.protect.Withholding;
import org.dateline.store.Stamp;
import org.dateline.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Through what each incident and article of a store is seen. A name is sought in all articles that tell of an incident, and for
 * an article in all that tell of any incident of it: one report names the victim, another says only that somebody died.
 */
final class Veils {
    private static final int KEPT = 4000;

    private final Store store;
    private final Withholding withholding;
    private final Map<String, Veil> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Veil> eldest) {
            return size() > KEPT;
        }
    };
    private @Nullable Stamp stamp;

    Veils(Store store, Withholding withholding) {
        this.store = store;
        this.withholding = withholding;
    }

    Veil of(Incident incident) {
        return kept("incident " + incident.id(), () -> veil(articles(incident)));
    }

    Veil ofArticle(String id) {
        return kept("article " + id, () -> {
            Set<String> articles = new LinkedHashSet<>(List.of(id));
            store.sameTextAs(id).ifPresent(articles::add);
            store.extraction(id).map(Extraction::accounts).stream()
                    .flatMap(Collection::stream)
                    .flatMap(account -> store.incidentOf(account.id()).stream())
                    .map(stored -> stored.incident())
                    .distinct()
                    .forEach(incident -> articles.addAll(articles(incident)));
            return veil(articles);
        });
    }

    private Set<String> articles(Incident incident) {
        Set<String> articles = new LinkedHashSet<>();
        store.accounts(incident.accounts()).stream().map(Account::article).forEach(articles::add);
        return articles;
    }

    private Veil veil(Set<String> articles) {
        return withholding.veil(articles.stream()
                .sorted()
                .flatMap(id -> store.extraction(id).stream())
                .toList());
    }

    /** What was known of a store that has changed since is forgotten. */
    private synchronized Veil kept(String key, Supplier<Veil> making) {
        Stamp now = store.stamp();
        if (!now.equals(stamp)) {
            kept.clear();
            stamp = now;
        }
        Veil known = kept.get(key);
        if (known == null) {
            known = making.get();
            kept.put(key, known);
        }
        return known;
    }
}
