package org.dateline.takeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileFormat.Depth;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Outgoing.RowNumber;
import org.dateline.export.file.Vocabulary;
import org.dateline.model.Account;
import org.dateline.model.Dossier;
import org.dateline.model.Extraction;
import org.dateline.model.Ruling;
import org.dateline.store.IncidentQuery;
import org.dateline.store.OutgoingRow;
import org.dateline.store.Store;
import org.dateline.store.StoredIncident;

/** The incidents of a store that a query asks for, each with as much behind it as a format wants; some hundred are held at once. */
public final class StoreSource implements IncidentSource {
    private static final int AT_ONCE = 200;

    private final Store whole;
    private final Store store;
    private final IncidentQuery query;
    private final FileFormat format;
    private final Vocabulary vocabulary;

    /** Incidents for a format. */
    public StoreSource(Store store, IncidentQuery query, FileFormat format, Vocabulary vocabulary) {
        this(store, store, query, format, vocabulary);
    }

    /**
     * Incidents for a format, as a view of the store shows them.
     *
     * @param whole the store, by whose words and names it is told which incidents are asked for: the view may not have them
     * @param store the view
     */
    public StoreSource(Store whole, Store store, IncidentQuery query, FileFormat format, Vocabulary vocabulary) {
        this.whole = whole;
        this.store = store;
        this.query = query;
        this.format = format;
        this.vocabulary = vocabulary;
    }

    @Override
    public void each(Taking taking) throws IOException {
        List<StoredIncident> some = new ArrayList<>();
        try {
            boolean byName = query.text() != null || !query.actors().isEmpty();
            (byName ? whole : store).each(query, stored -> {
                if (byName && whole != store) {
                    store.incident(stored.incident().id()).ifPresent(some::add);
                } else {
                    some.add(stored);
                }
                if (some.size() == AT_ONCE) {
                    hand(some, taking);
                }
            });
            hand(some, taking);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void hand(List<StoredIncident> some, Taking taking) {
        Map<String, List<Account>> accounts = format.depth() == Depth.INCIDENT ? Map.of() : accounts(some);
        List<Ruling> rulings = format.depth() == Depth.ARTICLES ? rulings(accounts) : List.of();
        List<Dossier> dossiers =
                some.stream().map(stored -> dossier(stored, accounts, rulings)).toList();
        Map<String, List<RowNumber>> numbers = numbers(dossiers);
        for (Dossier dossier : dossiers) {
            try {
                taking.take(new Outgoing(
                        dossier, numbers.getOrDefault(dossier.incident().id(), List.of())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        some.clear();
    }

    /** The accounts of some incidents, by the incident. */
    private Map<String, List<Account>> accounts(List<StoredIncident> some) {
        Map<String, String> incidentOf = new LinkedHashMap<>();
        some.forEach(stored -> stored.incident()
                .accounts()
                .forEach(id -> incidentOf.put(id, stored.incident().id())));
        return store.accounts(incidentOf.keySet()).stream()
                .collect(Collectors.groupingBy(account -> String.valueOf(incidentOf.get(account.id()))));
    }

    private List<Ruling> rulings(Map<String, List<Account>> accounts) {
        return store.rulings(accounts.values().stream()
                .flatMap(List::stream)
                .map(Account::article)
                .collect(Collectors.toSet()));
    }

    private Dossier dossier(StoredIncident stored, Map<String, List<Account>> accounts, List<Ruling> rulings) {
        List<Account> own = accounts.getOrDefault(stored.incident().id(), List.of());
        Map<String, List<Account>> byArticle =
                own.stream().collect(Collectors.groupingBy(Account::article, LinkedHashMap::new, Collectors.toList()));
        List<Extraction> told = new ArrayList<>();
        Map<String, String> sameTextAs = new LinkedHashMap<>();
        byArticle.forEach((article, ofArticle) -> {
            told(article, ofArticle).ifPresent(told::add);
            store.sameTextAs(article).ifPresent(original -> sameTextAs.put(article, original));
        });
        return new Dossier(
                stored.incident(),
                stored.created(),
                stored.changed(),
                told,
                sameTextAs,
                rulings.stream()
                        .filter(ruling -> ruling.isOnOneOf(byArticle.keySet()))
                        .toList(),
                List.of());
    }

    private Optional<Extraction> told(String article, List<Account> accounts) {
        if (format.depth() == Depth.ACCOUNTS) {
            return store.article(article).map(known -> new Extraction(known, true, accounts, List.of()));
        }
        return store.extraction(article);
    }

    private Map<String, List<RowNumber>> numbers(List<Dossier> dossiers) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (Dossier dossier : dossiers) {
            List<String> series = format.series(dossier, vocabulary);
            if (!series.isEmpty()) {
                wanted.put(dossier.incident().id(), series);
            }
        }
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return store.number(format.id(), wanted).stream()
                .collect(Collectors.groupingBy(
                        OutgoingRow::incident,
                        Collectors.mapping(row -> new RowNumber(row.series(), row.number()), Collectors.toList())));
    }
}
