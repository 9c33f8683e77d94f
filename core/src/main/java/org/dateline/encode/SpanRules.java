package org.dateline.encode;

import java.util.Set;

/**
 * How spans are made of a model's probabilities; they belong to the model, which was measured with them.
 *
 * @param leastBegin a span starts at a word that begins one with at least this probability
 * @param leastInside it goes on while the next word's probability of being inside is at least this part of that
 * @param trailing words that end no span, lower case
 * @param leading words that start no span of several words, lower case
 */
public record SpanRules(float leastBegin, float leastInside, Set<String> trailing, Set<String> leading) {
    /** Copies the sets. */
    public SpanRules {
        trailing = Set.copyOf(trailing);
        leading = Set.copyOf(leading);
    }
}
