package org.dateline.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the incidents asked for, and how many there are. First the numbers of all are found, each condition by its own index;
 * then few are sorted, and of many so much of the order is read as holds the page.
 */
final class Finding {
    /** So many are looked up one by one and sorted faster than the order is read. */
    private static final int FEW = 2000;

    /** Holds all that is filtered and sorted by, in the order of the days. */
    private static final String INDEX = "incident_found";

    private static final int SPARE = 50;
    private static final int GROWTH = 4;

    private final Session session;
    private final Dialect dialect;
    private final IncidentQuery query;
    private final QuerySql sql;
    private final Condition columns;
    private final List<Condition> sets;
    private final int few;

    Finding(Session session, Dialect dialect, IncidentQuery query) {
        this(session, dialect, query, FEW);
    }

    /** The same where more than so many are found by reading the order. */
    Finding(Session session, Dialect dialect, IncidentQuery query, int few) {
        this.session = session;
        this.dialect = dialect;
        this.query = query;
        this.sql = new QuerySql(query, dialect);
        this.columns = Condition.all(sql.columns());
        this.sets = sql.sets();
        this.few = few;
    }

    Overview.Page page() {
        if (columns.isNothing() && sets.isEmpty()) {
            return new Overview.Page(ordered("", "FROM incident i", List.of(), query.limit(), query.offset()), all());
        }
        @Nullable BitSet found = null;
        for (Condition set : sets) {
            BitSet more = Numbers.of(session, dialect, set);
            if (found != null) {
                more.and(found);
            }
            found = more;
        }
        long among = columns.isNothing() ? all() : 0;
        if (found == null || !columns.isNothing()) {
            BitSet placed = placed(found);
            among = placed.cardinality();
            if (found != null) {
                placed.and(found);
            }
            found = placed;
        }
        long total = found.cardinality();
        return new Overview.Page(total <= few ? sorted(found) : walked(found, total, among), total);
    }

    private long all() {
        return session.number("SELECT COUNT(*) FROM incident", List.of());
    }

    /** Those that the columns fit; where few others are left to ask for, of these alone. */
    private BitSet placed(@Nullable BitSet found) {
        List<Condition> wanted = new ArrayList<>(List.of(columns));
        if (found != null && found.cardinality() <= FEW) {
            wanted.add(Condition.of("i.num IN (" + dialect.eachNumber() + ")", list(found)));
        }
        Condition all = Condition.all(wanted);
        return Numbers.of(
                session, dialect, new Condition("SELECT i.num FROM incident i WHERE " + all.sql(), all.values()));
    }

    /** The list leads, not the index of the order: what is joined crosswise is joined as it is written. */
    private List<Long> sorted(BitSet found) {
        return ordered(
                "WITH wanted(num) AS (" + dialect.eachNumber() + ") ",
                "FROM wanted w CROSS JOIN incident i WHERE i.num = w.num",
                List.of(list(found)),
                query.limit(),
                query.offset());
    }

    /**
     * Reads the order by ever larger pieces until the page is there.
     *
     * @param among how many incidents the columns fit: so thinly are those found strewn over what is read
     */
    private List<Long> walked(BitSet found, long total, long among) {
        long last = Math.min(total, (long) query.offset() + query.limit());
        List<Long> page = new ArrayList<>();
        long seen = 0;
        long read = 0;
        long piece = sets.isEmpty() ? last : last * among / Math.max(1, total) * 3 / 2 + SPARE;
        while (seen < last) {
            List<Long> nums = ordered(
                    "",
                    "FROM incident i" + dialect.along(INDEX) + " WHERE " + columns.sql(),
                    columns.values(),
                    piece,
                    read);
            if (nums.isEmpty()) {
                break;
            }
            for (long num : nums) {
                if (found.get((int) num) && seen < last && seen++ >= query.offset()) {
                    page.add(num);
                }
            }
            read += nums.size();
            piece *= GROWTH;
        }
        return page;
    }

    private List<Long> ordered(String with, String from, List<Object> values, long limit, long offset) {
        List<Object> all = new ArrayList<>(values);
        all.add(limit);
        all.add(offset);
        return session.list(
                with + "SELECT i.num " + from + " ORDER BY " + sql.order() + " LIMIT ? OFFSET ?",
                row -> row.getLong(1),
                all);
    }

    private static String list(BitSet numbers) {
        return numbers.stream().boxed().toList().toString();
    }
}
