package org.dateline.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What overviews and filters need of one incident, held in memory. Words that many incidents have are held once.
 *
 * @param num number of its row
 * @param mark grows each time that the incident, or what is told of it, is written
 * @param first first day, counted from 1970; {@link #NONE} where there is none
 * @param last last day, likewise
 * @param admin1 folded
 * @param place what places are sorted by
 * @param lat in degrees; not a number where there is no point
 * @param killed as filters see it; {@link #NONE} where no number is told
 * @param deaths those killed as tallies count them, null where no number is told
 * @param injuries those wounded, likewise
 * @param conflicts on how many fields sources contradict each other
 * @param changed as it is kept
 * @param types every event type told of it
 * @param actors every participant with a canonical id
 */
record Brief(
        long num,
        long mark,
        String id,
        int first,
        int last,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable String place,
        double lat,
        double lon,
        long killed,
        long sources,
        String review,
        String type,
        @Nullable Toll deaths,
        @Nullable Toll injuries,
        long conflicts,
        String changed,
        List<String> types,
        List<String> actors,
        List<Teller> tellers) {
    /** Stands for a number that is not there. */
    static final int NONE = Integer.MIN_VALUE;

    /** An outlet, folded, and the first of its articles that tells of the incident, by number. */
    record Teller(String outlet, long article) {}

    boolean isPlaced() {
        return !Double.isNaN(lat);
    }
}
