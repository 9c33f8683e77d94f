package org.dateline.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.dateline.json.JsonText;
import org.dateline.model.Link;
import org.dateline.store.BriefDoubts.Doubt;
import org.dateline.store.BriefHeaps.Heap;
import org.dateline.store.Briefs.Moment;

/** Finds, sorts and adds up in memory, for a program that answers many: the database's sums take as long for each of them. */
final class BriefOverview implements Overview {
    private static final int KEPT = 32;
    private static final int KEPT_LABELS = 5000;

    private final Database database;
    private final Briefs briefs;
    private final Map<Condition, Looked> looked = recent(KEPT);
    private final Map<LabelKey, String> labels = recent(KEPT_LABELS);

    private BriefOverview(Database database) {
        this.database = database;
        this.briefs = new Briefs(database);
    }

    private static <K, V> Map<K, V> recent(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** An overview that reads at once what is there, so that who asks first need not wait. */
    static BriefOverview begun(Database database) {
        BriefOverview overview = new BriefOverview(database);
        // What fails here fails again for whoever asks first, who is told.
        Thread reading = new Thread(new FutureTask<>(overview.briefs::now), "briefs");
        reading.setDaemon(true);
        reading.start();
        return overview;
    }

    /** What the database found at a mark. */
    private record Looked(long mark, BitSet numbers) {}

    private List<Brief> found(Moment moment, IncidentQuery query) {
        return BriefFilter.of(moment.all(), query, database.dialect(), select -> numbers(moment, select));
    }

    private BitSet numbers(Moment moment, Condition select) {
        synchronized (looked) {
            Looked known = looked.get(select);
            if (known != null && known.mark() == moment.mark()) {
                return known.numbers();
            }
        }
        BitSet numbers = database.read(session -> Numbers.of(session, database.dialect(), select));
        synchronized (looked) {
            looked.put(select, new Looked(moment.mark(), numbers));
        }
        return numbers;
    }

    @Override
    public Page page(IncidentQuery query) {
        List<Brief> found = found(briefs.now(), query);
        return page(found, BriefOrder.of(query), query);
    }

    private static Page page(List<Brief> found, BriefOrder order, IncidentQuery query) {
        return new Page(order.page(found, query.offset(), query.limit()), found.size());
    }

    @Override
    public List<Long> all(IncidentQuery query) {
        return BriefOrder.of(query).page(found(briefs.now(), query), 0, Integer.MAX_VALUE);
    }

    @Override
    public Cells cells(IncidentQuery query, double degrees, int most) {
        List<Brief> everywhere = found(briefs.now(), query.withoutBox());
        List<Brief> placed = everywhere.stream().filter(Brief::isPlaced).collect(Collectors.toList());
        List<Brief> shown = query.box() == null
                ? placed
                : placed.stream().filter(BriefFilter.within(query.box())).toList();
        return new Cells(everywhere.size(), placed.size(), BriefCells.of(shown, degrees, most));
    }

    @Override
    public List<DayCount> days(IncidentQuery query) {
        Map<Integer, Counted> days = new HashMap<>();
        for (Brief brief : found(briefs.now(), query)) {
            days.computeIfAbsent(brief.first(), day -> new Counted()).add(brief);
        }
        List<DayCount> counts = new ArrayList<>();
        new TreeMap<>(days)
                .forEach((day, counted) -> counts.add(new DayCount(
                        day == Brief.NONE ? null : LocalDate.ofEpochDay(day),
                        counted.incidents,
                        counted.killed.toll())));
        return counts;
    }

    /** Incidents of one day. */
    private static final class Counted {
        private long incidents;
        private final TollSum killed = new TollSum();

        void add(Brief brief) {
            incidents++;
            killed.add(brief.deaths());
        }
    }

    @Override
    public Sums sums(IncidentQuery query) {
        TollSum killed = new TollSum();
        TollSum wounded = new TollSum();
        for (Brief brief : found(briefs.now(), query)) {
            if (!brief.review().equals("rejected")) {
                killed.add(brief.deaths());
                wounded.add(brief.injuries());
            }
        }
        return new Sums(
                new Sums.Sum(killed.toll(), killed.incidents()), new Sums.Sum(wounded.toll(), wounded.incidents()));
    }

    @Override
    public List<FacetValue> facet(Facet facet, IncidentQuery query, int most) {
        return BriefHeaps.of(facet, found(briefs.now(), query.without(facet)), most).stream()
                .map(heap -> new FacetValue(heap.value(), label(heap), heap.incidents()))
                .toList();
    }

    /** Looked up once: it stands in an incident, or in an article, that is to be read whole. */
    private String label(Heap heap) {
        LabelKey key = new LabelKey(heap.facet(), heap.value(), heap.one(), heap.mark());
        synchronized (labels) {
            String known = labels.get(key);
            if (known != null) {
                return known;
            }
        }
        String label = database.read(session -> new FacetLabels(session).of(heap.facet(), heap.value(), heap.one()));
        synchronized (labels) {
            labels.put(key, label);
        }
        return label;
    }

    private record LabelKey(Facet facet, String value, long one, long mark) {}

    @Override
    public Page concerning(Concern concern, long after, IncidentQuery query) {
        List<Brief> found = found(briefs.now(), query);
        return switch (concern) {
            case CONFLICTS ->
                page(
                        found.stream()
                                .filter(brief ->
                                        brief.conflicts() > 0 && !brief.review().equals("rejected"))
                                .toList(),
                        BriefOrder.BY_TOLL,
                        query);
            case LOW_CONFIDENCE ->
                page(
                        found.stream()
                                .filter(brief -> brief.review().equals("automatic") && BriefOrder.unknown(brief) > 0)
                                .toList(),
                        BriefOrder.LEAST_KNOWN,
                        query);
            case NEW -> {
                Set<String> told = told(after);
                yield page(
                        found.stream()
                                .filter(brief -> told.contains(brief.id()))
                                .toList(),
                        BriefOrder.BY_TOLL,
                        query);
            }
        };
    }

    @Override
    public Slice<DoubtfulPair> doubtful(double low, double high, IncidentQuery query) {
        Moment moment = briefs.now();
        List<Doubt> doubts = BriefDoubts.of(moment, found(moment, query), low, high);
        List<Doubt> page =
                doubts.stream().skip(query.offset()).limit(query.limit()).toList();
        return new Slice<>(
                database.read(session ->
                        page.stream().map(doubt -> whole(session, doubt)).toList()),
                doubts.size());
    }

    private static DoubtfulPair whole(Session session, Doubt doubt) {
        LikePair pair = doubt.pair();
        List<String> because = session.one(
                        "SELECT because FROM likeness WHERE a = ? AND b = ?",
                        row -> JsonText.texts(row.getString(1)),
                        pair.a(),
                        pair.b())
                .orElse(List.of());
        return new DoubtfulPair(
                new Link(pair.a(), pair.b(), pair.score(), because),
                doubt.a().id(),
                doubt.b().id());
    }

    private Set<String> told(long after) {
        return new HashSet<>(database.read(session ->
                session.list("SELECT DISTINCT incident FROM change WHERE number > ?", row -> row.getString(1), after)));
    }
}
