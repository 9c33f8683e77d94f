package org.dateline.review;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Account;
import org.dateline.model.Anchor;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.FetchRecord;
import org.dateline.model.Link;
import org.dateline.model.Ruling;
import org.dateline.protect.Veil;
import org.dateline.protect.Withholding;
import org.dateline.store.AlertLedger;
import org.dateline.store.Arrival;
import org.dateline.store.ArticleEntry;
import org.dateline.store.Cells;
import org.dateline.store.Change;
import org.dateline.store.Concern;
import org.dateline.store.DayCount;
import org.dateline.store.DoubtfulPair;
import org.dateline.store.Facet;
import org.dateline.store.FacetValue;
import org.dateline.store.Forgetting;
import org.dateline.store.IncidentQuery;
import org.dateline.store.OutgoingRow;
import org.dateline.store.Slice;
import org.dateline.store.Stamp;
import org.dateline.store.Standing;
import org.dateline.store.Store;
import org.dateline.store.StoreException;
import org.dateline.store.StoredIncident;
import org.dateline.store.Sums;
import org.dateline.store.Team;
import org.dateline.store.Watchlist;
import org.jspecify.annotations.Nullable;

/**
 * A store as it may be seen by whoever may not see everything: all that comes out of it went through a {@link Withholding}.
 * What is written goes into the store as it is.
 *
 * <p>Whatever is made of such a store, a page, a file or a count, holds no withheld name, because it never had one. For the same
 * reason nothing can be looked for by a name: the answer would tell that it is there.
 */
public final class WithheldStore implements Store {
    private final Store store;
    private final Veils veils;

    /** A view of a store, which stays whoever opened it's to close, unless this is closed. */
    public WithheldStore(Store store, Withholding withholding) {
        this.store = store;
        this.veils = new Veils(store, withholding);
    }

    private StoredIncident seen(StoredIncident stored) {
        return new StoredIncident(
                veils.of(stored.incident()).incident(stored.incident()), stored.created(), stored.changed());
    }

    private Account seen(Account account) {
        return veils.ofArticle(account.article()).account(account);
    }

    private Article seen(Article article) {
        return veils.ofArticle(article.id()).article(article);
    }

    private Extraction seen(Extraction extraction) {
        return veils.ofArticle(extraction.article().id()).extraction(extraction);
    }

    private Link seen(Link link) {
        return store.accounts(List.of(link.a(), link.b())).stream()
                .map(account -> veils.ofArticle(account.article()))
                .reduce(link, (known, veil) -> veil.link(known), (one, other) -> one);
    }

    private Ruling seen(Ruling ruling) {
        if (ruling.because() == null && ruling.value() == null) {
            return ruling;
        }
        Set<String> articles = Stream.of(ruling.a(), ruling.b())
                .flatMap(Collection::stream)
                .map(Anchor::article)
                .collect(Collectors.toSet());
        Ruling known = ruling;
        for (String article : articles) {
            Veil veil = veils.ofArticle(article);
            known = veil.ruling(known);
        }
        return known;
    }

    private <T> List<T> all(List<T> items, java.util.function.UnaryOperator<T> seen) {
        return items.stream().map(seen).toList();
    }

    /** The query, if its answer tells nothing of a name. */
    private IncidentQuery harmless(IncidentQuery query) {
        if (query.text() != null) {
            throw new FilterException(
                    "text", "words cannot be looked for where names are withheld: a hit would tell a name");
        }
        if (!query.actors().isEmpty() && !known().containsAll(small(query.actors()))) {
            throw new FilterException(
                    "actor",
                    "where names are withheld, only a known actor can be looked for, by its id, as al-shabaab");
        }
        return query;
    }

    private Set<String> known() {
        return store.facet(Facet.ACTOR, IncidentQuery.ALL, Integer.MAX_VALUE).stream()
                .map(FacetValue::value)
                .collect(Collectors.toSet());
    }

