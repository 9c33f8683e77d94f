package org.dateline.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.dateline.model.Review;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are wanted. A null field, and an empty set, ask for nothing. An incident whose date is a range is of every
 * day of it; one without a date is in no period, one without a place, or known by its
 * country or province alone, near nothing.
 *
 * @param countries any of these, ISO 3166 alpha-2
 * @param admin1s any of these first-level divisions, by name in any case
 * @param near within so many kilometres (great circle) of a point
 * @param box within a box of degrees
 * @param from first day of the period
 * @param to last day of the period
 * @param types any of these event types told of it; families are spelt out by whoever asks
 * @param actors any of these took part: canonical ids, or parts of a participant's name in any case
 * @param figure a figure of at least so much
 * @param review any of these states
 * @param sources any of these outlets tells of it: its name in any case, or the host of its address
 * @param text words that all stand in one of its articles or in its names
 * @param changedSince changed at or after this instant
 */
public record IncidentQuery(
        Set<String> countries,
        Set<String> admin1s,
        @Nullable Near near,
        @Nullable Box box,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<String> types,
        Set<String> actors,
        @Nullable AtLeast figure,
        Set<Review> review,
        Set<String> sources,
        @Nullable String text,
        @Nullable Instant changedSince,
        Order order,
        boolean descending,
        int offset,
        int limit) {
    /** All incidents by date, the first hundred. */
    public static final IncidentQuery ALL = new IncidentQuery(
            Set.of(),
            Set.of(),
            null,
            null,
            null,
            null,
            Set.of(),
            Set.of(),
            null,
            Set.of(),
            Set.of(),
            null,
            null,
            Order.DATE,
            false,
            0,
            100);

    /** Copies the sets. */
    public IncidentQuery {
        countries = Set.copyOf(countries);
        admin1s = Set.copyOf(admin1s);
        types = Set.copyOf(types);
        actors = Set.copyOf(actors);
        sources = Set.copyOf(sources);
        review = Set.copyOf(review);
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("no page of " + limit + " from " + offset);
        }
    }

    /** The country that all of it is of; null where it may be of several. */
    public @Nullable String country() {
        return only(countries);
    }

    /** The first-level division that all of it is in; null where it may be in several. */
    public @Nullable String admin1() {
        return only(admin1s);
    }

    private static @Nullable String only(Set<String> values) {
        return values.size() == 1 ? values.iterator().next() : null;
    }

    /** The same but for what it asks of one property. */
    IncidentQuery without(Facet facet) {
        return changed(
                facet == Facet.COUNTRY ? Set.of() : countries,
                facet == Facet.ADMIN1 ? Set.of() : admin1s,
                box,
                facet == Facet.TYPE ? Set.of() : types,
                facet == Facet.ACTOR ? Set.of() : actors,
                facet == Facet.REVIEW ? Set.of() : review,
                facet == Facet.SOURCE ? Set.of() : sources);
    }

    /** Another page of the same. */
    public IncidentQuery page(int first, int size) {
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
                first,
                size);
    }

    /** The same in another period, open where a day is null. */
    public IncidentQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new IncidentQuery(
                countries,
                admin1s,
                near,
                box,
                first,
                last,
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

    /** The same anywhere. */
    IncidentQuery withoutBox() {
        return changed(countries, admin1s, null, types, actors, review, sources);
    }

    private IncidentQuery changed(
            Set<String> inCountries,
            Set<String> inAdmin1s,
            @Nullable Box inBox,
            Set<String> ofTypes,
            Set<String> withActors,
            Set<Review> reviewed,
            Set<String> toldBy) {
        return new IncidentQuery(
                inCountries,
                inAdmin1s,
                near,
                inBox,
                from,
                to,
                ofTypes,
                withActors,
                figure,
                reviewed,
                toldBy,
                text,
                changedSince,
                order,
                descending,
                offset,
                limit);
    }

    /** A point in degrees (WGS 84) and a distance in kilometres. */
    public record Near(double lat, double lon, double km) {}

    /** A box in degrees (WGS 84); {@code west} above {@code east} crosses the date line. */
    public record Box(double west, double south, double east, double north) {}

    /** The best number of a figure over all its groups, or the low one where there is no best, is at least this. */
    public record AtLeast(String of, long number) {}

    /** What incidents are sorted by; ties by id. Those without the value come last. */
    public enum Order {
        DATE,
        CHANGED,
        KILLED,
        SOURCES,
        PLACE
    }
}
