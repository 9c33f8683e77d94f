package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A story of an arrest or a trial begins with the charge ("sentenced for a fatal shooting") and tells the crime itself, with its
 * day, further down: both are one incident, and it is the article's news however long ago it was.
 */
final class CourtStory {
    private static final Set<String> WORDS = Set.of("court-story-word");

    private final Semantics semantics;

    CourtStory(Semantics semantics) {
        this.semantics = semantics;
    }

    /** The drafts, the crime joined to the charge at the head of the article. */
    List<AccountDraft> join(List<AccountDraft> drafts) {
        List<AccountDraft> attacks =
                drafts.stream().filter(CourtStory::isAttack).toList();
        if (attacks.isEmpty() || !isOfCourt(attacks.get(0))) {
            return drafts;
        }
        AccountDraft charge = attacks.get(0);
        charge.news = true;
        Optional<AccountDraft> crime = charge.time != null
                ? Optional.empty()
                : attacks.stream()
                        .skip(1)
                        .filter(a -> a.time != null && a.time.from() != null && charge.mayBe(a))
                        .min(Comparator.comparingLong(CourtStory::days));
        if (crime.isEmpty()) {
            return drafts;
        }
        charge.events.addAll(crime.get().events);
        charge.events.sort(Comparator.comparingInt(e -> e.trigger().start()));
        charge.takeUp(crime.get());
        List<AccountDraft> kept = new ArrayList<>(drafts);
        kept.remove(crime.get());
        return kept;
    }

    private static boolean isAttack(AccountDraft draft) {
        return draft.scope == Scope.INCIDENT && draft.happened && draft.family.equals("attack");
    }

    private boolean isOfCourt(AccountDraft draft) {
        Tree tree = draft.events.get(0).trigger().tree();
        return tree.tokens().stream().anyMatch(t -> semantics.isA(tree, t, WORDS));
    }

    /** The length of what is told as its date: the surest first. */
    private static long days(AccountDraft draft) {
        @Nullable Long days = null;
        if (draft.time != null && draft.time.from() != null && draft.time.to() != null) {
            days = draft.time.to().toEpochDay() - draft.time.from().toEpochDay();
        }
        return days == null ? Long.MAX_VALUE : days;
    }
}
