package org.dateline.link;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Account;
import org.dateline.model.Role;
import org.dateline.model.Who;

/** The participants of an account as linking compares them. */
record Cast(List<Player> attackers, List<Player> victims, Set<String> victimKinds) {
    private static final Set<String> THINGS = Set.of("facility", "vehicle", "infrastructure", "building", "thing");
    private static final Set<String> NO_KIND = Set.of("unknown", "person");

    /** One participant, and its name and aliases folded. */
    record Player(Who who, List<String> names) {
        static Player of(Who who) {
            return new Player(
                    who,
                    Stream.concat(Stream.of(who.name()), who.aliases().stream())
                            .map(Names::fold)
                            .toList());
        }

        /** Whether the two are one canonical actor, or a name of the one may be a name of the other. */
        boolean is(Player other) {
            if (who.actor() != null && other.who.actor() != null) {
                return who.actor().equals(other.who.actor());
            }
            for (String name : names) {
                for (String another : other.names) {
                    if (Names.alike(name, another)) {
                        return true;
                    }
                }
            }
            return false;
        }

        boolean isBranchOf(Player other) {
            String mine = who.actor();
            String theirs = other.who.actor();
            return mine != null && theirs != null && mine.startsWith(theirs + "-");
        }
    }

    static Cast of(Account account) {
        return new Cast(
                account.who().stream().filter(Cast::attacks).map(Player::of).toList(),
                account.who().stream()
                        .filter(Cast::suffersByName)
                        .map(Player::of)
                        .toList(),
                account.who().stream()
                        .filter(Cast::suffers)
                        .map(Who::kind)
                        .flatMap(Stream::ofNullable)
                        .filter(kind -> !NO_KIND.contains(kind))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Both sides of a clash count as its attackers; a nameless "gunmen" is nobody. */
    private static boolean attacks(Who who) {
        return (who.role() == Role.PERPETRATOR || who.role() == Role.PARTY)
                && (who.actor() != null || Names.fullName(who.name()));
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
