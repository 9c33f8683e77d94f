package org.dateline.knowledge;

import java.util.Set;

/** What is known of a language's wordings of numbers. The rules' slots are described at the head of the file. */
public final class Figures {
    private static final Set<String> KINDS = Set.of(
            "exact",
            "at-least",
            "more-than",
            "at-most",
            "fewer-than",
            "nearly",
            "about",
            "range",
            "vague",
            "none",
            "no-figure");

    private final PatternRules rules;
    private final Numerals numerals;

    private Figures(PatternRules rules, Numerals numerals) {
        this.rules = rules;
        this.numerals = numerals;
    }

    /** Reads the English rules that come with the program. */
    static Figures english(Numerals numerals) {
        return of(Yaml.resource("dateline/knowledge/lang/en/figures.yml"), numerals);
    }

    /** Reads a file of rules. */
    public static Figures of(Yaml file, Numerals numerals) {
        PatternRules rules = PatternRules.of(file, numerals);
        for (PatternRules.Rule rule : rules.rules()) {
            if (!KINDS.contains(rule.as())) {
                throw file.fault(rule.id() + " is \"" + rule.as() + "\", not one of " + KINDS);
            }
        }
        return new Figures(rules, numerals);
    }

    /** The rules. */
    public PatternRules rules() {
        return rules;
    }

    /** Number words. */
    public Numerals numerals() {
        return numerals;
    }
}
