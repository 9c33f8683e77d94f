package org.dateline.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.link.Linker;
import org.dateline.link.Update;
import org.dateline.model.Anchor;
import org.dateline.model.Extraction;
import org.dateline.model.Ruling;

/** What one transaction writes: an article, or a ruling, and the incidents that follow from it. */
final class Writing {
    private final Session session;
    private final Dialect dialect;
    private final Linker linker;
    private final Instant now;
    private final ArticleRows articles;
    private final IncidentRows incidents;
    private final SqlHoldings holdings;

    Writing(Session session, Dialect dialect, Linker linker, RulingBook rulings, Instant now) {
        this.session = session;
        this.dialect = dialect;
        this.linker = linker;
        this.now = now;
        this.articles = new ArticleRows(session, dialect);
        this.incidents = new IncidentRows(session, dialect);
        this.holdings = new SqlHoldings(session, dialect, rulings);
    }

    Store.Added add(Extraction extraction) {
        String id = extraction.article().id();
        Optional<ArticleRows.Current> before = articles.current(id);
        if (new Tombstones(session, dialect)
                .against(id, extraction.article().sha256())
                .isPresent()) {
            return Store.Added.FORGOTTEN;
        }
        if (articles.holds(extraction.article())) {
            return Store.Added.UNCHANGED;
        }
        Map<String, IncidentRows.Kept> touched = Map.of();
        Map<String, String> was = Map.of();
        Set<String> unsettled = Set.of();
        if (before.isPresent()) {
            Leaving leaving = leave(id, before.get());
            touched = leaving.touched();
            was = leaving.was();
            unsettled = new HashSet<>(leaving.neighbours());
            unsettled.addAll(leaving.accounts());
        }
        Update update = linker.add(extraction, unsettled, holdings);
        long num = articles.add(extraction, before, now);
        holdings.file(num, id, update);
        settle(update, touched, was);
        return before.isPresent() ? Store.Added.NEW_VERSION : Store.Added.NEW;
    }

    /**
     * What an article leaves behind.
     *
     * @param accounts its own
     * @param neighbours accounts that shared an incident with these, or whose articles are its copies
     * @param touched the incidents of its accounts, by id
     * @param was the incident in which each account of these was
     */
    private record Leaving(
            List<String> accounts,
            Set<String> neighbours,
            Map<String, IncidentRows.Kept> touched,
            Map<String, String> was) {}

    /** Takes away what was read of an article; its versions stay. */
    private Leaving leave(String id, ArticleRows.Current current) {
        List<String> old = articles.accountsOf(List.of(id));
        Set<String> copies = new TreeSet<>();
        holdings.copies(Set.of(id)).forEach(pair -> copies.addAll(List.of(pair.a(), pair.b())));
        Map<String, IncidentRows.Kept> touched = incidents.ofAccounts(old);
        Map<String, String> was = incidents.incidentIds(touched.keySet());
        Set<String> neighbours = new HashSet<>(was.keySet());
        neighbours.addAll(articles.accountsOf(copies));
        old.forEach(neighbours::remove);
        holdings.forget(current.num(), id, old);
        articles.forget(current);
        return new Leaving(old, neighbours, touched, was);
    }

    /** Takes away what was read of an article, settles what others tell, and says which incidents it told of. */
    Set<String> forget(String id, ArticleRows.Current current) {
        Leaving leaving = leave(id, current);
        settle(linker.again(leaving.neighbours(), holdings), leaving.touched(), leaving.was());
        return leaving.touched().keySet();
    }

    /** Adds rulings and settles what all of them touch, once. */
    void rule(List<Ruling> rulings) {
        Set<String> ruledOn = new TreeSet<>();
        for (Ruling ruling : rulings) {
            ruledOn.addAll(anchored(ruling));
            if (ruling.takesBack() != null) {
                Ruling back = RulingRows.byId(session, ruling.takesBack())
                        .orElseThrow(() -> new StoreException("there is no ruling " + ruling.takesBack()));
                ruledOn.addAll(anchored(back));
            }
            RulingRows.add(session, ruling);
        }
        // An anchor finds its account by the words where a later reading gave it another id: any of the article may be
        // it.
        Set<String> accounts = new TreeSet<>(articles.accountsOf(ruledOn));
        if (!accounts.isEmpty()) {
            settle(linker.again(accounts, holdings), Map.of(), Map.of());
        }
    }

    private static List<String> anchored(Ruling ruling) {
        return Stream.concat(ruling.a().stream(), ruling.b().stream())
                .map(Anchor::article)
                .toList();
    }

    private void settle(Update update, Map<String, IncidentRows.Kept> touched, Map<String, String> was) {
        Map<String, IncidentRows.Kept> before = new LinkedHashMap<>(touched);
        before.putAll(incidents.ofAccounts(update.accounts()));
        Map<String, String> belonged = new LinkedHashMap<>(was);
        belonged.putAll(incidents.incidentIds(before.keySet()));
        whole(belonged.keySet(), was.keySet(), update.accounts());
        holdings.originals(update);
        new Settling(
                        incidents,
                        new Disputes(session, dialect),
                        new Feed(session, now),
                        Settled.next(session),
                        Times.kept(now))
                .replace(before, belonged, update.incidents());
    }

    /** No account may fall out of an incident unseen: then nothing is written. */
    private static void whole(Collection<String> members, Set<String> mayGo, Set<String> settled) {
        for (String account : members) {
            if (!settled.contains(account) && !mayGo.contains(account)) {
                throw new IllegalStateException("linking lost the account " + account);
            }
        }
    }
}
