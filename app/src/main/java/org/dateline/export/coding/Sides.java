package org.dateline.export.coding;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Certainty;
import org.dateline.model.Incident;
import org.dateline.model.Role;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/**
 * Who did it and to whom, the surest first: those known by name before those of a known kind, those of whom it is stated or who
 * claim it before those accused. Who is said not to have done it is no side; nor are nameless armed people who were struck where
 * armed people struck: "four attackers died".
 *
 * @param did perpetrators; where none is told, the first of several parties
 * @param struck victims and targets that are people; of parties that fight each other the others
 * @param things targets that are no people
 */
public record Sides(List<Who> did, List<Who> struck, List<Who> things) {
    private static final Set<String> THINGS =
            Set.of("facility", "vehicle", "infrastructure", "thing", "building", "place");

    /** Copies the lists. */
    public Sides {
        did = List.copyOf(did);
        struck = List.copyOf(struck);
        things = List.copyOf(things);
    }

    /** The sides of an incident. */
    public static Sides of(Incident incident) {
        List<Who> did = of(incident, Role.PERPETRATOR);
        List<Who> struck = Stream.concat(of(incident, Role.VICTIM).stream(), of(incident, Role.TARGET).stream())
                .filter(who -> Standing.of(who) != Standing.UNIDENTIFIED
                        || did.stream().noneMatch(Sides::isGroup))
                .sorted(Comparator.comparing(who -> Standing.of(who) == Standing.UNKNOWN))
                .toList();
        List<Who> parties = of(incident, Role.PARTY);
        List<Who> people = struck.stream().filter(who -> !isThing(who)).toList();
        List<Who> things = struck.stream().filter(Sides::isThing).toList();
        if (did.isEmpty() && people.isEmpty() && parties.size() > 1) {
            return new Sides(parties.subList(0, 1), parties.subList(1, parties.size()), things);
        }
        return did.isEmpty() && parties.size() == 1 && people.isEmpty()
                ? new Sides(parties, List.of(), things)
                : new Sides(did, people, things);
    }

    /** The first who did it, null where nobody is told. */
    public @Nullable Who first() {
        return did.isEmpty() ? null : did.get(0);
    }

    /** The first who was struck, null where nobody is told. */
    public @Nullable Who second() {
        return struck.isEmpty() ? null : struck.get(0);
    }

    private static List<Who> of(Incident incident, Role role) {
        Map<String, Who> byName = new LinkedHashMap<>();
        incident.who().stream()
                .filter(who -> who.role() == role && who.certainty() != Certainty.DENIED)
                .sorted(Comparator.comparing((Who who) -> who.actor() == null)
                        .thenComparing(who -> isUnsure(who.certainty()))
                        .thenComparing(who -> Standing.of(who) == Standing.UNKNOWN))
                .forEach(who -> byName.putIfAbsent(who.actor() == null ? who.name() : who.actor(), who));
        return List.copyOf(byName.values());
    }

    private static boolean isUnsure(@Nullable Certainty certainty) {
        return certainty == Certainty.ACCUSED || certainty == Certainty.SUSPECTED;
    }

    private static boolean isGroup(Who who) {
        return Standing.of(who) == Standing.GROUP || Standing.of(who) == Standing.UNIDENTIFIED;
    }

    private static boolean isThing(Who who) {
        return who.kind() != null && THINGS.contains(who.kind());
    }
}
