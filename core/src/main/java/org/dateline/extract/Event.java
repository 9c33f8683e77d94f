package org.dateline.extract;

import java.util.List;
import org.dateline.model.Evidence;
import org.dateline.model.HowMany;
import org.dateline.model.Modality;
import org.dateline.model.PlaceMention;
import org.dateline.model.Speaker;
import org.dateline.model.TimeMention;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.jspecify.annotations.Nullable;

/**
 * What one trigger tells, before triggers are put together to accounts.
 *
 * @param type event type, null for harm alone
 * @param modality how far the article stands behind it
 * @param places best first
 * @param people a people named with it ("Iraqis"), which tells the country where no place is named
 * @param time the time expression that dates it, null if none in its clause
 * @param partOfDay from any time of day said with it
 */
record Event(
        Trigger trigger,
        @Nullable String type,
        Modality modality,
        List<Who> who,
        List<HowMany> figures,
        List<With> weapons,
        List<PlaceMention> places,
        @Nullable PlaceMention people,
        @Nullable TimeMention time,
        @Nullable String partOfDay,
        @Nullable Speaker speaker,
        Evidence evidence) {
    Event {
        who = List.copyOf(who);
        figures = List.copyOf(figures);
        weapons = List.copyOf(weapons);
        places = List.copyOf(places);
    }

    /** Whether only a thing or a person is named that such an event needs: a bomb, a suicide bomber. */
    boolean isOfThing() {
        return trigger.rule().ofThing();
    }

    /** The same with other participants. */
    Event with(List<Who> others) {
        return new Event(
                trigger, type, modality, others, figures, weapons, places, people, time, partOfDay, speaker, evidence);
    }

    int sentence() {
        return trigger.tree().sentence().index();
    }
}
