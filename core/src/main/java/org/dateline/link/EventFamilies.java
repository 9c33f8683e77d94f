package org.dateline.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which event types may be two words for one event. One paper's suicide bombing is another's raid: all violent types may be
 * the same attack, those of one family more readily. Types that share nothing here are never one incident.
 */
final class EventFamilies {
    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("armed-clash", "armed-assault", "ambush", "raid", "massacre", "siege"),
            Set.of("armed-assault", "assassination", "execution", "massacre", "ambush"),
            Set.of("bombing", "vehicle-bombing", "suicide-bombing", "landmine", "grenade-attack"),
            Set.of("shelling", "air-strike", "drone-strike", "chemical-attack"),
            Set.of("abduction", "hostage-taking", "hijacking"),
            Set.of("arson", "sabotage", "looting", "robbery"),
            Set.of("protest", "riot", "mob-violence", "excessive-force", "strike", "forced-stoppage"),
            Set.of("siege", "blockade", "territory-change", "troop-movement", "displacement"),
            Set.of("ceasefire", "agreement", "release", "prisoner-transfer"),
            Set.of("arrest", "weapons-seizure", "raid"),
            Set.of("threat", "warning", "security-measure"),
            Set.of("torture", "sexual-violence"));

    /** Any of these may be how one article tells of another's attack. */
    private static final Set<String> ATTACKS = Set.of(
            "other-violence",
            "armed-clash",
            "armed-assault",
            "ambush",
            "raid",
            "massacre",
            "assassination",
            "execution",
            "bombing",
            "vehicle-bombing",
            "suicide-bombing",
            "landmine",
            "grenade-attack",
            "shelling",
            "air-strike",
            "drone-strike",
            "chemical-attack",
            "arson",
            "sabotage",
            "robbery",
            "looting",
            "hijacking",
            "abduction",
            "hostage-taking",
            "torture",
            "sexual-violence",
            "prison-break",
            "riot",
            "mob-violence",
            "excessive-force",
            "siege",
            "coup");

    /** So seldom that two of them in one place at one time are hardly two. */
    static final Set<String> SELDOM = Set.of("prison-break", "coup", "hijacking", "chemical-attack");

    private static final Map<String, List<Set<String>>> BY_TYPE = FAMILIES.stream()
            .flatMap(Set::stream)
            .distinct()
            .collect(Collectors.toUnmodifiableMap(
                    type -> type,
                    type -> FAMILIES.stream().filter(f -> f.contains(type)).toList()));

    private static final List<String> NUMBERED = Stream.concat(BY_TYPE.keySet().stream(), ATTACKS.stream())
            .distinct()
            .sorted()
            .toList();
    private static final Map<String, Integer> NUMBERS =
            NUMBERED.stream().collect(Collectors.toUnmodifiableMap(type -> type, NUMBERED::indexOf));
    private static final List<List<Sign>> SIGNS = NUMBERED.stream()
            .map(a -> NUMBERED.stream().map(b -> found(a, b)).toList())
            .toList();

    /** The number of a type that shares nothing with any other. */
    static final int ALONE = -1;

    private EventFamilies() {}

    /** What two types that are not the same say: akin, both attacks, or unlike. */
    static Sign compare(String a, String b) {
        return compare(number(a), number(b));
    }

    /** The same of two numbers of types. */
    static Sign compare(int a, int b) {
        return a == ALONE || b == ALONE ? Sign.TYPE_UNLIKE : SIGNS.get(a).get(b);
    }

    /** All types that have a number, in its order. */
    static List<String> all() {
        return NUMBERED;
    }

    static boolean isSeldom(int number) {
        return number != ALONE && SELDOM.contains(NUMBERED.get(number));
    }

    static int number(String type) {
        return NUMBERS.getOrDefault(type, ALONE);
    }

    private static Sign found(String a, String b) {
        boolean akin = BY_TYPE.getOrDefault(a, List.of()).stream().anyMatch(family -> family.contains(b));
        boolean attacks = ATTACKS.contains(a) && ATTACKS.contains(b);
        return akin ? Sign.TYPE_AKIN : attacks ? Sign.TYPE_BOTH_ATTACKS : Sign.TYPE_UNLIKE;
    }
}
