package org.dateline.choose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may make a template: an account of the rules, or a type that only the encoder sees in the article.
 *
 * @param type MUC-4's name of the type
 * @param account id of the account; null for a type that only the encoder sees
 * @param sentences the places of the sentences that tell of it, in order
 * @param parts the keys of those who have a part in it by the rules
 * @param features what speaks for and against it, by name
 */
record Strand(
        String type,
        @org.jspecify.annotations.Nullable String account,
        Set<Integer> sentences,
        List<String> parts,
        Map<String, Double> features) {
    Strand {
        parts = List.copyOf(parts);
        features = new LinkedHashMap<>(features);
    }
}
