package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Modality;
import org.jspecify.annotations.Nullable;

/** Every event rule, found by the lemma that a text must have for it: the first word, for nouns the last. */
public final class EventRules {
    private static final String FOLDER = "dateline/knowledge/lang/en/";
    private static final Set<String> SENTENCES = Set.of("finds", "ignores");
    private static final List<String> HARM =
            List.of("harm.yml", "harm-killed.yml", "harm-wounded.yml", "harm-moved.yml");
    private static final Set<String> KEYS = Set.of(
            "id",
            "verb",
            "noun",
            "adjective",
            "phrase",
            "when",
            "unless",
            "roles",
            "figures",
            "weapon",
            "modality",
            "strength",
            "thing",
            "finds",
            "ignores");
    private static final Set<String> ROLES =
            Set.of("perpetrator", "target", "victim", "party", "responder", "harmed", "none");
    /** In this order participants are listed; a map without order would list them anew each time the program starts. */
    private static final List<Map.Entry<String, String>> USUAL_ROLES = List.of(
            Map.entry("agent", "perpetrator"),
            Map.entry("patient", "harmed"),
            Map.entry("on", "harmed"),
            Map.entry("against", "harmed"));

    private final List<EventRule> rules;
    private final Map<String, List<EventRule>> byLemma = new HashMap<>();

    private EventRules(List<EventRule> rules) {
        this.rules = List.copyOf(rules);
        Set<String> ids = new HashSet<>();
        for (EventRule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException(rule.source() + ": the rule id " + rule.id() + " is used twice");
            }
            Set<String> keys = new HashSet<>();
            for (List<String> words : rule.words()) {
                keys.add(rule.pattern() == EventRule.Pattern.NOUN ? words.get(words.size() - 1) : words.get(0));
            }
            keys.forEach(
                    key -> byLemma.computeIfAbsent(key, k -> new ArrayList<>()).add(rule));
        }
    }

    /**
     * Reads the rules that come with the program: {@code lang/en/events/<type>.yml} of every type that has one, and
     * the files of harm beside them. The sentences that each finds and ignores are left out: only the tests need them.
     *
     * @throws KnowledgeException at the first fault, with its file and line
     */
    public static EventRules load(EventTypes types) {
        return load(types, SENTENCES);
    }

    /** Reads the rules with the sentences that they find and ignore, without which a rule is faulty. */
    public static EventRules loadWithSentences(EventTypes types) {
        return load(types, Set.of());
    }

    private static EventRules load(EventTypes types, Set<String> without) {
        List<EventRule> rules = new ArrayList<>();
        for (EventType type : types.all()) {
            Yaml.resourceIfThere(FOLDER + "events/" + type.id() + ".yml", without)
                    .ifPresent(file -> rules.addAll(read(file, type.id(), without.isEmpty())));
        }
        for (String harm : HARM) {
            Yaml.resourceIfThere(FOLDER + harm, without)
                    .ifPresent(file -> rules.addAll(read(file, null, without.isEmpty())));
        }
        return new EventRules(rules);
    }

    /** The rules together. */
    public static EventRules of(List<EventRule> rules) {
        return new EventRules(rules);
    }

    /**
     * Reads the rules of one file.
     *
     * @param type event type of the rules, null for rules of harm
     * @throws KnowledgeException at the file and line of a fault; a rule without {@code finds} and {@code ignores} is one
     */
    public static List<EventRule> read(Yaml file, @Nullable String type) {
        return read(file, type, true);
    }

    private static List<EventRule> read(Yaml file, @Nullable String type, boolean withSentences) {
        List<EventRule> rules = new ArrayList<>();
        for (Yaml entry : file.allow(Set.of("rules")).get("rules").items()) {
            rules.add(rule(entry.allow(KEYS), type, withSentences));
        }
        return rules;
    }

    private static EventRule rule(Yaml entry, @Nullable String type, boolean withSentences) {
        if (withSentences
                && (entry.texts("finds").isEmpty() || entry.texts("ignores").isEmpty())) {
            throw entry.fault("a rule needs sentences it finds and sentences it ignores");
        }
        EventRule.Pattern pattern = pattern(entry);
        List<List<String>> words = entry.get(pattern.name().toLowerCase(Locale.ROOT)).texts().stream()
                .map(Words::of)
                .sorted(Comparator.comparingInt((List<String> w) -> -w.size()))
                .toList();
        Map<String, String> roles = new LinkedHashMap<>();
        USUAL_ROLES.forEach(usual -> roles.put(usual.getKey(), usual.getValue()));
        entry.find("roles")
                .ifPresent(given -> given.entries().forEach((slot, role) -> {
                    if (!ROLES.contains(role.text())) {
                        throw role.fault("unknown role \"" + role.text() + "\", not one of " + ROLES);
                    }
                    roles.put(slot, role.text());
                }));
        Map<String, String> figures = new LinkedHashMap<>();
        entry.find("figures").ifPresent(given -> given.entries().forEach((slot, of) -> figures.put(slot, of.text())));
        return new EventRule(
                entry.get("id").text(),
                type,
                pattern,
                words,
                alternatives(entry, "when"),
                alternatives(entry, "unless"),
                roles,
                figures,
                entry.find("weapon").map(Yaml::text).orElse(null),
                entry.find("modality").map(EventRules::modality).orElse(null),
                entry.find("strength").map(EventRules::strength).orElse(EventRule.Strength.STRONG),
                entry.find("thing").isPresent(),
                entry.texts("finds"),
                entry.texts("ignores"),
                entry.file() + ":" + entry.line());
    }

    private static EventRule.Strength strength(Yaml value) {
        return switch (value.text()) {
            case "weak" -> EventRule.Strength.WEAK;
            case "aftermath" -> EventRule.Strength.AFTERMATH;
            default -> throw value.fault("unknown strength \"" + value.text() + "\", not one of weak, aftermath");
        };
    }

    private static EventRule.Pattern pattern(Yaml entry) {
        List<EventRule.Pattern> given = new ArrayList<>();
        for (EventRule.Pattern pattern : EventRule.Pattern.values()) {
            if (entry.find(pattern.name().toLowerCase(Locale.ROOT)).isPresent()) {
                given.add(pattern);
            }
        }
        if (given.size() != 1) {
            throw entry.fault("a rule needs one of verb, noun, adjective, phrase");
        }
        return given.get(0);
    }

    private static Modality modality(Yaml value) {
        try {
            return Modality.valueOf(value.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw value.fault("unknown modality \"" + value.text() + "\"");
        }
    }

    private static List<Map<String, Set<String>>> alternatives(Yaml entry, String key) {
        List<Map<String, Set<String>>> alternatives = new ArrayList<>();
        entry.find(key)
                .ifPresent(given -> given.items().forEach(item -> {
                    Map<String, Set<String>> slots = new LinkedHashMap<>();
                    item.entries().forEach((slot, classes) -> slots.put(slot, Set.copyOf(classes.texts())));
                    alternatives.add(slots);
                }));
        return alternatives;
    }

    /** Every rule, in the order of the files. */
    public List<EventRule> all() {
        return rules;
    }

    /** The rules that need this lemma. */
    public List<EventRule> of(String lemma) {
        return byLemma.getOrDefault(lemma, List.of());
    }
}
