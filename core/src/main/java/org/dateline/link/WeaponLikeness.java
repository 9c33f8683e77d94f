package org.dateline.link;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.model.With;

/** Whether two accounts name the same kinds of weapon: a weak sign, since few weapons are rare. */
final class WeaponLikeness {
    private static final int MOST = 2;

    private WeaponLikeness() {}

    static Clue of(List<With> a, List<With> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Clue.NOTHING;
        }
        if (!share(a, b)) {
            return Clue.of(Sign.WEAPON_OTHER);
        }
        Set<String> shared = kinds(a);
        shared.retainAll(kinds(b));
        return new Clue(
                Collections.nCopies(Math.min(MOST, shared.size()), Sign.WEAPON_SAME),
                List.of(() -> "both with " + String.join(", ", shared)),
                false);
    }

    private static boolean share(List<With> a, List<With> b) {
        for (With one : a) {
            for (With other : b) {
                if (one.kind().equals(other.kind())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> kinds(List<With> weapons) {
        return weapons.stream().map(With::kind).collect(Collectors.toCollection(TreeSet::new));
    }
}
