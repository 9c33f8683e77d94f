package org.dateline.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.TimeMention;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Who is hurt on one day and dies on another: "the guard died on Tuesday" belongs to the attack of Sunday. */
final class LaterDeath {
    /** After longer the law of most countries, and most registers, count no death as of the attack without saying so. */
    private static final long FARTHEST_DAYS = 60;

    private static final Set<String> DYING = Set.of("die", "succumb");
    private static final Set<String> OF_WOUNDS = Set.of("wound", "injury", "hospital", "surgery");
    private static final Set<String> THE = Set.of("the", "that", "this", "his", "her", "their");

    private LaterDeath() {}

    /** Whether an event is the death of somebody spoken of before, some days after a day of harm. */
    static boolean follows(Event death, @Nullable TimeMention harm) {
        return isDeath(death) && isAfter(death.time(), harm) && isOfSomebodyKnown(death.trigger());
    }

    /** Whether what is told so far is only such a death, and the event the harm some days before. */
    static boolean isPreceded(List<Event> told, @Nullable TimeMention death, Event harm) {
        return !isDeath(harm) && isAfter(death, harm.time()) && told.stream().allMatch(LaterDeath::isDeath);
    }

    private static boolean isDeath(Event event) {
        return event.trigger().isHarm() && DYING.contains(event.trigger().head().lemma());
    }

    private static boolean isAfter(@Nullable TimeMention later, @Nullable TimeMention earlier) {
        if (later == null || earlier == null) {
            return false;
        }
        LocalDate day = later.from();
        LocalDate before = earlier.to();
        return day != null
                && before != null
                && day.isAfter(before)
                && day.toEpochDay() - before.toEpochDay() <= FARTHEST_DAYS;
    }

    private static boolean isOfSomebodyKnown(Trigger death) {
        Tree tree = death.tree();
        boolean ofWounds = TriggerFinder.clause(tree, death.head()).stream().anyMatch(t -> OF_WOUNDS.contains(t.lemma()));
        return ofWounds || death.slot("agent").stream().anyMatch(who -> isKnown(tree, who));
    }

    private static boolean isKnown(Tree tree, Token who) {
        return who.tag().startsWith("NNP")
                || who.tag().equals("PRP")
                || tree.children(who, Relation.DETERMINER, Relation.POSSESSIVE).stream()
                        .anyMatch(d -> THE.contains(d.form().toLowerCase(Locale.ROOT)));
    }
}
