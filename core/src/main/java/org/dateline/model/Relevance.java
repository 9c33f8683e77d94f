package org.dateline.model;

import java.io.Serializable;
import java.util.List;

/**
 * How surely an article tells of political violence, from 0 to 1, and what speaks for and against it, the weightiest first.
 */
public record Relevance(double score, List<Reason> reasons) implements Serializable {
    /** Copies the list and checks the score. */
    public Relevance {
        reasons = List.copyOf(reasons);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score lies between 0 and 1, not " + score);
        }
    }

    /** Of an article that is held relevant or not without reasons. */
    public static Relevance of(boolean relevant) {
        return new Relevance(relevant ? 1 : 0, List.of());
    }

    /**
     * What was seen and what it counts.
     *
     * @param feature what was seen
     * @param value how much of it
     * @param weight what one of it counts: above 0 for violence, below against
     */
    public record Reason(String feature, double value, double weight) implements Serializable {}
}
