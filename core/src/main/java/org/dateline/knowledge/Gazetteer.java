package org.dateline.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The places of the world by name: GeoNames' settlements of 500 people and more and their administrative units (CC BY 4.0),
 * and the project's own countries, states and conflict places. Immutable; safe for many threads.
 */
public final class Gazetteer {
    private static final String INDEX = "dateline/knowledge/places/geonames.idx";
    /** Which places come first where a name has several: the project's own, then by people. */
    private static final Comparator<Candidate> ORDER = Comparator.comparing((Candidate c) -> !c.known())
            .thenComparing(c -> c.kind() == PlaceKind.COUNTRY ? 0 : 1)
            .thenComparing(Comparator.comparingLong(Candidate::population).reversed());
    /** Kinds that the project's tables replace where the index has the same place. */
    private static final double SAME_PLACE_KM = 30;

    private final PlaceIndex index;
    private final PlaceTables tables;

    private Gazetteer(PlaceIndex index) {
        this.index = index;
        this.tables = new PlaceTables(index);
    }

    /** The places that come with the program; about 0.2 s and 20 MB. */
    public static Gazetteer load() {
        try (InputStream in = Gazetteer.class.getClassLoader().getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new KnowledgeException(INDEX, 1, "no such file");
            }
            return new Gazetteer(PlaceIndex.of(INDEX, PackedPlaces.unpack(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(INDEX, e);
        }
    }

    /** The places of an index file that {@link PlacesImport} made, in the place of those that come with the program. */
    public static Gazetteer load(Path imported) {
        try {
            return new Gazetteer(PlaceIndex.map(imported));
        } catch (IOException e) {
            throw new UncheckedIOException(imported.toString(), e);
        }
    }

    /** Makes an index file of a GeoNames dump: see {@link PlacesImport#run}. */
    public static PlacesImport.Result importGeoNames(Path dump, Path target) throws IOException {
        return PlacesImport.run(dump, target);
    }

    /** Whether any place has this name, however its case, diacritics, hyphens and apostrophes are written. */
    public boolean knows(String name) {
        String key = PlaceNames.fold(name);
        return tables.byKey.containsKey(key) || tables.byAbbreviation.containsKey(name) || index.has(key);
    }

    /** The places of this name, the project's own first, then by population; empty where there is none. */
    public List<Candidate> find(String name) {
        return find(name, false);
    }

    /** Like {@link #find}, and where there is none those whose name is written much like it: Hawijah, al-Hawija. */
    public List<Candidate> findLoosely(String name) {
        List<Candidate> exact = find(name, false);
        return exact.isEmpty() ? find(PlaceNames.loose(PlaceNames.fold(name)), true) : exact;
    }

    private List<Candidate> find(String name, boolean loose) {
        List<Candidate> found = new ArrayList<>(tables.byAbbreviation.getOrDefault(name, List.of()));
        String key = PlaceNames.fold(name);
        found.addAll(tables.byKey.getOrDefault(key, List.of()));
        int own = found.size();
        index.find(key, loose, found);
        for (int i = found.size() - 1; i >= own; i--) {
            if (isOneOf(found.get(i), found.subList(0, own))) {
                found.remove(i);
            }
        }
        found.sort(ORDER);
        return List.copyOf(found);
    }

    private static boolean isOneOf(Candidate candidate, List<Candidate> own) {
        for (Candidate known : own) {
            boolean sameCountry = String.valueOf(known.place().country())
                    .equals(candidate.place().country());
            boolean sameUnit = known.kind() == PlaceKind.ADMIN1 && candidate.kind() == PlaceKind.ADMIN1;
            boolean both = candidate.kind() == PlaceKind.COUNTRY && known.kind() == PlaceKind.COUNTRY;
            boolean sameTown = candidate.kind().isSettlement()
                    && !known.kind().isUnit()
                    && Distance.km(known.place(), candidate.place()) < SAME_PLACE_KM;
            if (sameCountry && (sameUnit || both || sameTown)) {
                return true;
            }
        }
        return false;
    }

    /** The states and provinces that an abbreviation in exactly this form stands for: Ill., N.B., TX. */
    public List<Candidate> abbreviated(String form) {
        return List.copyOf(tables.byAbbreviation.getOrDefault(form, List.of()));
    }

    /** The country with this ISO 3166 alpha-2 code. */
    public Optional<Country> country(String code) {
        return Optional.ofNullable(tables.countries.get(code));
    }

    /** Every country, by name. */
    public List<Country> countries() {
        return List.copyOf(tables.countries.values());
    }

    /** The country of a word for a people or its adjective: Iraqi, Iraqis, Dutch. "Congolese" means the larger Congo. */
    public Optional<Country> byDemonym(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        return key.equals("congolese") ? country("CD") : Optional.ofNullable(tables.people.get(key));
    }

    /** The country's place: its name, centre and code. */
    public Candidate placeOf(Country country) {
        return find(country.name()).stream()
                .filter(c -> c.kind() == PlaceKind.COUNTRY
                        && country.code().equals(c.place().country()))
                .findFirst()
                .orElseThrow();
    }

    /** The supplement: conflict places that the project adds. */
    public List<Candidate> supplement() {
        return List.copyOf(tables.supplement);
    }

    /** Places in the index of GeoNames. */
    public int size() {
        return index.size();
    }

    /** Bytes that the index of GeoNames takes, on the heap or mapped. */
    public int bytes() {
        return index.bytes();
    }

    /** Every place of a kind in the index of GeoNames, in the order of the file: for checks, not for look-up. */
    public List<Candidate> all(PlaceKind kind) {
        return index.all(kind);
    }
}
