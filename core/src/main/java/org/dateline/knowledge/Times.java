package org.dateline.knowledge;

import java.util.Set;

/** What is known of a language's time expressions. The rules' slots are described at the head of the file. */
public final class Times {
    private static final Set<String> KINDS = Set.of("date", "time", "duration", "set", "vague");

    private final PatternRules rules;

    private Times(PatternRules rules) {
        this.rules = rules;
    }

    /** Reads the English rules that come with the program. */
    static Times english(Numerals numerals) {
        return of(Yaml.resource("dateline/knowledge/lang/en/times.yml"), numerals);
    }

    /** Reads a file of rules. */
    public static Times of(Yaml file, Numerals numerals) {
        PatternRules rules = PatternRules.of(file, numerals);
        for (PatternRules.Rule rule : rules.rules()) {
            if (!KINDS.contains(rule.as())) {
                throw file.fault(rule.id() + " is \"" + rule.as() + "\", not one of " + KINDS);
            }
        }
        return new Times(rules);
    }

    /** The rules. */
    public PatternRules rules() {
        return rules;
    }
}
