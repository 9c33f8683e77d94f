package org.dateline.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.dateline.model.Review;
import org.jspecify.annotations.Nullable;

/** A query, put together. */
final class Asking {
    private Set<String> countries = Set.of();
    private Set<String> admin1s = Set.of();
    private IncidentQuery.@Nullable Near near;
    private IncidentQuery.@Nullable Box box;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private Set<String> types = Set.of();
    private Set<String> actors = Set.of();
    private IncidentQuery.@Nullable AtLeast figure;
    private Set<String> sources = Set.of();
    private Set<Review> review = Set.of();
    private @Nullable String text;
    private @Nullable Instant changedSince;
    private IncidentQuery.Order order = IncidentQuery.Order.DATE;
    private boolean descending;
    private int offset;
    private int limit = 100;

    Asking country(String... codes) {
        countries = Set.of(codes);
        return this;
    }

    Asking admin1(String... names) {
        admin1s = Set.of(names);
        return this;
    }

    Asking near(double lat, double lon, double km) {
        near = new IncidentQuery.Near(lat, lon, km);
        return this;
    }

    Asking box(double west, double south, double east, double north) {
        box = new IncidentQuery.Box(west, south, east, north);
        return this;
    }

    Asking period(@Nullable String first, @Nullable String last) {
        from = first == null ? null : LocalDate.parse(first);
        to = last == null ? null : LocalDate.parse(last);
        return this;
    }

    Asking types(String... wanted) {
        types = Set.of(wanted);
        return this;
    }

    Asking actor(String... names) {
        actors = Set.of(names);
        return this;
    }

    Asking killed(long atLeast) {
        return figure("killed", atLeast);
    }

    Asking figure(String of, long atLeast) {
        figure = new IncidentQuery.AtLeast(of, atLeast);
        return this;
    }

    Asking review(Review... states) {
        review = Set.of(states);
        return this;
    }

    Asking toldBy(String... outlets) {
        sources = Set.of(outlets);
        return this;
    }

    Asking text(String words) {
        text = words;
        return this;
    }

    Asking changedSince(Instant instant) {
        changedSince = instant;
        return this;
    }

    Asking order(IncidentQuery.Order by, boolean down) {
        order = by;
        descending = down;
        return this;
    }

    Asking page(int first, int size) {
        offset = first;
        limit = size;
        return this;
    }

    IncidentQuery query() {
        return new IncidentQuery(
                countries,
                admin1s,
                near,
                box,
                from,
                to,
                types,
                actors,
                figure,
                review,
                sources,
                text,
                changedSince,
                order,
                descending,
                offset,
                limit);
    }
}
