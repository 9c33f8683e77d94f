package org.dateline.encode;

import java.util.Map;

/**
 * A stretch of words that an encoder read at once.
 *
 * @param from its first word
 * @param to the word after its last; segments of a long text overlap
 * @param kinds probability (0 to 1) of each kind that the model knows
 */
public record EncodedSegment(int from, int to, Map<EncodedKind, Float> kinds) {
    /** Copies the map. */
    public EncodedSegment {
        kinds = Map.copyOf(kinds);
    }

    /** The probability (0 to 1) that it tells of this; 0 if the model does not know the kind. */
    public float probability(EncodedKind kind) {
        return kinds.getOrDefault(kind, 0f);
    }
}
