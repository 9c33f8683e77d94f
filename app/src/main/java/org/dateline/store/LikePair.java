package org.dateline.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Two accounts that are somewhat alike, held in memory.
 *
 * @param a id of the one
 * @param incidentA number of the row of its incident
 * @param isRuled whether somebody ruled that their articles tell, or do not tell, of one incident
 */
record LikePair(String a, String b, double score, long incidentA, long incidentB, boolean isRuled) {
    /** A ruling on both articles that holds. */
    static final String RULED = "EXISTS (SELECT 1 FROM ruled_article ra JOIN ruled_article rb ON rb.ruling = ra.ruling"
            + " JOIN ruling r ON r.number = ra.ruling WHERE ra.article = aa.id AND rb.article = ab.id"
            + " AND r.kind IN ('same', 'different')"
            + " AND NOT EXISTS (SELECT 1 FROM ruling back WHERE back.takes_back = r.id))";

    private static final String PAIRS = "SELECT l.a, l.b, l.score, ca.incident, cb.incident, CASE WHEN " + RULED
            + " THEN 1 ELSE 0 END FROM likeness l JOIN account ca ON ca.id = l.a JOIN account cb ON cb.id = l.b"
            + " JOIN article aa ON aa.num = ca.article JOIN article ab ON ab.num = cb.article"
            + " WHERE ca.incident IS NOT NULL AND cb.incident IS NOT NULL";

    /** All whose accounts are in incidents. */
    static List<LikePair> all(Session session) {
        return read(session, "", List.of());
    }

    /** Those of which an incident was written after a mark. */
    static List<LikePair> after(Session session, long mark) {
        String accounts = "(SELECT c.id FROM incident i JOIN account c ON c.incident = i.num WHERE i.mark > ?)";
        List<LikePair> pairs = new ArrayList<>(read(session, " AND l.a IN " + accounts, List.of(mark)));
        pairs.addAll(read(session, " AND l.b IN " + accounts, List.of(mark)));
        return List.copyOf(new LinkedHashSet<>(pairs));
    }

    private static List<LikePair> read(Session session, String among, List<Object> values) {
        return session.list(
                PAIRS + among,
                row -> new LikePair(
                        row.getString(1),
                        row.getString(2),
                        row.getDouble(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getInt(6) > 0),
                values);
    }
}
