package org.dateline.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Account;
import org.dateline.model.Role;
import org.dateline.model.Who;

/** Whether two accounts name the same people. A named victim is the strongest sign there is; attackers are often unsure. */
final class ActorLikeness {
    private static final Set<String> THINGS = Set.of("facility", "vehicle", "infrastructure", "building", "thing");

    private ActorLikeness() {}

    static Clue of(Account a, Account b) {
        List<String> because = new ArrayList<>();
        double points = perpetrators(a, b, because) + victims(a, b, because) + kinds(a, b, because);
        return new Clue(points, because, false);
    }

    private static double perpetrators(Account a, Account b, List<String> because) {
        List<Who> first = of(a, ActorLikeness::acts);
        List<Who> second = of(b, ActorLikeness::acts);
        for (Who one : first) {
            for (Who other : second) {
                if (same(one, other) && (one.actor() != null || Names.fullName(one.name()))) {
                    because.add("same perpetrator " + one.name());
                    return 1.5;
                }
            }
        }
        List<Who> known = first.stream().filter(w -> w.actor() != null).toList();
        List<Who> others = second.stream().filter(w -> w.actor() != null).toList();
        if (known.isEmpty() || others.isEmpty()) {
            return 0;
        }
        because.add(
                "though by " + known.get(0).name() + " and by " + others.get(0).name());
        return -1;
    }

    private static double victims(Account a, Account b, List<String> because) {
        List<Who> first = of(a, ActorLikeness::suffersByName);
        List<Who> second = of(b, ActorLikeness::suffersByName);
        for (Who one : first) {
            for (Who other : second) {
                if (same(one, other)) {
                    because.add("same victim " + one.name());
                    return 4;
                }
            }
        }
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        because.add(
                "though of " + first.get(0).name() + " and of " + second.get(0).name());
        return -2;
    }

    private static double kinds(Account a, Account b, List<String> because) {
        Set<String> first = kinds(a);
        Set<String> second = kinds(b);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> shared = new TreeSet<>(first);
        shared.retainAll(second);
        if (shared.isEmpty()) {
            because.add("though on " + String.join(", ", first) + " and on " + String.join(", ", second));
            return -0.7;
        }
        return 0.3;
    }

    private static Set<String> kinds(Account account) {
        return account.who().stream()
                .filter(ActorLikeness::suffers)
                .map(Who::kind)
                .flatMap(Stream::ofNullable)
                .filter(kind -> !kind.equals("unknown") && !kind.equals("person"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether two entries mean one participant: one canonical actor, or a name or alias of the one that is like the other's. */
    static boolean same(Who a, Who b) {
        if (a.actor() != null && b.actor() != null) {
            return a.actor().equals(b.actor());
        }
        return names(a).anyMatch(name -> names(b).anyMatch(other -> Names.alike(name, other)));
    }

    private static Stream<String> names(Who who) {
        return Stream.concat(Stream.of(who.name()), who.aliases().stream());
    }

    private static List<Who> of(Account account, Predicate<Who> wanted) {
        return account.who().stream().filter(wanted).toList();
    }

    private static boolean acts(Who who) {
        return who.role() == Role.PERPETRATOR || who.role() == Role.PARTY;
    }

    private static boolean suffers(Who who) {
        return who.role() == Role.VICTIM || who.role() == Role.TARGET;
    }

    private static boolean suffersByName(Who who) {
        return suffers(who)
                && who.actor() == null
                && (who.kind() == null || !THINGS.contains(who.kind()))
                && Names.fullName(who.name());
    }
}
