package org.dateline.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Quantity;
import org.jspecify.annotations.Nullable;

/** What a report counts, in the order in which it does, and how a number of it is said. */
enum Counted {
    KILLED("killed", "Killed", "reported killed"),
    WOUNDED("wounded", "Wounded", "reported wounded"),
    SHOT("shot", "Shot", "reported shot"),
    ABDUCTED("abducted", "Abducted", "reported abducted"),
    MISSING("missing", "Missing", "reported missing"),
    RAPED("raped", "Raped", "reported raped"),
    ESCAPED("escaped", "Escaped", "reported to have escaped"),
    FREED("freed", "Freed", "reported freed"),
    ARRESTED("arrested", "Arrested", "reported arrested"),
    DISPLACED("displaced", "Displaced", "reported displaced"),
    ATTACKERS("attackers", "Attackers", "reported to have taken part");

    /** "More than 500" is low 501. */
    private static final long ROUND = 50;

    private static final Set<String> SCALES = Set.of("dozens", "scores", "tens", "hundreds", "thousands");

    private static final Map<String, String[]> GROUPS = Map.ofEntries(
            Map.entry("all", new String[] {"person", "people"}),
            Map.entry("civilians", new String[] {"civilian", "civilians"}),
            Map.entry("police", new String[] {"member of the police", "members of the police"}),
            Map.entry("military", new String[] {"member of the military", "members of the military"}),
            Map.entry("security-forces", new String[] {"member of the security forces", "members of the security forces"
            }),
            Map.entry("insurgents", new String[] {"insurgent", "insurgents"}),
            Map.entry("attackers", new String[] {"attacker", "attackers"}),
            Map.entry("prisoners", new String[] {"prisoner", "prisoners"}),
            Map.entry("hostages", new String[] {"hostage", "hostages"}),
            Map.entry("guards", new String[] {"guard", "guards"}),
            Map.entry("children", new String[] {"child", "children"}),
            Map.entry("women", new String[] {"woman", "women"}),
            Map.entry("men", new String[] {"man", "men"}),
            Map.entry("girls", new String[] {"girl", "girls"}),
            Map.entry("boys", new String[] {"boy", "boys"}),
            Map.entry("elderly", new String[] {"elderly person", "elderly people"}),
            Map.entry("foreigners", new String[] {"foreigner", "foreigners"}),
            Map.entry("leaders", new String[] {"leader", "leaders"}),
            Map.entry("aid-workers", new String[] {"aid worker", "aid workers"}),
            Map.entry("journalists", new String[] {"journalist", "journalists"}),
            Map.entry("protesters", new String[] {"protester", "protesters"}),
            Map.entry("officials", new String[] {"official", "officials"}));

    private final String of;
    private final String heading;
    private final String participle;

    Counted(String of, String heading, String participle) {
        this.of = of;
        this.heading = heading;
        this.participle = participle;
    }

    /** As the record has it. */
    String of() {
        return of;
    }

    String heading() {
        return heading;
    }

    /** Empty for what a report does not count, such as jails. */
    static Optional<Counted> of(String word) {
        return Arrays.stream(values())
                .filter(counted -> counted.of.equals(word))
                .findFirst();
    }

    /** "reported killed". */
    String participle() {
        return participle;
    }

    /** "was reported killed", "were reported killed". */
    String happened(boolean one) {
        return (one ? "was " : "were ") + participle;
    }

    /** Who was counted: "police" as "members of the police"; a group that has no words here under its own. */
    static String people(String group, boolean one) {
        String[] words = GROUPS.get(isAll(group) ? "all" : group);
        return words == null ? "of the " + Words.spaced(group) : words[one ? 0 : 1];
    }

    /** Whether it is said of nobody in particular. */
    static boolean isAll(String group) {
        return Set.of("", "all", "total", "unknown", "people").contains(group);
    }

    /** "at least 15", "about 60", "between 500 and 1,000", "“dozens” of". */
    static String quantity(Quantity quantity) {
        Long low = quantity.low();
        Long high = quantity.high();
        String scale = scale(quantity);
        if (low != null && low.equals(high)) {
            return low == 0 ? "no" : Words.number(low);
        } else if (scale != null) {
            return scale;
        } else if (low != null && high != null) {
            return "between " + Words.number(low) + " and " + Words.number(high);
        } else if (low != null) {
            boolean over = low > ROUND && (low - 1) % ROUND == 0;
            return over ? "more than " + Words.number(low - 1) : "at least " + Words.number(low);
        } else if (high != null) {
            return "up to " + Words.number(high);
        }
        return quantity.best() == null ? Words.quoted(quantity.wording()) : "about " + Words.number(quantity.best());
    }

    /** Words for a scale stay words: their numbers are a codebook's. */
    private static @Nullable String scale(Quantity quantity) {
        String wording = Words.line(quantity.wording()).toLowerCase(Locale.ROOT);
        boolean digits = wording.chars().anyMatch(Character::isDigit);
        String last = wording.substring(wording.lastIndexOf(' ') + 1);
        boolean vague =
                SCALES.contains(last) || Set.of("several", "few", "many").contains(last);
        return digits || !vague ? null : Words.quoted(wording) + (SCALES.contains(last) ? " of" : "");
    }

    /** Whether it is said of one: "1 person". */
    static boolean isOne(Quantity quantity) {
        return quantity.low() != null && quantity.low() == 1 && quantity.low().equals(quantity.high());
    }
}
