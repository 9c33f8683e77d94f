package org.dateline.link;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which account's date, place or type an incident shows: the one whose value most independent sources give. */
final class Agreement {
    private Agreement() {}

    /** The first account that gives the most given value; ties go to the value given first. Null where there are no accounts. */
    static @Nullable Telling most(List<Telling> members, Function<Telling, Object> value) {
        Map<Object, Set<String>> sources = new LinkedHashMap<>();
        for (Telling telling : members) {
            sources.computeIfAbsent(value.apply(telling), key -> new LinkedHashSet<>())
                    .add(telling.source());
        }
        Telling most = null;
        int count = 0;
        for (Telling telling : members) {
            int told = sources.getOrDefault(value.apply(telling), Set.of()).size();
            if (told > count) {
                most = telling;
                count = told;
            }
        }
        return most;
    }

    /** The accounts of the least rank, in order: those that are most precise. */
    static List<Telling> best(List<Telling> members, Function<Telling, Integer> rank) {
        int least = members.stream().mapToInt(rank::apply).min().orElse(0);
        return members.stream().filter(t -> rank.apply(t) == least).toList();
    }
}
