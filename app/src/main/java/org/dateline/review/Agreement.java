package org.dateline.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far people who ruled on the same incidents agree.
 *
 * @param units how many incidents two or more of them ruled on
 * @param coders who they are
 * @param alpha Krippendorff's alpha by field; empty where there is nothing to agree on
 * @param pairs any two of them that ruled on an incident both
 */
public record Agreement(int units, List<String> coders, Map<String, Optional<Double>> alpha, List<Pair> pairs) {
    /** Copies. */
    public Agreement {
        coders = List.copyOf(coders);
        alpha = Collections.unmodifiableMap(new LinkedHashMap<>(alpha));
        pairs = List.copyOf(pairs);
    }

    /**
     * Two coders.
     *
     * @param units incidents that both ruled on
     * @param alike how many of them they decided alike
     */
    public record Pair(String a, String b, int units, int alike) {}
}
