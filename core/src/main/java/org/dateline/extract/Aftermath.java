package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Scope;

/**
 * An arrest for an attack of which the article tells is a part of the tale of that attack and no incident of its own. It
 * lends the attack neither its date nor its place.
 */
final class Aftermath {
    private static final Set<String> CASE = Set.of("charge-word");

    private final Semantics semantics;

    Aftermath(Semantics semantics) {
        this.semantics = semantics;
    }

    /** The drafts, those of arrests joined to the attack that they follow. */
    List<AccountDraft> join(List<AccountDraft> drafts) {
        List<AccountDraft> kept = new ArrayList<>();
        for (AccountDraft draft : drafts) {
            Optional<AccountDraft> attack = isArrest(draft) ? attack(draft, drafts) : Optional.empty();
            attack.ifPresentOrElse(a -> a.events.addAll(draft.events), () -> kept.add(draft));
        }
        kept.forEach(d -> d.events.sort(Comparator.comparingInt(e -> e.trigger().start())));
        kept.sort(Comparator.comparingInt(d -> d.events.get(0).trigger().start()));
        return kept;
    }

    private static boolean isArrest(AccountDraft draft) {
        return draft.scope == Scope.INCIDENT
                && draft.happened
                && draft.family.equals("custody")
                && draft.events.stream().allMatch(e -> e.trigger().isHarm() || "arrest".equals(e.type()));
    }

    private Optional<AccountDraft> attack(AccountDraft arrest, List<AccountDraft> drafts) {
        return drafts.stream()
                .filter(d -> d.scope == Scope.INCIDENT && d.happened && d.family.equals("attack"))
                .filter(d -> arrest.sharesSentence(d) || isForCrime(arrest))
                .min(Comparator.comparingInt(d -> arrest.distance(d)));
    }

    /** "Arrested on a charge of murder", "the suspect was arrested". */
    private boolean isForCrime(AccountDraft arrest) {
        return arrest.events.stream()
                .anyMatch(e -> e.trigger().tree().tokens().stream()
                        .anyMatch(t -> semantics.isA(e.trigger().tree(), t, CASE)));
    }
}
