package org.dateline.choose;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.encode.EncodedRole;
import org.jspecify.annotations.Nullable;

/**
 * A string of an article that may fill a role, with all places where it was proposed.
 *
 * @param key its words as keys compare them: lower case, without punctuation and articles, single blanks between
 * @param occurrences surest first, at least one
 * @param actor the actor that the words name, by its id or full name; null where they name none
 * @param features what speaks for and against it, by name
 */
record Candidate(
        EncodedRole role,
        String key,
        List<Occurrence> occurrences,
        @Nullable String actor,
        Map<String, Double> features) {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    Candidate {
        occurrences = List.copyOf(occurrences);
        features = new LinkedHashMap<>(features);
    }

    Occurrence surest() {
        return occurrences.get(0);
    }

    Set<String> words() {
        return new TreeSet<>(Arrays.asList(key.split(" ", -1)));
    }

    /** Whether it names the same as another: by words, by first letters, or as one actor. */
    boolean namesSame(Candidate other) {
        return isSameActor(other) || Names.same(key, other.key);
    }

    /** Whether both name one known actor or one that the article introduces. */
    boolean isSameActor(Candidate other) {
        return actor != null && actor.equals(other.actor);
    }

    /** The words of a string as keys compare them. */
    static String keyOf(String text) {
        StringBuilder plain = new StringBuilder();
        for (String word : text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}]", "")
                .strip()
                .split("\\s+", -1)) {
            if (!word.isEmpty() && !ARTICLES.contains(word)) {
                plain.append(plain.isEmpty() ? "" : " ").append(word);
            }
        }
        return plain.toString();
    }
}
