package org.dateline.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.knowledge.EventRule.Strength;
import org.dateline.model.DatePrecision;
import org.dateline.model.Scope;
import org.dateline.model.TimeMention;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Across sentences (within one see {@link Sequel}), what becomes of the harmed on later days: "the guard died on Tuesday", "two are in hospital" belong to the attack of Sunday. */
final class Sequelae {
    /** Our own bound, from no codebook: what is told of as of more than two months later is left to stand by itself. */
    private static final long FARTHEST_DAYS = 60;

    private static final Set<String> DYING = Set.of("die", "succumb");
    private static final Set<String> OF_WOUNDS = Set.of("wound", "injury", "hospital", "surgery");
    private static final Set<String> THE = Set.of("the", "that", "this", "his", "her", "their");

    private Sequelae() {}

    /** Whether an event is what became, some days after a day of harm, of somebody spoken of before. */
    static boolean follows(Event sequel, @Nullable TimeMention harm) {
        return isSequel(sequel)
                && isAfter(sequel.time(), harm)
                && (!isDeath(sequel) || isOfSomebodyKnown(sequel.trigger()));
    }

    /** Whether a death is that of somebody hurt before, in or after the week or month that is told of the harm. */
    static boolean isLater(Event sequel, @Nullable TimeMention harm) {
        boolean within = harm != null
                && sequel.time() != null
                && harm.precision() != DatePrecision.DAY
                && isDeath(sequel)
                && isOfSomebodyKnown(sequel.trigger())
                && isAfter(sequel.time(), harm.from());
        return within || follows(sequel, harm);
    }

    /**
     * The drafts, an attack joined to what is told before of a death on a later day: "the boy died on Friday; he was shot on Sunday".
     */
    static List<AccountDraft> join(List<AccountDraft> drafts) {
        List<AccountDraft> kept = new ArrayList<>(drafts);
        for (AccountDraft draft : drafts) {
            if (kept.contains(draft) && isAttack(draft) && tellsDayOfDeath(draft)) {
                drafts.stream()
                        .filter(other -> other != draft && kept.contains(other) && isAttack(other))
                        .filter(other -> isAfter(draft.time, other.time) && draft.isWhere(other))
                        .min(Comparator.comparingInt(draft::distance))
                        .ifPresent(attack -> {
                            draft.events.addAll(attack.events);
                            draft.events.sort(
                                    Comparator.comparingInt(e -> e.trigger().start()));
                            draft.time = attack.time;
                            draft.takeUp(attack);
                            kept.remove(attack);
                        });
            }
        }
        return kept;
    }

    private static boolean isAttack(AccountDraft draft) {
        return draft.scope == Scope.INCIDENT && draft.happened && draft.family.equals("attack");
    }

    private static boolean tellsDayOfDeath(AccountDraft draft) {
        List<Event> dated = draft.events.stream()
                .filter(e -> draft.time != null && draft.time.equals(e.time()))
                .toList();
        return !dated.isEmpty() && dated.stream().allMatch(e -> isDeath(e) && isOfSomebodyKnown(e.trigger()));
    }

    /** Whether what is told so far is only what came of it, and the event the harm some days before. */
    static boolean isPreceded(List<Event> told, @Nullable TimeMention sequel, Event harm) {
        return !isSequel(harm) && isAfter(sequel, harm.time()) && told.stream().allMatch(Sequelae::isSequel);
    }

    private static boolean isSequel(Event event) {
        return isDeath(event)
                || event.trigger().isHarm() && event.trigger().rule().strength() == Strength.AFTERMATH;
    }

    private static boolean isDeath(Event event) {
        return event.trigger().isHarm() && DYING.contains(event.trigger().head().lemma());
    }

    private static boolean isAfter(@Nullable TimeMention later, @Nullable TimeMention earlier) {
        return earlier != null && isAfter(later, earlier.to());
    }

    private static boolean isAfter(@Nullable TimeMention later, @Nullable LocalDate before) {
        LocalDate day = later == null ? null : later.from();
        return day != null
                && before != null
                && day.isAfter(before)
                && day.toEpochDay() - before.toEpochDay() <= FARTHEST_DAYS;
    }

    private static boolean isOfSomebodyKnown(Trigger death) {
        Tree tree = death.tree();
        boolean ofWounds =
                TriggerFinder.clause(tree, death.head()).stream().anyMatch(t -> OF_WOUNDS.contains(t.lemma()));
        return ofWounds || death.slot("agent").stream().anyMatch(who -> isKnown(tree, who));
    }

    private static boolean isKnown(Tree tree, Token who) {
        return who.tag().startsWith("NNP")
                || who.tag().equals("PRP")
                || tree.children(who, Relation.DETERMINER, Relation.POSSESSIVE).stream()
                        .anyMatch(d -> THE.contains(d.form().toLowerCase(Locale.ROOT)));
    }
}
