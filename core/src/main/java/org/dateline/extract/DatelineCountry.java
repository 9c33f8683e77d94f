package org.dateline.extract;

import java.util.List;
import org.dateline.model.Evidence;
import org.dateline.model.Mention;
import org.dateline.model.Place;
import org.dateline.model.PlaceMention;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Where;

/** The country from which a report was sent: all that may be said of an incident for which the text names no place. */
final class DatelineCountry {
    private static final String DATELINE = "en.place.dateline";

    private DatelineCountry() {}

    /** The dateline's country without a spot; {@link Where#UNKNOWN} where there is no dateline. */
    static Where of(String text, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention instanceof PlaceMention place && place.rule().equals(DATELINE) && place.place() != null) {
                return countryOf(text, place, place.place());
            }
        }
        return Where.UNKNOWN;
    }

    private static Where countryOf(String text, PlaceMention mention, Place place) {
        if (place.country() == null) {
            return Where.UNKNOWN;
        }
        Evidence evidence = Evidence.of(text, mention.start(), mention.end(), DATELINE, null);
        return new Where(
                null, null, null, null, place.country(), null, null, null, PlacePrecision.COUNTRY, List.of(evidence));
    }
}
