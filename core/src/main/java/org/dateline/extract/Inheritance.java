package org.dateline.extract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.DatePrecision;
import org.dateline.model.Modality;
import org.dateline.model.PlaceMention;
import org.dateline.model.Scope;
import org.dateline.model.TimeMention;

/** Gives an account that names no date or no place those of the account it was told beside. */
final class Inheritance {
    private static final int PLACE_REACH = 4;
    private static final Set<String> TOWN = Set.of("city", "town", "village");

    private Inheritance() {}

    static void fill(AnnotatedDocument document, List<AccountDraft> drafts) {
        drafts.forEach(draft -> drafts.forEach(other -> reckon(document, draft, other)));
        for (int i = 0; i < drafts.size(); i++) {
            AccountDraft draft = drafts.get(i);
            if (draft.modality() == Modality.DENIED) {
                denied(draft, drafts);
            }
            AccountDraft before = nearest(drafts, i);
            if (before == null || draft.scope == Scope.AGGREGATE) {
                continue;
            }
            boolean beside = before.events.stream().anyMatch(e -> draft.hasSentence(e.sentence()));
            if (draft.time == null && before.family.equals(draft.family) && isAlike(draft)) {
                draft.time = before.time;
            }
            if (draft.time == null) {
                drafts.stream()
                        .filter(twin -> twin != draft && twin.time != null && twin.sharesTrigger(draft))
                        .findFirst()
                        .ifPresent(draft::takeDay);
            }
            int sentences =
                    draft.events.get(0).sentence() - before.events.get(0).sentence();
            if (draft.place == null && saysTheTown(draft)) {
                draft.place = townBefore(document, draft).orElse(null);
            }
            if (draft.place == null && !areDaysApart(draft, before) && (beside || sentences <= PLACE_REACH)) {
                draft.place = before.place;
            }
        }
    }

    /** Who denies what the article tells denies it of the day and place of which it is told. */
    private static void denied(AccountDraft denial, List<AccountDraft> drafts) {
        drafts.stream()
                .filter(d ->
                        d.happened && d.scope == Scope.INCIDENT && d.family.equals(denial.family) && d.mayBe(denial))
                .min(Comparator.comparingInt(denial::distance))
                .ifPresent(denial::takeUp);
    }

    /** "The city has seen attacks since": the town just spoken of. */
    private static boolean saysTheTown(AccountDraft draft) {
        Tree tree = draft.events.get(0).trigger().tree();
        return tree.tokens().stream()
                .anyMatch(t -> TOWN.contains(t.lemma())
                        && tree.children(t).stream().anyMatch(d -> d.form().equalsIgnoreCase("the")));
    }

    private static Optional<PlaceMention> townBefore(AnnotatedDocument document, AccountDraft draft) {
        int start = draft.events.get(0).trigger().tree().sentence().start();
        return document.mentions().stream()
                .filter(m -> m.start() < start)
                .filter(PlaceMention.class::isInstance)
                .map(PlaceMention.class::cast)
                .filter(m -> m.place() != null && m.place().facility() == null && !Distance.isWide(m.place()))
                .reduce((first, last) -> last);
    }

    private static boolean areDaysApart(AccountDraft a, AccountDraft b) {
        return a.time != null
                && b.time != null
                && a.time.from() != null
                && b.time.to() != null
                && (a.time.from().isAfter(b.time.to())
                        || a.time.to() != null
                                && b.time.from() != null
                                && a.time.to().isBefore(b.time.from()));
    }

    /** "A similar attack": what is not said anew is as before. */
    private static boolean isAlike(AccountDraft draft) {
        Event first = draft.events.get(0);
        return first.trigger().tree().children(first.trigger().head()).stream()
                .anyMatch(t -> t.lemma().equals("similar") || t.lemma().equals("simultaneous"));
    }

    private static @org.jspecify.annotations.Nullable AccountDraft nearest(List<AccountDraft> drafts, int index) {
        AccountDraft draft = drafts.get(index);
        AccountDraft best = null;
        for (AccountDraft other : drafts) {
            if (other != draft
                    && (other.scope == Scope.INCIDENT || isOfTown(other))
                    && other.happened
                    && other.place != null
                    && firstSentence(other) <= firstSentence(draft)) {
                if (best == null || lastBefore(other, draft) > lastBefore(best, draft)) {
                    best = other;
                }
            }
        }
        return best;
    }

    /** Shootings that are counted over one town are each of that town. */
    private static boolean isOfTown(AccountDraft total) {
        return total.place != null && total.place.place() != null && !Distance.isWide(total.place.place());
    }

    private static int firstSentence(AccountDraft draft) {
        return draft.events.get(0).sentence();
    }

    private static int lastBefore(AccountDraft other, AccountDraft draft) {
        return other.events.stream()
                .mapToInt(Event::sentence)
                .filter(s -> s <= firstSentence(draft))
                .max()
                .orElse(-1);
    }

    /** A date said only by its distance from another event: "a day after". */
    private static void reckon(AnnotatedDocument document, AccountDraft draft, AccountDraft other) {
        TimeMention anchor = other.time;
        if (draft == other
                || draft.time != null
                || anchor == null
                || anchor.from() == null
                || anchor.precision() != DatePrecision.DAY) {
            return;
        }
        for (Event event : draft.events) {
            List<TimeMention> times = document.in(event.trigger().tree(), TimeMention.class);
            for (Event upper : other.events) {
                if (upper.trigger().tree() == event.trigger().tree()) {
                    Sequel.days(event.trigger(), upper.trigger(), anchor.from(), times)
                            .ifPresent(days -> draft.time = shifted(anchor, days));
                }
            }
        }
    }

    private static TimeMention shifted(TimeMention anchor, int days) {
        LocalDate day = java.util.Objects.requireNonNull(anchor.from()).plusDays(days);
        return new TimeMention(
                anchor.start(),
                anchor.end(),
                anchor.type(),
                day.toString(),
                day,
                day,
                DatePrecision.DAY,
                null,
                anchor.rule() + "#shifted");
    }
}
