package org.dateline.store;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.link.Linker;
import org.dateline.model.Account;
import org.dateline.model.Anchor;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.FetchRecord;
import org.dateline.model.Link;
import org.dateline.model.Ruling;
import org.jspecify.annotations.Nullable;

/** The store in a database. What differs between databases is their {@link Dialect}'s. */
final class SqlStore implements Store {
    /** How many incidents are held at once while all are handed over. */
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Dialect dialect;
    private final Overview overview;
    private final RulingBook rulings;
    private final Wholes wholes = new Wholes();
    private final Linker linker;
    private final Clock clock;

    SqlStore(Database database, Overview overview, Linker linker, Clock clock) {
        this.database = database;
        this.overview = overview;
        this.rulings = new RulingBook(database);
        this.dialect = database.dialect();
        this.linker = linker;
        this.clock = clock;
    }

    @Override
    public Added add(Extraction extraction) {
        return addAll(List.of(Arrival.of(extraction))).get(0);
    }

    @Override
    public Added add(Extraction extraction, FetchRecord how, byte[] untouched) {
        return addAll(List.of(Arrival.fetched(extraction, how, untouched))).get(0);
    }

    @Override
    public List<Added> addAll(List<Arrival> arrivals) {
        return database.writeSoon(session ->
                arrivals.stream().map(arrival -> added(session, arrival)).toList());
    }

    private Added added(Session session, Arrival arrival) {
        Added added = writing(session).add(arrival.extraction());
        FetchRecord how = arrival.how();
        if (how != null && (added == Added.NEW || added == Added.NEW_VERSION)) {
            new FetchedRows(session).add(arrival.extraction().article().id(), how, arrival.untouched());
        }
        return added;
    }

    @Override
    public Optional<FetchRecord> fetched(String article) {
        return reading(session -> new FetchedRows(session).of(article));
    }

    @Override
    public Optional<byte[]> untouched(String sha256) {
        return reading(session -> new FetchedRows(session).untouched(sha256));
    }

    @Override
    public Watchlist watchlist() {
        return new SourceRows(database, this::now);
    }

    @Override
    public AlertLedger alerts() {
        return new AlertRows(database);
    }

    @Override
    public OptionalLong progress(String file, String print) {
        return reading(session -> session
                .list(
                        "SELECT place FROM progress WHERE file = ? AND print = ?",
                        row -> row.getLong(1),
                        List.of(file, print))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst());
    }

    @Override
    public void progress(String file, String print, long place) {
        database.writeSoon(session -> session.run(
                "INSERT INTO progress (file, print, place, at) VALUES (?, ?, ?, ?) ON CONFLICT (file) DO UPDATE SET"
                        + " print = excluded.print, place = excluded.place, at = excluded.at",
                file,
                print,
                place,
                Times.kept(now(session))));
    }

    @Override
    public boolean holds(Article article) {
        return reading(session -> new ArticleRows(session, dialect).holds(article));
    }

    @Override
    public void rule(List<Ruling> ruled, @Nullable Standing seen) {
        rulings.all();
        database.write(session -> {
            if (seen != null
                    && !seen.equals(
                            new Standings(session, dialect).of(seen.incident()).orElse(null))) {
                throw new OvertakenException(seen.incident());
            }
            writing(session).rule(ruled);
            AuditRows audit = new AuditRows(session);
            ruled.forEach(ruling -> audit.add(now(session), ruling.by(), "ruling", told(ruling)));
            return ruled;
        });
    }

    @Override
    public Optional<Standing> standing(String incident) {
        return reading(session -> new Standings(session, dialect).of(incident));
    }

    private Writing writing(Session session) {
        return new Writing(session, dialect, linker, rulings, now(session));
    }

    /** Never before the feed's last entry, whatever the clock says: who asks since an instant must miss nothing. */
    private Instant now(Session session) {
        Instant now = clock.instant();
        return session
                .list("SELECT at FROM change ORDER BY number DESC LIMIT 1", row -> Times.of(row.getString(1)))
                .stream()
                .filter(now::isBefore)
                .findFirst()
                .orElse(now);
    }

    @Override
    public Slice<StoredIncident> incidents(IncidentQuery query) {
        return whole(overview.page(query));
    }

    private Slice<StoredIncident> whole(Overview.Page page) {
        return new Slice<>(whole(page.nums()), page.total());
    }

    private List<StoredIncident> whole(List<Long> nums) {
        return reading(session -> wholes.of(session, dialect, nums));
    }

    @Override
    public void each(IncidentQuery query, Consumer<StoredIncident> consumer) {
        List<Long> nums = overview.all(query);
        for (int i = 0; i < nums.size(); i += AT_ONCE) {
            List<Long> some = nums.subList(i, Math.min(i + AT_ONCE, nums.size()));
            reading(session -> new IncidentRows(session, dialect).byNumber(some)).stream()
                    .map(IncidentRows.Kept::stored)
                    .forEach(consumer);
        }
    }

    @Override
    public Cells cells(IncidentQuery query, double degrees, int most) {
        return overview.cells(query, degrees, most);
    }

    @Override
    public List<DayCount> days(IncidentQuery query) {
        return overview.days(query);
    }

    @Override
    public Sums sums(IncidentQuery query) {
        return overview.sums(query);
    }

    @Override
    public List<FacetValue> facet(Facet facet, IncidentQuery query, int most) {
        return overview.facet(facet, query, most);
    }

    @Override
    public Optional<StoredIncident> incident(String id) {
        return reading(session -> {
            IncidentRows rows = new IncidentRows(session, dialect);
            return rows.byId(id).or(() -> rows.byFormerId(id)).map(IncidentRows.Kept::stored);
        });
    }

