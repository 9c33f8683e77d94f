package org.dateline.store;

import java.util.List;

/** Asks the database. */
final class SqlOverview implements Overview {
    private final Database database;
    private final Dialect dialect;

    SqlOverview(Database database) {
        this.database = database;
        this.dialect = database.dialect();
    }

    @Override
    public Page page(IncidentQuery query) {
        return database.read(session -> new Finding(session, dialect, query).page());
    }

    @Override
    public List<Long> all(IncidentQuery query) {
        return database.read(session -> new QuerySql(query, dialect).numbers(session));
    }

    @Override
    public Cells cells(IncidentQuery query, double degrees, int most) {
        return database.read(session -> new OverviewSql(session, dialect).cells(query, degrees, most));
    }

    @Override
    public List<DayCount> days(IncidentQuery query) {
        return database.read(session -> new OverviewSql(session, dialect).days(query));
    }

    @Override
    public Sums sums(IncidentQuery query) {
        return database.read(session -> new OverviewSql(session, dialect).sums(query));
    }

    @Override
    public List<FacetValue> facet(Facet facet, IncidentQuery query, int most) {
        return database.read(session -> new FacetSql(session, dialect).of(facet, query, most));
    }

    @Override
    public Page concerning(Concern concern, long after, IncidentQuery query) {
        return database.read(session -> new QueueSql(session, dialect).of(concern, after, query));
    }

    @Override
    public Slice<DoubtfulPair> doubtful(double low, double high, IncidentQuery query) {
        return database.read(session -> new QueueSql(session, dialect).doubtful(low, high, query));
    }
}
