package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.model.Evidence;
import org.dateline.model.Quantity;
import org.dateline.model.Speaker;
import org.dateline.model.WeaponMention;
import org.dateline.model.With;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** With what: the weapons named in a trigger's clause, and the one that the trigger's own words imply. */
final class Arms {
    private static final int REACH = 9;
    private static final Set<String> NOT_USED = Set.of("seize", "defuse", "confiscate", "find", "discover", "recover");

    private static final Set<String> HOLDING = Set.of("wield", "carry", "brandish", "arm", "use", "hold", "bear");

    private final AnnotatedDocument document;
    private final NounPhrases phrases;
    private final Nearness nearness;

    Arms(AnnotatedDocument document, NounPhrases phrases, Nearness nearness) {
        this.document = document;
        this.phrases = phrases;
        this.nearness = nearness;
    }

    List<With> of(Trigger trigger, @Nullable Speaker speaker) {
        List<With> found = new ArrayList<>();
        if (NOT_USED.contains(trigger.head().lemma())) {
            return found;
        }
        for (WeaponMention mention : document.in(trigger.tree(), WeaponMention.class)) {
            if (nearness.cost(trigger, mention) <= REACH || isHeld(trigger, mention)) {
                found.add(weapon(trigger, mention, speaker));
            }
        }
        String implied = trigger.rule().weapon();
        if (implied != null && found.isEmpty()) {
            Evidence words = Evidence.of(
                    document.text(),
                    trigger.start(),
                    trigger.end(),
                    trigger.rule().id() + "#weapon",
                    speaker);
            found.add(new With(implied, words.quote(), null, List.of(words), List.of(words)));
        }
        return found;
    }

    /** "Gunmen with grenade launchers attacked", "men wielding axes": what those who act hold. */
    private static boolean isHeld(Trigger trigger, WeaponMention mention) {
        Token top = Nearness.top(trigger.tree(), mention);
        if (top == null || !"perpetrator".equals(trigger.rule().roles().get("agent"))) {
            return false;
        }
        for (Token above : trigger.tree().upwards(top)) {
            if (trigger.slot("agent").contains(above)) {
                return true;
            }
            boolean leads = above.equals(top)
                    || above.lemma().equals("with")
                    || HOLDING.contains(above.lemma())
                    || above.relation() == Relation.CONJUNCT;
            if (!leads) {
                return false;
            }
        }
        return false;
    }

    private With weapon(Trigger trigger, WeaponMention mention, @Nullable Speaker speaker) {
        Token top = Nearness.top(trigger.tree(), mention);
        Quantity count = top == null
                ? null
                : phrases.number(trigger.tree(), top)
                        .map(org.dateline.model.FigureMention::quantity)
                        .orElse(null);
        Evidence words = Evidence.of(document.text(), mention.start(), mention.end(), mention.rule(), speaker)
                .along(top == null ? mention.weapon() : trigger.tree().path(top, trigger.head()));
        return new With(mention.weapon(), words.quote(), count, List.of(words), List.of(words));
    }
}