    @Override
    public Optional<StoredIncident> incidentOf(String account) {
        return reading(
                session -> new IncidentRows(session, dialect).ofAccount(account).map(IncidentRows.Kept::stored));
    }

    @Override
    public List<Account> accounts(Collection<String> ids) {
        return reading(session -> new ArticleRows(session, dialect).accounts(ids));
    }

    @Override
    public List<Account> aggregates(IncidentQuery query) {
        return reading(session -> new ArticleRows(session, dialect).aggregates(query));
    }

    @Override
    public Optional<Article> article(String id) {
        return reading(session -> new ArticleRows(session, dialect).article(id));
    }

    @Override
    public Slice<ArticleEntry> articles(@Nullable String words, int offset, int limit) {
        return reading(session -> new ArticleList(session, dialect).find(words, offset, limit));
    }

    @Override
    public Optional<Extraction> extraction(String article) {
        return reading(session -> new ArticleRows(session, dialect)
                .extractions(List.of(article)).stream().findFirst());
    }

    @Override
    public List<StoredVersion> versions(String article) {
        return reading(session -> new ArticleRows(session, dialect).versions(article));
    }

    @Override
    public Optional<String> sameTextAs(String article) {
        return reading(session -> new ArticleRows(session, dialect).original(article));
    }

    @Override
    public List<Ruling> rulings() {
        return rulings.all();
    }

    @Override
    public Optional<Ruling> lastRuling() {
        return reading(RulingRows::last);
    }

    @Override
    public Slice<Ruling> rulings(@Nullable String by, int offset, int limit) {
        return reading(session -> RulingRows.page(session, by, offset, limit));
    }

    @Override
    public List<Ruling> rulings(Collection<String> articles) {
        return reading(session -> RulingRows.on(session, dialect, articles));
    }

    @Override
    public Slice<Link> doubtful(double low, double high, int offset, int limit) {
        return reading(session -> RulingRows.doubtful(session, low, high, offset, limit));
    }

    @Override
    public Slice<StoredIncident> concerning(Concern concern, long after, IncidentQuery query) {
        return whole(overview.concerning(concern, after, query));
    }

    @Override
    public Slice<DoubtfulPair> doubtful(double low, double high, IncidentQuery query) {
        return overview.doubtful(low, high, query);
    }

    @Override
    public long lastChange() {
        return reading(session -> session.next("change", "number")) - 1;
    }

    @Override
    public List<Change> changes(long after, int limit) {
        return reading(session -> Feed.after(session, after, limit));
    }

    @Override
    public List<Change> changesSince(Instant since, int limit) {
        return reading(session -> Feed.since(session, since, limit));
    }

    @Override
    public Relinking compareRelinked() {
        return database.tryOut(session -> new Relinker(session, dialect, linker, rulings, now(session)).run());
    }

    @Override
    public Relinking relink() {
        return database.write(session -> new Relinker(session, dialect, linker, rulings, now(session)).run());
    }

    @Override
    public List<OutgoingRow> number(String scheme, Map<String, List<String>> wanted) {
        boolean there = reading(session -> new OutgoingRows(session, dialect, scheme).holdsAll(wanted));
        if (!there) {
            database.write(session -> {
                new OutgoingRows(session, dialect, scheme).give(wanted);
                return wanted;
            });
        }
        return reading(session -> new OutgoingRows(session, dialect, scheme).of(wanted.keySet()));
    }

    @Override
    public List<OutgoingRow> numbered(String scheme, String incident) {
        return reading(session -> new OutgoingRows(session, dialect, scheme).of(Set.of(incident)));
    }

    @Override
    public Stamp stamp() {
        return reading(session -> new Stamp(
                session.next("change", "number") - 1,
                session.next("ruling", "number") - 1,
                session.list("SELECT COALESCE(MAX(added), '') FROM article_version", row -> row.getString(1))
                                .get(0)
                        + new Tombstones(session, dialect).count()));
    }

    @Override
    public boolean isCurrent() {
        return reading(Migrations::version)
                .filter(version -> version == Migrations.LATEST)
                .isPresent();
    }

    @Override
    public Counts counts() {
        return reading(session -> new Counts(
                count(session, "article"),
                count(session, "account"),
                count(session, "incident"),
                count(session, "ruling")));
    }

    /** Ids and fields; reasons and values may hold names. */
    private static String told(Ruling ruling) {
        String on = ruling.a().stream().map(Anchor::account).limit(1).collect(Collectors.joining());
        return ruling.id() + " " + ruling.kind().word() + (ruling.field() == null ? "" : " " + ruling.field()) + " on "
                + on + (ruling.takesBack() == null ? "" : ", taking back " + ruling.takesBack());
    }

    @Override
    public Team team() {
        return new SqlTeam(database, clock);
    }

    @Override
    public Forgetting forgetting() {
        return new SqlForgetting(database, this::writing, this::now);
    }

    @Override
    public void backup(OutputStream out) throws IOException {
        database.snapshot(session -> {
            List<String> damage = dialect.damage(session);
            if (!damage.isEmpty()) {
                throw new StoreException("the file of the store is damaged, and a backup of it would lack something: "
                        + damage.get(0) + ". Keep the backups that you have, and see docs/store.md, When something goes"
                        + " wrong");
            }
            new Backup(session).write(out, clock.instant());
        });
    }

    private static long count(Session session, String table) {
        return session.number("SELECT COUNT(*) FROM " + table, List.of());
    }

    private <T> T reading(Function<Session, T> work) {
        return database.read(work);
    }

    @Override
    public void close() {
        database.close();
    }
}
