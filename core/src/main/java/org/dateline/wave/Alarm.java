package org.dateline.wave;

import java.time.LocalDate;
import java.util.List;

/**
 * A week with more cases in a region than the weeks before it led to expect.
 *
 * @param region a country, or a first-level division with its country
 * @param week its Monday
 * @param observed how many cases
 * @param expected mean of the weeks before
 * @param signals the methods that say so, each with its own measure
 * @param ids of its cases
 * @param words one plain sentence, which ends with what the alarm does not show
 */
public record Alarm(
        String region,
        LocalDate week,
        int observed,
        double expected,
        List<Signal> signals,
        List<String> ids,
        String words) {
    /** Copies the lists. */
    public Alarm {
        signals = List.copyOf(signals);
        ids = List.copyOf(ids);
    }

    /**
     * What a method measured.
     *
     * @param method c1, c2, c3 or cusum
     * @param value the count, or the cumulated sum
     * @param bound what it is above
     */
    public record Signal(String method, double value, double bound) {}
}
