package org.dateline.link;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.model.With;

/** Whether two accounts name the same kinds of weapon: a weak sign, since few weapons are rare. */
final class WeaponLikeness {
    private static final double EACH = 0.3;
    private static final double MOST = 0.6;

    private WeaponLikeness() {}

    static Clue of(List<With> a, List<With> b) {
        Set<String> shared = kinds(a);
        shared.retainAll(kinds(b));
        if (shared.isEmpty()) {
            return Clue.of(a.isEmpty() || b.isEmpty() ? 0 : -EACH);
        }
        return Clue.of(Math.min(MOST, EACH * shared.size()), "both with " + String.join(", ", shared));
    }

    private static Set<String> kinds(List<With> weapons) {
        return weapons.stream().map(With::kind).collect(Collectors.toCollection(TreeSet::new));
    }
}
