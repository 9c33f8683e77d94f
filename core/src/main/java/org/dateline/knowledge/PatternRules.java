package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of rules that are patterns over atoms ({@link PatternParser}), with the classes of words they name. What a match
 * means is the finder's business; a rule only says its kind ({@code as}) and fills slots.
 */
public final class PatternRules {
    private final List<Rule> rules;
    private final Map<String, List<Way>> byWord = new HashMap<>();
    private final List<Way> byNumber = new ArrayList<>();
    private final Numerals numerals;
    private final Map<String, WordClass> classes = new LinkedHashMap<>();

    private PatternRules(Yaml file, Numerals numerals) {
        this.numerals = numerals;
        file.allow(Set.of("classes", "numbers", "patterns", "rules"));
        file.get("numbers").entries().forEach((name, y) -> classes.put(name, WordClass.Numbers.of(y, numerals)));
        file.get("classes").entries().forEach((name, y) -> {
            if (classes.put(name, WordClass.Lexicon.of(y, Atoms::words)) != null) {
                throw y.fault("the class \"" + name + "\" is given twice");
            }
        });
        Map<String, Yaml> named = file.get("patterns").entries();
        List<Rule> read = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Yaml yaml : file.get("rules").items()) {
            Rule rule = Rule.of(yaml);
            if (!ids.add(rule.id())) {
                throw yaml.fault("the rule \"" + rule.id() + "\" is given twice");
            }
            read.add(rule);
            for (Yaml pattern : yaml.get("match").items()) {
                index(new Way(rule, read.size(), PatternParser.parse(pattern, classes, named)), pattern);
            }
        }
        rules = List.copyOf(read);
    }

    /** Reads a file of rules. */
    public static PatternRules of(Yaml file, Numerals numerals) {
        return new PatternRules(file, numerals);
    }

    private void index(Way way, Yaml pattern) {
        try {
            for (String word : way.pattern().firstWords()) {
                (word.isEmpty() ? byNumber : byWord.computeIfAbsent(word, w -> new ArrayList<>())).add(way);
            }
        } catch (IllegalArgumentException e) {
            throw pattern.fault(String.valueOf(e.getMessage()));
        }
    }

    /** The rules, in the order of the file. */
    public List<Rule> rules() {
        return rules;
    }

    /** The words of a class that is a list of single words. */
    public Set<String> words(String name) {
        WordClass members = classes.get(name);
        if (members == null) {
            throw new IllegalArgumentException("no class is named " + name);
        }
        return Set.copyOf(members.firstWords());
    }

    /** Every match, by the atom at which its pattern begins and then by the order of the rules; they may overlap. */
    public List<Match> find(List<Atom> atoms) {
        List<Match> found = new ArrayList<>();
        for (int at = 0; at < atoms.size(); at++) {
            Atom atom = atoms.get(at);
            for (Way way : byWord.getOrDefault(atom.word(), List.of())) {
                way.addTo(found, atoms, at);
            }
            if (numerals.begins(atom) || numerals.beginsOrdinal(atom)) {
                for (Way way : byNumber) {
                    way.addTo(found, atoms, at);
                }
            }
        }
        return found;
    }

    /**
     * A rule.
     *
     * @param id stable, quoted by every mention
     * @param as kind of thing it finds, in the finder's words
     * @param with slots that it fills by itself
     * @param finds sentences with the words it finds in [brackets]
     * @param ignores near misses in which no rule of the file finds what is not in brackets
     */
    public record Rule(String id, String as, Map<String, String> with, List<String> finds, List<String> ignores) {
        private static final Set<String> KEYS = Set.of("id", "match", "as", "with", "finds", "ignores");

        static Rule of(Yaml yaml) {
            yaml.allow(KEYS);
            Map<String, String> with = new LinkedHashMap<>();
            yaml.find("with").ifPresent(w -> w.entries().forEach((slot, value) -> with.put(slot, value.text())));
            Rule rule = new Rule(
                    yaml.get("id").text(),
                    yaml.get("as").text(),
                    Map.copyOf(with),
                    yaml.texts("finds"),
                    yaml.texts("ignores"));
            if (rule.finds.isEmpty() || rule.ignores.isEmpty()) {
                throw yaml.fault("a rule needs sentences under finds and ignores");
            }
            return rule;
        }
    }

    /** A match: the rule, its span in atoms (end exclusive), and the values of the slots. */
    public record Match(Rule rule, int order, int from, int to, Map<String, String> slots) {}

    private record Way(Rule rule, int order, WordPattern pattern) {
        void addTo(List<Match> found, List<Atom> atoms, int at) {
            WordPattern.Found match = pattern.match(atoms, at);
            if (match == null) {
                return;
            }
            Map<String, String> slots = new HashMap<>(rule.with());
            slots.putAll(match.slots());
            found.add(new Match(rule, order, match.from(), match.to(), Map.copyOf(slots)));
        }
    }
}
