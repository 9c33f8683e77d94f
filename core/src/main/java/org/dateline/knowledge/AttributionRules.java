package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules by which an article gives what somebody says. */
public final class AttributionRules {
    private static final String FOLDER = "dateline/knowledge/lang/en/";

    private final List<AttributionRule> rules = new ArrayList<>();
    private final List<AttributionPhrase> phrases = new ArrayList<>();
    private final Map<String, List<AttributionRule>> byVerb = new HashMap<>();

    private AttributionRules() {}

    /** Reads the rules for English. */
    public static AttributionRules load() {
        return read(Yaml.resource(FOLDER + "attribution.yml"), Yaml.resource(FOLDER + "attribution-phrases.yml"));
    }

    /** Reads rules for verbs, and rules for phrases and nouns. */
    public static AttributionRules read(Yaml verbs, Yaml phrases) {
        AttributionRules all = new AttributionRules();
        for (Yaml entry : verbs.items()) {
            AttributionRule rule = rule(entry);
            all.rules.add(rule);
            rule.verbs()
                    .forEach(verb -> all.byVerb
                            .computeIfAbsent(verb, v -> new ArrayList<>())
                            .add(rule));
        }
        phrases.items().forEach(entry -> all.phrases.add(phrase(entry)));
        return all;
    }

    private static AttributionRule rule(Yaml entry) {
        entry.allow(Set.of("id", "stance", "takes", "verbs", "after", "objects", "finds", "ignores"));
        sentences(entry);
        return new AttributionRule(
                entry.get("id").text(),
                entry.get("stance").text(),
                entry.get("takes").items().stream().map(AttributionRules::take).collect(Collectors.toSet()),
                Set.copyOf(distinct(entry, "verbs")),
                Set.copyOf(entry.texts("after")),
                Set.copyOf(entry.texts("objects")),
                entry.texts("finds"),
                entry.texts("ignores"));
    }

    private static AttributionRule.Take take(Yaml value) {
        String name = value.text().toUpperCase(Locale.ROOT);
        return Arrays.stream(AttributionRule.Take.values())
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> value.fault("\"" + value.text() + "\" is nothing that a verb takes"));
    }

    private static AttributionPhrase phrase(Yaml entry) {
        entry.allow(Set.of("id", "stance", "phrases", "verbs", "subjects", "preposition", "nouns", "finds", "ignores"));
        sentences(entry);
        return new AttributionPhrase(
                entry.get("id").text(),
                entry.get("stance").text(),
                entry.texts("phrases").stream()
                        .map(p -> List.of(p.split(" ", -1)))
                        .toList(),
                Set.copyOf(entry.texts("verbs")),
                Set.copyOf(entry.texts("subjects")),
                entry.find("preposition").map(Yaml::text).orElse(""),
                Set.copyOf(entry.texts("nouns")),
                entry.texts("finds"),
                entry.texts("ignores"));
    }

    private static List<String> distinct(Yaml entry, String key) {
        return entry.texts(key).stream().distinct().toList();
    }

    private static void sentences(Yaml entry) {
        if (entry.texts("finds").isEmpty() || entry.texts("ignores").isEmpty()) {
            throw entry.fault("a rule needs sentences under finds and ignores");
        }
    }

    /** The rules of a verb in file order, none where it tells no speech. */
    public List<AttributionRule> of(String lemma) {
        return byVerb.getOrDefault(lemma, List.of());
    }

    /** All rules for verbs in file order. */
    public List<AttributionRule> verbs() {
        return List.copyOf(rules);
    }

    /** All rules for phrases and nouns in file order. */
    public List<AttributionPhrase> phrases() {
        return List.copyOf(phrases);
    }
}
