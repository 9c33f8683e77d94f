package org.dateline.store;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.FetchRecord;
import org.dateline.model.Link;
import org.dateline.model.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Keeps articles, what was read of them, the incidents they tell of and what people ruled. Nothing is lost: of a changed
 * article every version stays, rulings are only added, and each change of an incident is in the feed.
 *
 * <p>Each call that writes is one transaction. Several processes may use one store at once.
 */
public interface Store extends AutoCloseable {
    /**
     * Adds what was read of one article and links it with what is there, at once or not at all. The same article again (same
     * id and text) changes nothing, nor does a text that the article had before; other text under a known id is a new version
     * that stands in for the old one.
     */
    Added add(Extraction extraction);

    /**
     * The same of an article that was fetched: with it are kept how it was, and the bytes as they came.
     *
     * @param untouched the bytes, which {@code how} has the hash of
     */
    Added add(Extraction extraction, FetchRecord how, byte[] untouched);

    /** Adds several in this order and in one transaction, as {@link #add} does each: all of them or, where that fails, none. */
    List<Added> addAll(List<Arrival> arrivals);

    /** How the current version of an article was fetched; nothing where it was not. */
    Optional<FetchRecord> fetched(String article);

    /** The bytes of this SHA-256 as they were fetched. */
    Optional<byte[]> untouched(String sha256);

    /** The sources that are watched. */
    Watchlist watchlist();

    /** What was told to whom. */
    AlertLedger alerts();

    /** How far a file was read: all before the place is in the store. Nothing where nobody noted it, or the file is another now.
     *
     * @param print what tells the file from another of its name
     */
    OptionalLong progress(String file, String print);

    /** Notes how far a file was read. */
    void progress(String file, String print, long place);

    /** Whether adding this article would change nothing, because it is there, or was. */
    boolean holds(Article article);

    /** Adds a ruling and links anew what it touches. The ruling's id must be new. */
    default void rule(Ruling ruling) {
        rule(List.of(ruling), null);
    }

    /**
     * Adds rulings, all or none, and links anew what they touch.
     *
     * @param seen how an incident must stand when they are added; null where nobody minds
     * @throws OvertakenException where it stands otherwise
     */
    void rule(List<Ruling> rulings, @Nullable Standing seen);

    /** How an incident stands. */
    Optional<Standing> standing(String incident);

    /** The incidents asked for. */
    Slice<StoredIncident> incidents(IncidentQuery query);

    /** Hands over every incident asked for, without holding all of them at once; the page is not minded. */
    void each(IncidentQuery query, Consumer<StoredIncident> consumer);

    /** Incidents of a map, together by cells of so many degrees; of larger ones where there were more cells than so many. */
    Cells cells(IncidentQuery query, double degrees, int most);

    /** How many began on each day, the undated first; the page is not minded. */
    List<DayCount> days(IncidentQuery query);

    /** What those asked for come to; the page is not minded. */
    Sums sums(IncidentQuery query);

    /** The largest heaps by a property, each counted without what the query asks of that property. */
    List<FacetValue> facet(Facet facet, IncidentQuery query, int most);

    /** An incident by its id, or by one that it had before it was merged into another. */
    Optional<StoredIncident> incident(String id);

    /** The incident that an account belongs to, if any. */
    Optional<StoredIncident> incidentOf(String account);

    /** Accounts by id, in the order asked; those not there are left out. */
    List<Account> accounts(Collection<String> ids);

    /** The current accounts of scope aggregate that overlap the period and the country of a query. */
    List<Account> aggregates(IncidentQuery query);

    /** The current version of an article. */
    Optional<Article> article(String id);

    /** Articles, the last added first; with all these words where any are given. */
    Slice<ArticleEntry> articles(@Nullable String words, int offset, int limit);

    /** What was read of the current version of an article. */
    Optional<Extraction> extraction(String article);

    /** All versions of an article, the oldest first. */
    List<StoredVersion> versions(String article);

    /** The article of which another is a copy, if it is one. */
    Optional<String> sameTextAs(String article);

    /** All rulings, in order, with those taken back. */
    List<Ruling> rulings();

    /** The last ruling. */
    Optional<Ruling> lastRuling();

    /** A page of the rulings, the last first; only of one person where a name is given. */
    Slice<Ruling> rulings(@Nullable String by, int offset, int limit);

    /** The rulings on accounts of any of these articles, in order, with those taken back and what takes them back. */
    List<Ruling> rulings(Collection<String> articles);

    /** Pairs of accounts whose likeness lies between two scores (both included), the likest first. */
    Slice<Link> doubtful(double low, double high, int offset, int limit);

    /**
     * A page of what people should look at, what matters most first; the query's order is not minded.
     *
     * @param after of what is new: only what changed after the change of this number
     */
    Slice<StoredIncident> concerning(Concern concern, long after, IncidentQuery query);

    /**
     * A page of the pairs of incidents of which linking was not sure and on which nobody ruled, what matters most first; one of
     * the two is what the query asks for.
     */
    Slice<DoubtfulPair> doubtful(double low, double high, IncidentQuery query);

    /** The number of the last change, 0 where there is none yet. */
    long lastChange();

    /** The changes after a number, in order, at the most so many. */
    List<Change> changes(long after, int limit);

    /** The changes at or after an instant, in order, at the most so many. */
    List<Change> changesSince(Instant since, int limit);

    /** Links everything from scratch under today's rules and says what would be different; nothing is changed. */
    Relinking compareRelinked();

    /** Links everything from scratch and keeps the outcome. */
    Relinking relink();

    /**
     * The numbers under which rows of incidents leave in a format of others; those that have none yet get the next of their
     * series. A number stays an incident's for ever.
     *
     * @param scheme whose numbers, such as {@code acled}
     * @param wanted by incident the series of each of its rows
     */
    List<OutgoingRow> number(String scheme, Map<String, List<String>> wanted);

    /** The numbers that rows of an incident, which need not be there any more, have left under. */
    List<OutgoingRow> numbered(String scheme, String incident);

    /** What changes with every change, ruling and article; asked for in no time. */
    Stamp stamp();

    /** Whether its tables are still those that this program writes: a newer one may have brought them further. */
    boolean isCurrent();

    /** How much there is. */
    Counts counts();

    /** Who may use the store through a server, and the audit of what was done. */
    Team team();

    /** Articles taken out for good. */
    Forgetting forgetting();

    /** Writes everything in a form that {@link Stores#restore} reads into any database, as it is at one moment. */
    void backup(OutputStream out) throws IOException;

    @Override
    void close();

    /** What adding an article did. */
    enum Added {
        NEW,
        UNCHANGED,
        NEW_VERSION,
        /** Nothing: the article, or its text, was made to be forgotten. */
        FORGOTTEN
    }

    /** A version of an article as kept. */
    record StoredVersion(int number, Instant added, Article article) {}

    /** How much a store holds. */
    record Counts(long articles, long accounts, long incidents, long rulings) {}

    /** What linking anew changes: ids of incidents that come, go or are different. */
    record Relinking(List<String> created, List<String> changed, List<String> deleted) {
        /** Copies the lists. */
        public Relinking {
            created = List.copyOf(created);
            changed = List.copyOf(changed);
            deleted = List.copyOf(deleted);
        }
    }
}
