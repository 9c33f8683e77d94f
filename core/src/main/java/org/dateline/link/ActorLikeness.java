package org.dateline.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.link.Cast.Player;

/** Whether two accounts name the same people. A named victim is the strongest sign there is; attackers are often unsure. */
final class ActorLikeness {
    private ActorLikeness() {}

    static Clue of(Cast a, Cast b) {
        List<Supplier<String>> because = new ArrayList<>();
        List<Sign> signs = new ArrayList<>();
        attackers(a, b, because).ifPresent(signs::add);
        victims(a, b, because).ifPresent(signs::add);
        kinds(a, b, because).ifPresent(signs::add);
        return new Clue(signs, because, false);
    }

    private static Optional<Sign> attackers(Cast a, Cast b, List<Supplier<String>> because) {
        Optional<Player> shared = shared(a.attackers(), b.attackers());
        if (shared.isPresent()) {
            because.add(() -> "same perpetrator " + shared.get().who().name());
            return Optional.of(Sign.PERPETRATOR_SAME);
        }
        Optional<Player> one = known(a);
        Optional<Player> other = known(b);
        if (one.isEmpty() || other.isEmpty() || branches(a, b)) {
            return Optional.empty();
        }
        because.add(() -> though("by", one.get(), other.get()));
        return Optional.of(Sign.PERPETRATOR_OTHER);
    }

    private static Optional<Player> known(Cast cast) {
        for (Player player : cast.attackers()) {
            if (player.who().actor() != null) {
                return Optional.of(player);
            }
        }
        return Optional.empty();
    }

    /** Whether one names a body and the other a branch of it, as canonical ids show: "x" and "x-military". */
    private static boolean branches(Cast a, Cast b) {
        for (Player one : a.attackers()) {
            for (Player other : b.attackers()) {
                if (one.isBranchOf(other) || other.isBranchOf(one)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Sign> victims(Cast a, Cast b, List<Supplier<String>> because) {
        Optional<Player> shared = shared(a.victims(), b.victims());
        if (shared.isPresent()) {
            because.add(() -> "same victim " + shared.get().who().name());
            return Optional.of(Sign.VICTIM_SAME);
        }
        if (a.victims().isEmpty() || b.victims().isEmpty()) {
            return Optional.empty();
        }
        because.add(() -> though("of", a.victims().get(0), b.victims().get(0)));
        return Optional.of(Sign.VICTIM_OTHER);
    }

    private static Optional<Player> shared(List<Player> a, List<Player> b) {
        for (Player one : a) {
            for (Player other : b) {
                if (one.is(other)) {
                    return Optional.of(one);
                }
            }
        }
        return Optional.empty();
    }

    private static String though(String preposition, Player a, Player b) {
        return "though " + preposition + " " + a.who().name() + " and " + preposition + " "
                + b.who().name();
    }

    private static Optional<Sign> kinds(Cast a, Cast b, List<Supplier<String>> because) {
        if (a.victimKinds().isEmpty() || b.victimKinds().isEmpty()) {
            return Optional.empty();
        }
        if (!Collections.disjoint(a.victimKinds(), b.victimKinds())) {
            return Optional.of(Sign.VICTIM_KIND_SAME);
        }
        because.add(() ->
                "though on " + String.join(", ", a.victimKinds()) + " and on " + String.join(", ", b.victimKinds()));
        return Optional.of(Sign.VICTIM_KIND_OTHER);
    }
}
