package org.dateline.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Account;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Where;
import org.jspecify.annotations.Nullable;

/** Places rounded to the first administrative level: its name where it is known, and coordinates to whole degrees. */
final class Coarsening {
    private static final Set<PlacePrecision> COARSE =
            Set.of(PlacePrecision.ADMIN1, PlacePrecision.COUNTRY, PlacePrecision.UNKNOWN);

    private Coarsening() {}

    static Where of(Where where, List<Evidence> evidence) {
        boolean coarse = COARSE.contains(where.precision());
        return new Where(
                coarse ? where.name() : where.admin1(),
                null,
                where.admin1(),
                null,
                where.country(),
                coarse ? where.geonames() : null,
                rounded(where.lat()),
                rounded(where.lon()),
                coarse ? where.precision() : PlacePrecision.ADMIN1,
                evidence);
    }

    private static @Nullable Double rounded(@Nullable Double degrees) {
        return degrees == null ? null : (double) Math.round(degrees);
    }

    /** The names of exact places in what was read, without the words of the larger places that may be told. */
    static List<PersonalName> names(List<Extraction> told) {
        List<PersonalName> names = new ArrayList<>();
        told.stream()
                .map(Extraction::accounts)
                .flatMap(Collection::stream)
                .map(Account::where)
                .forEach(where -> add(where, names));
        return names.stream().distinct().toList();
    }

    private static void add(Where where, List<PersonalName> names) {
        Set<String> told = new LinkedHashSet<>();
        told.addAll(where.admin1() == null ? List.of() : Words.folded(where.admin1()));
        boolean exact = !COARSE.contains(where.precision());
        Stream<@Nullable String> exactly = Stream.of(exact ? where.name() : null, where.facility(), where.admin2());
        Stream<String> quotes = exact ? where.evidence().stream().map(Evidence::quote) : Stream.of();
        Stream.concat(exactly.filter(name -> name != null).map(String::valueOf), quotes)
                .map(text -> Words.of(text).stream()
                        .filter(word -> Words.beginsLarge(text, word) && Words.isPart(word.folded()))
                        .map(Words.Word::folded)
                        .filter(word -> word.length() > 2 && !told.contains(word))
                        .toList())
                .filter(parts -> !parts.isEmpty())
                .map(PersonalName::new)
                .forEach(names::add);
    }
}
