package org.dateline.wave;

import java.time.LocalDate;
import java.util.List;

/**
 * Cases that lie closer together than chance would put them. Its one trap: it does not show that anybody planned them.
 *
 * @param centre id of the first case at the centre; empty where the wave has no place
 * @param latitude degrees of the centre; of a wave without a place the middle of its cases
 * @param longitude degrees of the centre
 * @param radiusKm distance of its farthest place from the centre, 0 where it is one place
 * @param from first day
 * @param to last day
 * @param observed how many cases
 * @param expected how many there would be if dates and places had nothing to do with each other
 * @param logLikelihoodRatio natural logarithm; what waves are compared by
 * @param p the share of shuffled histories with as strong a wave, with the one observed among them; above 0, at most 1
 * @param recurrenceDays in so many days chance alone makes one as strong
 * @param ids of its cases, by day and then by id
 * @param family event family or type that was looked at, empty where all were looked at together
 * @param country ISO 3166 alpha-2 where all cases are of one country, else empty
 * @param words one plain sentence, which ends with what the wave does not show
 */
public record Wave(
        String centre,
        double latitude,
        double longitude,
        double radiusKm,
        LocalDate from,
        LocalDate to,
        int observed,
        double expected,
        double logLikelihoodRatio,
        double p,
        double recurrenceDays,
        List<String> ids,
        String family,
        String country,
        String words) {
    /** Copies the list. */
    public Wave {
        ids = List.copyOf(ids);
    }

    /** The same, told of a family, a country and a sentence of their own. */
    public Wave told(String ofFamily, String inCountry, String inWords) {
        return new Wave(
                centre,
                latitude,
                longitude,
                radiusKm,
                from,
                to,
                observed,
                expected,
                logLikelihoodRatio,
                p,
                recurrenceDays,
                ids,
                ofFamily,
                inCountry,
                inWords);
    }
}
