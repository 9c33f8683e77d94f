package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.model.Place;
import org.dateline.model.PlacePrecision;
import org.jspecify.annotations.Nullable;

/** The project's own tables of places: countries, first-level units with abbreviations, and the supplement of conflict places. */
final class PlaceTables {
    private static final String FOLDER = "dateline/knowledge/places/";

    final Map<String, Country> countries = new LinkedHashMap<>();
    final Map<String, Country> people = new HashMap<>();
    final Map<String, List<Candidate>> byKey = new HashMap<>();
    final Map<String, List<Candidate>> byAbbreviation = new HashMap<>();
    final List<Candidate> supplement = new ArrayList<>();

    /** Reads the tables; {@code index} gives ids, population and units to places that it knows too. */
    PlaceTables(PlaceIndex index) {
        readCountries();
        readStates();
        readSupplement(index);
    }

    private void readCountries() {
        List<String> columns = List.of("code", "name", "lat", "lon", "people", "other names");
        for (Table.Row row : Table.resource(FOLDER + "countries.tsv", columns).rows()) {
            Country country =
                    new Country(row.text(0), row.text(1), row.decimal(2), row.decimal(3), row.texts(4), row.texts(5));
            if (countries.put(country.code(), country) != null) {
                throw row.fault("this country is given twice");
            }
            country.people().forEach(p -> people.putIfAbsent(p.toLowerCase(Locale.ROOT), country));
            Place place =
                    place(country.name(), null, country.lat(), country.lon(), country.code(), null, PlaceKind.COUNTRY);
            add(new Candidate(place, PlaceKind.COUNTRY, 0, true, true), country.name(), country.otherNames());
        }
    }

    private void readStates() {
        List<String> columns = List.of("country", "name", "lat", "lon", "other names");
        for (Table.Row row : Table.resource(FOLDER + "states.tsv", columns).rows()) {
            Place place = place(
                    row.text(1), null, row.decimal(2), row.decimal(3), row.text(0), row.text(1), PlaceKind.ADMIN1);
            add(new Candidate(place, PlaceKind.ADMIN1, 0, true, true), row.text(1), row.texts(4));
        }
    }

    private void readSupplement(PlaceIndex index) {
        List<String> columns = List.of("name", "kind", "country", "admin1", "lat", "lon", "precision", "other names");
        for (Table.Row row : Table.resource(FOLDER + "supplement.tsv", columns).rows()) {
            Candidate own = supplementary(row);
            Candidate candidate = own.kind().isSettlement() ? withId(own, row.texts(7), index) : own;
            supplement.add(candidate);
            add(candidate, row.text(0), row.texts(7));
        }
    }

    private Candidate supplementary(Table.Row row) {
        PlaceKind kind = kind(row);
        String country = row.text(2).isEmpty() ? null : row.text(2);
        if (country != null && !countries.containsKey(country)) {
            throw row.fault("unknown country \"" + country + "\"");
        }
        String admin1 = row.text(3).isEmpty() ? null : row.text(3);
        Place place = place(row.text(0), null, row.decimal(4), row.decimal(5), country, admin1, kind);
        boolean near = switch (row.text(6)) {
            case "exact" -> false;
            case "near" -> true;
            default -> throw row.fault("precision is exact or near, not \"" + row.text(6) + "\"");
        };
        boolean widened = near && place.precision() == PlacePrecision.EXACT;
        PlacePrecision precision = country == null ? PlacePrecision.UNKNOWN : PlacePrecision.NEAR;
        boolean wide = country == null && kind.precision() == PlacePrecision.NEAR;
        return new Candidate(widened || wide ? with(place, precision) : place, kind, 0, true, true);
    }

    private static PlaceKind kind(Table.Row row) {
        try {
            return PlaceKind.valueOf(row.text(1).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.fault("unknown kind of place \"" + row.text(1) + "\"");
        }
    }

    /** The same settlement with what the index knows of it, where one of its names leads to a settlement within 30 km. */
    private static Candidate withId(Candidate own, List<String> otherNames, PlaceIndex index) {
        List<Candidate> known = new ArrayList<>();
        index.find(PlaceNames.fold(own.place().name()), true, known);
        index.find(PlaceNames.loose(PlaceNames.fold(own.place().name())), true, known);
        otherNames.forEach(n -> index.find(PlaceNames.fold(n), true, known));
        for (Candidate candidate : known) {
            Place place = candidate.place();
            if (candidate.kind().isSettlement() && Distance.km(place, own.place()) < 30) {
                Place joined = new Place(
                        own.place().name(),
                        place.geonames(),
                        place.lat(),
                        place.lon(),
                        place.country(),
                        place.admin1(),
                        place.admin2(),
                        place.precision(),
                        null);
                return new Candidate(joined, candidate.kind(), candidate.population(), true, true);
            }
        }
        return own;
    }

    private static Place with(Place place, PlacePrecision precision) {
        return new Place(
                place.name(),
                place.geonames(),
                place.lat(),
                place.lon(),
                place.country(),
                place.admin1(),
                place.admin2(),
                precision,
                place.facility());
    }

    private static Place place(
            String name,
            @Nullable Long id,
            double lat,
            double lon,
            @Nullable String country,
            @Nullable String admin1,
            PlaceKind kind) {
        return new Place(
                name,
                id,
                lat,
                lon,
                country,
                admin1,
                null,
                kind.precision(),
                kind.facility().orElse(null));
    }

    private void add(Candidate candidate, String name, List<String> otherNames) {
        put(byKey, PlaceNames.fold(name), candidate);
        for (String other : otherNames) {
            if (isAbbreviation(other)) {
                put(byAbbreviation, other, candidate);
            } else {
                put(byKey, PlaceNames.fold(other), candidate);
            }
        }
    }

    /** Written in capitals or with a point: to be read as a place in this very form only. */
    static boolean isAbbreviation(String name) {
        return name.endsWith(".") || name.length() <= 4 && name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static void put(Map<String, List<Candidate>> map, String key, Candidate candidate) {
        List<Candidate> there = map.computeIfAbsent(key, k -> new ArrayList<>());
        if (!there.contains(candidate)) {
            there.add(candidate);
        }
    }
}
