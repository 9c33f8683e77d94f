package org.dateline.knowledge;

import java.util.List;
import java.util.Set;

/**
 * A rule by which a phrase ("according to"), a noun ("claim") or a verb in one construction ("comes from", "was quoted as
 * saying") gives a source.
 *
 * @param id stable
 * @param stance what the words do
 * @param phrases word sequences in lower case before the source
 * @param verbs lemmas of the construction's verb
 * @param subjects lemmas of the only subjects with which the verbs count
 * @param preposition before the source, empty for none
 * @param nouns lemmas of nouns whose possessor says what follows them
 * @param finds sentences in which it finds
 * @param ignores sentences in which it finds nothing
 */
public record AttributionPhrase(
        String id,
        String stance,
        List<List<String>> phrases,
        Set<String> verbs,
        Set<String> subjects,
        String preposition,
        Set<String> nouns,
        List<String> finds,
        List<String> ignores) {
    /** Copies the collections. */
    public AttributionPhrase {
        phrases = List.copyOf(phrases);
        verbs = Set.copyOf(verbs);
        subjects = Set.copyOf(subjects);
        nouns = Set.copyOf(nouns);
        finds = List.copyOf(finds);
        ignores = List.copyOf(ignores);
    }
}
