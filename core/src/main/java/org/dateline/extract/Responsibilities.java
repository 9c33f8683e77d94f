package org.dateline.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Scope;

/** Gives each statement of responsibility to the account that it speaks of. */
final class Responsibilities {
    private final ResponsibilityFinder finder;

    Responsibilities(ResponsibilityFinder finder) {
        this.finder = finder;
    }

    /** Adds what is found to the drafts: to the one of the same sentence, else the nearest attack told before, else the first. */
    void assign(List<AccountDraft> drafts) {
        for (ResponsibilityFinder.Found found : finder.find()) {
            draft(found.tree().sentence().index(), drafts).ifPresent(draft -> {
                if (found.responsibility() != null) {
                    draft.responsibility.add(found.responsibility());
                }
                if (found.perpetrator() != null) {
                    draft.accused.add(found.perpetrator());
                }
            });
        }
    }

    private static Optional<AccountDraft> draft(int sentence, List<AccountDraft> drafts) {
        List<AccountDraft> attacks = drafts.stream()
                .filter(d -> d.family.equals("attack") && d.happened && d.scope == Scope.INCIDENT)
                .toList();
        Optional<AccountDraft> before = attacks.stream()
                .filter(d -> d.events.get(0).sentence() <= sentence)
                .max(Comparator.comparingInt(d -> d.events.stream()
                        .mapToInt(Event::sentence)
                        .filter(s -> s <= sentence)
                        .max()
                        .orElse(-1)));
        return before.isPresent() ? before : attacks.stream().findFirst();
    }
}
