package org.dateline.store;

import java.util.List;

/** Incidents found, sorted and added up. Two do it: the database itself, and {@link BriefOverview} in memory; they agree. */
interface Overview {
    /** A page of the numbers of incidents. */
    record Page(List<Long> nums, long total) {}

    /** The page asked for. */
    Page page(IncidentQuery query);

    /** Everything asked for, in its order. */
    List<Long> all(IncidentQuery query);

    /** By cell of the map. */
    Cells cells(IncidentQuery query, double degrees, int most);

    /** By first day, the undated first. */
    List<DayCount> days(IncidentQuery query);

    /** Over all. */
    Sums sums(IncidentQuery query);

    /** By a property. */
    List<FacetValue> facet(Facet facet, IncidentQuery query, int most);

    /** A page of what people should look at, what matters most first. */
    Page concerning(Concern concern, long after, IncidentQuery query);

    /** A page of the pairs on which nobody has ruled, what matters most first. */
    Slice<DoubtfulPair> doubtful(double low, double high, IncidentQuery query);
}
