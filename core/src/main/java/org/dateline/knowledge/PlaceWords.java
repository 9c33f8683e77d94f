package org.dateline.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a language's text names places: the words around them, from {@code lang/en/places.yml} and {@code names.yml}. */
public final class PlaceWords {
    private static final Set<String> KEYS = Set.of(
            "locative",
            "half-locative",
            "part-of",
            "civic",
            "other-things",
            "titles",
            "speaking",
            "speaking-before",
            "place-nouns",
            "local-forces",
            "directions",
            "days-and-months",
            "roads",
            "listed-lands",
            "organisations",
            "branches",
            "never",
            "common",
            "surnames");

    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    private final Set<String> givenNames = new HashSet<>();
    private final Map<String, String> facilities = new LinkedHashMap<>();
    private final Map<String, String> lands = new HashMap<>();
    private final List<Rule> rules;

    private PlaceWords(Yaml places, Yaml names) {
        places.allow(Set.of("words", "facilities", "lands", "rules"));
        places.get("words")
                .allow(KEYS)
                .entries()
                .forEach((key, list) -> words.put(key, Set.copyOf(new HashSet<>(list.texts()))));
        KEYS.forEach(key -> places.get("words").get(key));
        names.entries().values().forEach(list -> givenNames.addAll(list.texts()));
        places.get("facilities")
                .entries()
                .forEach((kind, list) -> list.texts().forEach(word -> facilities.put(word, kind)));
        places.get("lands").entries().forEach((land, list) -> list.texts().forEach(word -> lands.put(word, land)));
        rules = places.get("rules").items().stream().map(Rule::read).toList();
    }

    static PlaceWords read(Yaml places, Yaml names) {
        return new PlaceWords(places, names);
    }

    /** A rule by which a place is found or left, with the sentences that show it: the place names in [brackets]. */
    public record Rule(String id, List<String> finds, List<String> ignores) {
        private static Rule read(Yaml yaml) {
            yaml.allow(Set.of("id", "finds", "ignores"));
            List<String> finds = yaml.texts("finds");
            List<String> ignores = yaml.texts("ignores");
            if (finds.isEmpty() || ignores.isEmpty()) {
                throw yaml.fault("a rule needs sentences under both \"finds\" and \"ignores\"");
            }
            return new Rule(yaml.get("id").text(), finds, ignores);
        }
    }

    /** The rules, in the order of the file. */
    public List<Rule> rules() {
        return rules;
    }

    /** Whether a word, in any case, is in the list of this key of the file. */
    public boolean is(String key, String word) {
        Set<String> list = words.get(key);
        if (list == null) {
            throw new IllegalArgumentException(key);
        }
        String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return list.contains(plain.toLowerCase(Locale.ROOT));
    }

    /**
     * The country whose papers alone use a word or two words, or write from an internet domain (".uk"); ISO 3166 alpha-2.
     *
     * @param cue in small letters
     */
    public Optional<String> landOf(String cue) {
        return Optional.ofNullable(lands.get(cue));
    }

    /** Whether it is a given name. */
    public boolean isGivenName(String word) {
        return givenNames.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The kind of facility that a word or run of words stands for: "jail" is a prison. */
    public Optional<String> facility(String words) {
        return Optional.ofNullable(facilities.get(words.toLowerCase(Locale.ROOT)));
    }
}
