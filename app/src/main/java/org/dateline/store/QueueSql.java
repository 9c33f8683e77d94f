package org.dateline.store;

import java.util.ArrayList;
import java.util.List;
import org.dateline.json.JsonText;
import org.dateline.model.Link;

/** What is left for people to look at, what matters most first: by how many were killed. */
final class QueueSql {
    /** A toll that one source alone gives is looked at from here on. */
    static final int LARGE_TOLL = 10;

    /** What is not known of an incident, counted; each is 0 or 1. */
    private static final String UNKNOWN = "((CASE WHEN i.first_day IS NULL THEN 1 ELSE 0 END)"
            + " + (CASE WHEN i.lat IS NULL THEN 1 ELSE 0 END)"
            + " + (CASE WHEN i.type = 'other-violence' THEN 1 ELSE 0 END)"
            + " + (CASE WHEN i.sources = 1 AND i.killed >= " + LARGE_TOLL + " THEN 1 ELSE 0 END))";

    private static final String BY_TOLL = "i.killed IS NULL, i.killed DESC, i.sources DESC, i.id";

    private final Session session;
    private final Dialect dialect;

    QueueSql(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    Overview.Page of(Concern concern, long after, IncidentQuery query) {
        List<Condition> wanted = new ArrayList<>(List.of(new QuerySql(query, dialect).where()));
        String order = BY_TOLL;
        switch (concern) {
            case CONFLICTS -> wanted.add(Condition.of("i.conflicts > 0 AND i.review <> 'rejected'"));
            case LOW_CONFIDENCE -> {
                wanted.add(Condition.of("i.review = 'automatic' AND " + UNKNOWN + " > 0"));
                order = UNKNOWN + " DESC, " + BY_TOLL;
            }
            case NEW -> wanted.add(Condition.of("i.id IN (SELECT incident FROM change WHERE number > ?)", after));
        }
        Condition where = Condition.all(wanted);
        List<Object> values = new ArrayList<>(where.values());
        values.add(query.limit());
        values.add(query.offset());
        List<Long> nums = session.list(
                "SELECT i.num FROM incident i WHERE " + where.sql() + " ORDER BY " + order + " LIMIT ? OFFSET ?",
                row -> row.getLong(1),
                values);
        return new Overview.Page(
                nums, session.number("SELECT COUNT(*) FROM incident i WHERE " + where.sql(), where.values()));
    }

    /**
     * Pairs on which nobody has ruled; those kept apart first, since together they would be one, then by toll. Where more than
     * one pair of accounts of two incidents is in doubt, the likest stands for all.
     */
    Slice<DoubtfulPair> doubtful(double low, double high, IncidentQuery query) {
        Condition where = new QuerySql(query, dialect).where();
        String filtered = where.isNothing()
                ? ""
                : " AND (ca.incident IN (SELECT i.num FROM incident i WHERE " + where.sql() + ")"
                        + " OR cb.incident IN (SELECT i.num FROM incident i WHERE " + where.sql() + "))";
        List<Object> values = new ArrayList<>(List.of(low, high));
        values.addAll(where.values());
        values.addAll(where.values());
        String pairs = "SELECT l.a AS a, l.b AS b, l.score AS score, l.because AS because, ia.id AS ida, ib.id AS idb,"
                + " CASE WHEN ia.num = ib.num THEN 1 ELSE 0 END AS together,"
                + " CASE WHEN COALESCE(ia.killed, -1) > COALESCE(ib.killed, -1) THEN COALESCE(ia.killed, -1)"
                + " ELSE COALESCE(ib.killed, -1) END AS toll,"
                + " ROW_NUMBER() OVER (PARTITION BY CASE WHEN ia.id < ib.id THEN ia.id ELSE ib.id END,"
                + " CASE WHEN ia.id < ib.id THEN ib.id ELSE ia.id END ORDER BY l.score DESC, l.a, l.b) AS place"
                + " FROM likeness l JOIN account ca ON ca.id = l.a JOIN account cb ON cb.id = l.b"
                + " JOIN incident ia ON ia.num = ca.incident JOIN incident ib ON ib.num = cb.incident"
                + " JOIN article aa ON aa.num = ca.article JOIN article ab ON ab.num = cb.article"
                + " WHERE l.score BETWEEN ? AND ? AND ia.review <> 'rejected' AND ib.review <> 'rejected'"
                + filtered
                + " AND NOT " + LikePair.RULED;
        List<Object> paged = new ArrayList<>(values);
        paged.add(query.limit());
        paged.add(query.offset());
        List<DoubtfulPair> page = session.list(
                "SELECT p.a, p.b, p.score, p.because, p.ida, p.idb FROM (" + pairs + ") p WHERE p.place = 1"
                        + " ORDER BY p.together, p.toll DESC, p.score DESC, p.a, p.b LIMIT ? OFFSET ?",
                row -> new DoubtfulPair(
                        new Link(
                                row.getString(1), row.getString(2), row.getDouble(3), JsonText.texts(row.getString(4))),
                        row.getString(5),
                        row.getString(6)),
                paged);
        return new Slice<>(page, session.number("SELECT COUNT(*) FROM (" + pairs + ") p WHERE p.place = 1", values));
    }
}
