package org.dateline.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.model.Role;
import org.dateline.model.Where;
import org.dateline.model.Who;

/**
 * Which pairs of accounts are worth comparing: those of one country and one day (or neighbouring days), and, where a date is
 * vague, those of one place or with a victim of one name. Without this every account would be compared with every other.
 */
final class Blocks {
    /** A span of more days than these is found by its place or people, not by its days. */
    private static final long SHORT = 15;

    private static final String ANYWHERE = "??";

    private final Map<String, List<Telling>> byDay = new LinkedHashMap<>();
    private final Map<String, List<Telling>> byPlaceOrName = new LinkedHashMap<>();

    private Blocks() {}

    /** The pairs, each once, the earlier account first, in a fixed order. */
    static List<Pair> pairs(List<Telling> tellings) {
        Blocks blocks = new Blocks();
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Telling telling : tellings) {
            blocks.add(telling, pairs);
        }
        return List.copyOf(pairs);
    }

    /** Two accounts, the earlier first. */
    record Pair(Telling a, Telling b) {
        static Pair of(Telling one, Telling other) {
            return one.order() < other.order() ? new Pair(one, other) : new Pair(other, one);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && pair.a.order() == a.order() && pair.b.order() == b.order();
        }

        @Override
        public int hashCode() {
            return 31 * a.order() + b.order();
        }
    }

    private void add(Telling telling, Set<Pair> pairs) {
        boolean dated = dated(telling);
        if (dated) {
            String country = country(telling.account().where());
            for (LocalDate day = first(telling); !day.isAfter(last(telling)); day = day.plusDays(1)) {
                if (country.equals(ANYWHERE)) {
                    meet(telling, byDay.getOrDefault(day.toString(), List.of()), pairs);
                } else {
                    meet(telling, byDay.getOrDefault(day + country, List.of()), pairs);
                    meet(telling, byDay.getOrDefault(day + ANYWHERE, List.of()), pairs);
                }
            }
            for (LocalDate day = first(telling); !day.isAfter(last(telling)); day = day.plusDays(1)) {
                put(byDay, day.toString(), telling);
                put(byDay, day + country, telling);
            }
        }
        for (String key : keys(telling)) {
            for (Telling earlier : byPlaceOrName.getOrDefault(key, List.of())) {
                if (!dated || !dated(earlier)) {
                    pair(earlier, telling, pairs);
                }
            }
            put(byPlaceOrName, key, telling);
        }
    }

    private static void meet(Telling telling, List<Telling> earlier, Set<Pair> pairs) {
        earlier.forEach(other -> pair(other, telling, pairs));
    }

    private static void pair(Telling a, Telling b, Set<Pair> pairs) {
        if (!a.article().id().equals(b.article().id()) && a.sort() == b.sort()) {
            pairs.add(new Pair(a, b));
        }
    }

    private static void put(Map<String, List<Telling>> map, String key, Telling telling) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(telling);
    }

    private static boolean dated(Telling telling) {
        return telling.span() != null && telling.span().days() <= SHORT;
    }

    private static LocalDate first(Telling telling) {
        return Objects.requireNonNull(telling.span()).from();
    }

    /** One day beyond the last, so that spans that touch share a block. */
    private static LocalDate last(Telling telling) {
        return Objects.requireNonNull(telling.span()).to().plusDays(1);
    }

    private static String country(Where where) {
        return where.country() == null ? ANYWHERE : where.country().toUpperCase(Locale.ROOT);
    }

    private static Set<String> keys(Telling telling) {
        Set<String> keys = new LinkedHashSet<>();
        Where where = telling.account().where();
        if (where.geonames() != null) {
            keys.add("geonames " + where.geonames());
        }
        String name = Names.proper(where.name());
        if (!name.isEmpty()) {
            keys.add("place " + name);
        }
        String facility = Names.proper(where.facility());
        if (!facility.isEmpty()) {
            keys.add("place " + facility);
        }
        for (Who who : telling.account().who()) {
            if ((who.role() == Role.VICTIM || who.role() == Role.TARGET) && Names.fullName(who.name())) {
                String folded = Names.fold(who.name());
                keys.add("name " + folded.substring(folded.lastIndexOf(' ') + 1));
            }
        }
        keys.add("text " + telling.original().id());
        return keys;
    }
}
