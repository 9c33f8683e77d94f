package org.dateline.store;

import java.util.ArrayList;
import java.util.List;

/** Incidents sorted into heaps by a property. What the query asks of that property itself is not minded. */
final class FacetSql {
    private final Session session;
    private final Dialect dialect;

    FacetSql(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** The largest heaps, equally large ones by value. */
    List<FacetValue> of(Facet facet, IncidentQuery query, int most) {
        Condition where = new QuerySql(query.without(facet), dialect).where();
        List<Object> values = new ArrayList<>(where.values());
        values.add(most);
        return session
                .list(
                        sql(facet, where) + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
                        row -> new Heap(row.getString(1), row.getLong(2), row.getLong(3)),
                        values)
                .stream()
                .map(heap -> labelled(facet, heap))
                .toList();
    }

    /** A value, how many incidents have it, and the row of one that does, or of an article. */
    private record Heap(String value, long incidents, long one) {}

    private static String sql(Facet facet, Condition where) {
        return switch (facet) {
            case COUNTRY -> own("country", where);
            case ADMIN1 -> own("admin1", where);
            case REVIEW -> own("review", where);
            case TYPE ->
                "SELECT t.type, COUNT(*), MIN(t.incident) FROM incident_type t WHERE " + among("t.incident", where);
            case ACTOR ->
                "SELECT p.name, COUNT(*), MIN(n.incident) FROM name p JOIN incident_name n ON n.name = p.num"
                        + " WHERE p.kind = 'actor' AND " + among("n.incident", where);
            case SOURCE ->
                "SELECT a.outlet, COUNT(DISTINCT c.incident), MIN(a.num) FROM article a JOIN account c ON"
                        + " c.article = a.num WHERE a.outlet IS NOT NULL AND c.incident IS NOT NULL AND "
                        + among("c.incident", where);
        };
    }

    private static String own(String column, Condition where) {
        return "SELECT i." + column + ", COUNT(*), MIN(i.num) FROM incident i WHERE i." + column + " IS NOT NULL AND "
                + where.sql();
    }

    private static String among(String column, Condition where) {
        return where.isNothing()
                ? where.sql()
                : column + " IN (SELECT i.num FROM incident i WHERE " + where.sql() + ")";
    }

    private FacetValue labelled(Facet facet, Heap heap) {
        return new FacetValue(
                heap.value(), new FacetLabels(session).of(facet, heap.value(), heap.one()), heap.incidents());
    }
}
