package org.dateline.knowledge;

import org.dateline.model.Place;

/**
 * One place that a name may mean.
 *
 * @param population as the gazetteer gives it, 0 where unknown
 * @param usual whether the name is the place's usual one rather than an alternative or a loose reading
 * @param known whether it is of the project's own tables of countries and conflict places, checked by hand
 */
public record Candidate(Place place, PlaceKind kind, long population, boolean usual, boolean known) {}
