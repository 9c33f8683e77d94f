package org.dateline.knowledge;

import java.util.Set;

/**
 * Nouns by which an article speaks again of somebody it has named.
 *
 * @param persons lemmas of nouns for a person
 * @param bodies lemmas of nouns for a body that speaks: ministry, group
 * @param armed lemmas of nouns that, after "the", stand for an armed group named before
 */
public record SpeakerWords(Set<String> persons, Set<String> bodies, Set<String> armed) {
    private static final String FILE = "dateline/knowledge/lang/en/speakers.yml";

    /** Copies the sets. */
    public SpeakerWords {
        persons = Set.copyOf(persons);
        bodies = Set.copyOf(bodies);
        armed = Set.copyOf(armed);
    }

    /** Reads the words for English. */
    public static SpeakerWords load() {
        return read(Yaml.resource(FILE));
    }

    /** Reads words from a file. */
    public static SpeakerWords read(Yaml file) {
        file.allow(Set.of("persons", "bodies", "armed"));
        return new SpeakerWords(words(file, "persons"), words(file, "bodies"), words(file, "armed"));
    }

    private static Set<String> words(Yaml file, String key) {
        return Set.copyOf(file.texts(key).stream().distinct().toList());
    }
}
