package org.dateline.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.link.Cast.Player;
import org.dateline.model.Who;

/**
 * The participants of an incident. Entries of one role merge where they are one canonical actor or share a name or alias; the
 * first with an actor id stands for all, so that its evidence is of one article, and the others' names become aliases.
 */
final class Participants {
    private Participants() {}

    /** Each participant with the account whose words its evidence quotes, in the order of first mention. */
    static Map<Who, String> of(List<Telling> members) {
        List<List<Who>> groups = new ArrayList<>();
        Map<Who, String> accountOf = new LinkedHashMap<>();
        for (Telling telling : members) {
            for (Who who : telling.account().who()) {
                accountOf.putIfAbsent(who, telling.account().id());
                groups.stream()
                        .filter(group -> group.stream().anyMatch(other -> one(who, other)))
                        .findFirst()
                        .orElseGet(() -> {
                            groups.add(new ArrayList<>());
                            return groups.get(groups.size() - 1);
                        })
                        .add(who);
            }
        }
        Map<Who, String> merged = new LinkedHashMap<>();
        for (List<Who> group : groups) {
            Who chosen =
                    group.stream().filter(w -> w.actor() != null).findFirst().orElse(group.get(0));
            merged.putIfAbsent(merge(chosen, group), accountOf.getOrDefault(chosen, ""));
        }
        return merged;
    }

    private static boolean one(Who a, Who b) {
        return a.role() == b.role() && Player.of(a).is(Player.of(b));
    }

    private static Who merge(Who chosen, List<Who> group) {
        Set<String> aliases = new LinkedHashSet<>(chosen.aliases());
        for (Who who : group) {
            aliases.add(who.name());
            aliases.addAll(who.aliases());
        }
        aliases.remove(chosen.name());
        return new Who(
                chosen.role(),
                chosen.name(),
                chosen.actor(),
                List.copyOf(aliases),
                chosen.kind(),
                chosen.count(),
                chosen.certainty(),
                chosen.mentions(),
                chosen.evidence());
    }
}
