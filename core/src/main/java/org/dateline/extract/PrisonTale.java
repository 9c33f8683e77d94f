package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Scope;

/**
 * What prisoners do in a jail that is broken open, or are let do, is a part of the tale of the prison break: they riot, and they are
 * set free. Both may be told as of other families of events and far from the break itself.
 */
final class PrisonTale {
    private static final String BREAK = "prison-break";
    private static final String PRISONER = "prisoner";
    private static final Set<String> PARTS = Set.of("riot", "release");

    private PrisonTale() {}

    /** The drafts, riots and releases joined to the prison break that they belong to. */
    static List<AccountDraft> join(List<AccountDraft> drafts) {
        List<AccountDraft> kept = new ArrayList<>();
        for (AccountDraft draft : drafts) {
            Optional<AccountDraft> tale = isPart(draft) ? tale(draft, drafts) : Optional.empty();
            tale.ifPresentOrElse(t -> t.events.addAll(draft.events), () -> kept.add(draft));
        }
        kept.forEach(d -> d.events.sort(Comparator.comparingInt(e -> e.trigger().start())));
        kept.sort(Comparator.comparingInt(d -> d.events.get(0).trigger().start()));
        return kept;
    }

    private static boolean isPart(AccountDraft draft) {
        return draft.scope == Scope.INCIDENT
                && draft.happened
                && draft.events.stream()
                        .allMatch(e -> e.trigger().isHarm() || PARTS.contains(String.valueOf(e.type())));
    }

    private static Optional<AccountDraft> tale(AccountDraft part, List<AccountDraft> drafts) {
        return drafts.stream()
                .filter(d -> d != part && d.scope == Scope.INCIDENT && d.happened && tellsOfBreak(d))
                .filter(d -> part.sharesSentence(d) || tellsOfPrisoners(part))
                .filter(d -> d.mayBe(part))
                .min(Comparator.comparingInt(d -> part.distance(d)));
    }

    private static boolean tellsOfBreak(AccountDraft draft) {
        return draft.events.stream().anyMatch(e -> BREAK.equals(e.type()));
    }

    private static boolean tellsOfPrisoners(AccountDraft draft) {
        return draft.events.stream()
                .anyMatch(e -> e.who().stream().anyMatch(w -> PRISONER.equals(w.kind()))
                        || e.figures().stream().anyMatch(f -> f.group().equals("prisoners")));
    }
}
