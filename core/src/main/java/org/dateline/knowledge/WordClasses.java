package org.dateline.knowledge;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Semantic classes of nouns: which words are prisoners, facilities, vehicles. A class may include others, so that every
 * gunman is an armed actor and every armed actor a human. A run of words hides what its end alone is (a stock market is no
 * market place), save in a class marked {@code beside}. Read from {@code lang/en/classes.yml}.
 */
public final class WordClasses {
    private static final Set<String> KEYS = Set.of("words", "includes", "beside");

    private final Map<String, Set<String>> classesByWord;
    private final Map<String, Set<String>> widerClasses;
    private final int longest;

    private WordClasses(Map<String, Set<String>> classesByWord, Map<String, Set<String>> widerClasses, int longest) {
        this.classesByWord = classesByWord;
        this.widerClasses = widerClasses;
        this.longest = longest;
    }

    /**
     * Reads the classes.
     *
     * @throws KnowledgeException where a class includes one that is not there, or itself
     */
    public static WordClasses read(Yaml file) {
        Map<String, Yaml> entries = file.entries();
        Map<String, Set<String>> direct = new TreeMap<>();
        entries.forEach((name, entry) -> {
            entry.allow(KEYS);
            for (String included : entry.texts("includes")) {
                if (!entries.containsKey(included)) {
                    throw entry.fault("class " + name + " includes " + included + ", which is not there");
                }
                direct.computeIfAbsent(included, k -> new TreeSet<>()).add(name);
            }
        });
        Map<String, Set<String>> wider = new HashMap<>();
        entries.forEach((name, entry) -> wider.put(name, closure(name, direct, entry)));
        Map<String, Set<String>> byWord = new HashMap<>();
        Map<String, Set<String>> beside = new HashMap<>();
        int longest = 1;
        for (Map.Entry<String, Yaml> entry : entries.entrySet()) {
            Map<String, Set<String>> map = entry.getValue().find("beside").isPresent() ? beside : byWord;
            for (String text : entry.getValue().texts("words")) {
                List<String> tokens = Words.of(text);
                map.computeIfAbsent(String.join(" ", tokens), k -> new TreeSet<>())
                        .addAll(wider.getOrDefault(entry.getKey(), Set.of()));
                longest = Math.max(longest, tokens.size());
            }
        }
        Map<String, Set<String>> all = new HashMap<>(byWord);
        beside.forEach((word, classes) -> {
            Set<String> both = new TreeSet<>(classes);
            both.addAll(ofEnd(word, byWord));
            all.put(word, both);
        });
        return new WordClasses(all, wider, longest);
    }

    private static Set<String> closure(String name, Map<String, Set<String>> direct, Yaml entry) {
        Set<String> found = new LinkedHashSet<>();
        found.add(name);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (String known : Set.copyOf(found)) {
                grown |= found.addAll(direct.getOrDefault(known, Set.of()));
            }
        }
        if (direct.getOrDefault(name, Set.of()).contains(name)) {
            throw entry.fault("class " + name + " includes itself");
        }
        return found;
    }

    /** The classes of the longest end of a run of words that is known. */
    private static Set<String> ofEnd(String words, Map<String, Set<String>> byWord) {
        String end = words;
        while (!byWord.containsKey(end) && end.contains(" ")) {
            end = end.substring(end.indexOf(' ') + 1);
        }
        return byWord.getOrDefault(end, Set.of());
    }

    /** The classes of a lemma or of a run of lemmas with single blanks between; none where it is in no class. */
    public Set<String> of(String words) {
        return classesByWord.getOrDefault(words, Set.of());
    }

    /** A class and every class that includes it; the class alone where the file does not name it. */
    public Set<String> wider(String name) {
        return widerClasses.getOrDefault(name, Set.of(name));
    }

    /** The number of words of the longest entry. */
    public int longest() {
        return longest;
    }
}
