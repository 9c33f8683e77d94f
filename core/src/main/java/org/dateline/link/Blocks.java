package org.dateline.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs of accounts are worth comparing: those of one country and neighbouring days; those with a victim of one name or
 * of one copied text; and, where a date is vague, those of one place. Without this every account would meet every other.
 */
final class Blocks {
    /** A span of more days than these is found by its place or people, not by its days. */
    private static final long SHORT = 15;

    private static final String ANYWHERE = "";

    private final Map<String, List<Telling>> byDay = new HashMap<>();
    private final Map<String, List<Telling>> byPlace = new HashMap<>();
    private final Map<String, List<Telling>> byName = new HashMap<>();
    private final List<Telling> tellings;

    private Blocks(List<Telling> tellings) {
        this.tellings = tellings;
    }

    /** Two accounts, the earlier first. */
    record Pair(Telling a, Telling b) {
        static Pair of(Telling one, Telling other) {
            return one.order() < other.order() ? new Pair(one, other) : new Pair(other, one);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Pair pair && pair.a.order() == a.order() && pair.b.order() == b.order();
        }

        @Override
        public int hashCode() {
            return 31 * a.order() + b.order();
        }
    }

    /** Gives the pairs, each once and in a fixed order. The order of a telling is its index. */
    static void pairs(List<Telling> tellings, Consumer<Pair> consumer) {
        Blocks blocks = new Blocks(tellings);
        for (Telling telling : tellings) {
            blocks.meet(telling, consumer);
            blocks.add(telling);
        }
    }

    private void meet(Telling telling, Consumer<Pair> consumer) {
        BitSet met = new BitSet(telling.order());
        for (String key : days(telling)) {
            mark(met, byDay.get(key), false);
        }
        for (String key : places(telling)) {
            mark(met, byPlace.get(key), telling.spanWithin(SHORT) != null);
        }
        for (String key : names(telling)) {
            mark(met, byName.get(key), false);
        }
        met.stream()
                .mapToObj(tellings::get)
                .filter(earlier -> mayBeOne(earlier, telling))
                .forEach(earlier -> consumer.accept(new Pair(earlier, telling)));
    }

    private static void mark(BitSet met, @Nullable List<Telling> block, boolean onlyVague) {
        if (block != null) {
            for (Telling telling : block) {
                if (!onlyVague || telling.spanWithin(SHORT) == null) {
                    met.set(telling.order());
                }
            }
        }
    }

    private static boolean mayBeOne(Telling a, Telling b) {
        return a.sort() == b.sort() && !a.article().id().equals(b.article().id());
    }

    private void add(Telling telling) {
        Span span = telling.spanWithin(SHORT);
        if (span != null) {
            for (LocalDate day = span.from(); !day.isAfter(span.to().plusDays(1)); day = day.plusDays(1)) {
                put(byDay, day + country(telling), telling);
                if (!country(telling).isEmpty()) {
                    put(byDay, day + "any", telling);
                }
            }
        }
        places(telling).forEach(key -> put(byPlace, key, telling));
        names(telling).forEach(key -> put(byName, key, telling));
    }

    private static void put(Map<String, List<Telling>> map, String key, Telling telling) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(telling);
    }

    /** The days of its span and one more, so that spans that touch share one; each with its country, and with none. */
    private static Set<String> days(Telling telling) {
        Set<String> keys = new LinkedHashSet<>();
        Span span = telling.spanWithin(SHORT);
        if (span != null) {
            for (LocalDate day = span.from(); !day.isAfter(span.to().plusDays(1)); day = day.plusDays(1)) {
                keys.add(day + ANYWHERE);
                keys.add(day + (country(telling).isEmpty() ? "any" : country(telling)));
            }
        }
        return keys;
    }

    private static String country(Telling telling) {
        String country = telling.spot().country();
        return country == null ? ANYWHERE : country;
    }

    private static Set<String> places(Telling telling) {
        Set<String> keys = new LinkedHashSet<>();
        Spot spot = telling.spot();
        if (spot.where().geonames() != null) {
            keys.add("geonames " + spot.where().geonames());
        }
        keys.add(spot.name());
        keys.add(spot.facility());
        keys.remove("");
        return keys;
    }

    private static Set<String> names(Telling telling) {
        Set<String> keys = new LinkedHashSet<>();
        telling.cast().victims().forEach(victim -> victim.names().forEach(name -> keys.add(lastWord(name))));
        keys.add("text " + telling.original().id());
        return keys;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