    private static Set<String> small(Set<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    @Override
    public Slice<StoredIncident> incidents(IncidentQuery query) {
        Slice<StoredIncident> page = store.incidents(harmless(query));
        return new Slice<>(all(page.items(), this::seen), page.total());
    }

    @Override
    public void each(IncidentQuery query, Consumer<StoredIncident> consumer) {
        store.each(harmless(query), stored -> consumer.accept(seen(stored)));
    }

    @Override
    public Cells cells(IncidentQuery query, double degrees, int most) {
        return store.cells(harmless(query), degrees, most);
    }

    @Override
    public List<DayCount> days(IncidentQuery query) {
        return store.days(harmless(query));
    }

    @Override
    public Sums sums(IncidentQuery query) {
        return store.sums(harmless(query));
    }

    @Override
    public List<FacetValue> facet(Facet facet, IncidentQuery query, int most) {
        return store.facet(facet, harmless(query), most);
    }

    @Override
    public Optional<StoredIncident> incident(String id) {
        return store.incident(id).map(this::seen);
    }

    @Override
    public Optional<StoredIncident> incidentOf(String account) {
        return store.incidentOf(account).map(this::seen);
    }

    @Override
    public List<Account> accounts(Collection<String> ids) {
        return all(store.accounts(ids), this::seen);
    }

    @Override
    public List<Account> aggregates(IncidentQuery query) {
        return all(store.aggregates(harmless(query)), this::seen);
    }

    @Override
    public Optional<Article> article(String id) {
        return store.article(id).map(this::seen);
    }

    @Override
    public Slice<ArticleEntry> articles(@Nullable String words, int offset, int limit) {
        if (words != null) {
            throw new FilterException(
                    "text", "words cannot be looked for where names are withheld: a hit would tell a name");
        }
        Slice<ArticleEntry> page = store.articles(null, offset, limit);
        return new Slice<>(
                all(
                        page.items(),
                        entry -> new ArticleEntry(seen(entry.article()), entry.accounts(), entry.sameTextAs())),
                page.total());
    }

    @Override
    public Optional<Extraction> extraction(String article) {
        return store.extraction(article).map(this::seen);
    }

    @Override
    public List<StoredVersion> versions(String article) {
        return all(
                store.versions(article),
                version -> new StoredVersion(version.number(), version.added(), seen(version.article())));
    }

    @Override
    public List<Ruling> rulings() {
        return all(store.rulings(), this::seen);
    }

    @Override
    public Optional<Ruling> lastRuling() {
        return store.lastRuling().map(this::seen);
    }

    @Override
    public Slice<Ruling> rulings(@Nullable String by, int offset, int limit) {
        Slice<Ruling> page = store.rulings(by, offset, limit);
        return new Slice<>(all(page.items(), this::seen), page.total());
    }

    @Override
    public Slice<StoredIncident> concerning(Concern concern, long after, IncidentQuery query) {
        Slice<StoredIncident> page = store.concerning(concern, after, harmless(query));
        return new Slice<>(all(page.items(), this::seen), page.total());
    }

    @Override
    public Slice<DoubtfulPair> doubtful(double low, double high, IncidentQuery query) {
        Slice<DoubtfulPair> page = store.doubtful(low, high, harmless(query));
        return new Slice<>(
                all(page.items(), pair -> new DoubtfulPair(seen(pair.link()), pair.a(), pair.b())), page.total());
    }

    @Override
    public List<Ruling> rulings(Collection<String> articles) {
        return all(store.rulings(articles), this::seen);
    }

    @Override
    public Slice<Link> doubtful(double low, double high, int offset, int limit) {
        Slice<Link> page = store.doubtful(low, high, offset, limit);
        return new Slice<>(all(page.items(), this::seen), page.total());
    }

    // ---------------------------------------------------------------- without names, or going in

    @Override
    public Added add(Extraction extraction) {
        return store.add(extraction);
    }

    @Override
    public Added add(Extraction extraction, FetchRecord how, byte[] untouched) {
        return store.add(extraction, how, untouched);
    }

    @Override
    public List<Added> addAll(List<Arrival> arrivals) {
        return store.addAll(arrivals);
    }

    /** Nothing: the addresses that a fetch went through may hold a name. */
    @Override
    public Optional<FetchRecord> fetched(String article) {
        return Optional.empty();
    }

    /** Nothing: the bytes hold every name. */
    @Override
    public Optional<byte[]> untouched(String sha256) {
        return Optional.empty();
    }

    /** As it is, for those who keep it: its feeds are named by whoever added them. */
    @Override
    public Watchlist watchlist() {
        return store.watchlist();
    }

    /** As it is: what stands in it was made of such a store, or is for whoever sends it alone. */
    @Override
    public AlertLedger alerts() {
        return store.alerts();
    }

    @Override
    public OptionalLong progress(String file, String print) {
        return store.progress(file, print);
    }

    @Override
    public void progress(String file, String print, long place) {
        store.progress(file, print, place);
    }

    @Override
    public boolean holds(Article article) {
        return store.holds(article);
    }

    @Override
    public void rule(List<Ruling> rulings, @Nullable Standing seen) {
        store.rule(rulings, seen);
    }

    @Override
    public Optional<Standing> standing(String incident) {
        return store.standing(incident);
    }

    @Override
    public Optional<String> sameTextAs(String article) {
        return store.sameTextAs(article);
    }

    @Override
    public long lastChange() {
        return store.lastChange();
    }

    @Override
    public List<Change> changes(long after, int limit) {
        return store.changes(after, limit);
    }

    @Override
    public List<Change> changesSince(Instant since, int limit) {
        return store.changesSince(since, limit);
    }

    @Override
    public Relinking compareRelinked() {
        return store.compareRelinked();
    }

    @Override
    public Relinking relink() {
        return store.relink();
    }

    @Override
    public List<OutgoingRow> number(String scheme, Map<String, List<String>> wanted) {
        return store.number(scheme, wanted);
    }

    @Override
    public List<OutgoingRow> numbered(String scheme, String incident) {
        return store.numbered(scheme, incident);
    }

    @Override
    public Stamp stamp() {
        return store.stamp();
    }

    @Override
    public boolean isCurrent() {
        return store.isCurrent();
    }

    @Override
    public Counts counts() {
        return store.counts();
    }

    @Override
    public Team team() {
        return store.team();
    }

    /** As it is, for those who keep it. */
    @Override
    public Forgetting forgetting() {
        return store.forgetting();
    }

    @Override
    public void backup(OutputStream out) {
        throw new StoreException("a backup holds every name: it is made without withholding any");
    }

    @Override
    public void close() {
        store.close();
    }
}
