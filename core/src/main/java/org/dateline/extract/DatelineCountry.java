package org.dateline.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.model.Evidence;
import org.dateline.model.Mention;
import org.dateline.model.Place;
import org.dateline.model.PlaceMention;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Where;

/** The country from which a report was sent, or the only one in which it names places: all that may be said of an incident of no told place. */
final class DatelineCountry {
    private static final String DATELINE = "en.place.dateline";
    private static final int ENOUGH = 2;

    private DatelineCountry() {}

    /** That country without a spot; {@link Where#UNKNOWN} where nothing tells it. */
    static Where of(String text, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention instanceof PlaceMention place && place.rule().equals(DATELINE) && place.place() != null) {
                return countryOf(text, place, place.place());
            }
        }
        return onlyOne(text, mentions);
    }

    /** The country of every place that the text names, where there are enough of them and no other is named. */
    private static Where onlyOne(String text, List<Mention> mentions) {
        List<PlaceMention> places = mentions.stream()
                .filter(PlaceMention.class::isInstance)
                .map(PlaceMention.class::cast)
                .filter(m -> m.place() != null && m.place().country() != null)
                .toList();
        Set<String> countries = new HashSet<>();
        places.forEach(m -> countries.add(
                Objects.requireNonNull(Objects.requireNonNull(m.place()).country())));
        return countries.size() != 1 || places.size() < ENOUGH
                ? Where.UNKNOWN
                : countryOf(
                        text,
                        places.get(0),
                        Objects.requireNonNull(places.get(0).place()));
    }

    private static Where countryOf(String text, PlaceMention mention, Place place) {
        if (place.country() == null) {
            return Where.UNKNOWN;
        }
        Evidence evidence = Evidence.of(text, mention.start(), mention.end(), mention.rule(), null);
        return new Where(
                null, null, null, null, place.country(), null, null, null, PlacePrecision.COUNTRY, List.of(evidence));
    }
}
