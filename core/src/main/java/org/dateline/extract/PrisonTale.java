package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Mention;
import org.dateline.model.Place;
import org.dateline.model.PlaceMention;
import org.dateline.model.Role;
import org.dateline.model.Scope;

/**
 * What prisoners do in a jail that is broken open, or are let do, is a part of the tale of the prison break: they riot, and they are
 * set free. Both may be told as of other families of events and far from the break itself.
 */
final class PrisonTale {
    private static final double REACH_KM = 30;
    private static final String PRISON = "prison";
    private static final String BREAK = "prison-break";
    private static final String PRISONER = "prisoner";
    private static final Set<String> PARTS = Set.of("riot", "release");

    private PrisonTale() {}

    /** The drafts, riots and releases joined to the prison break that they belong to. */
    static List<AccountDraft> join(List<AccountDraft> drafts) {
        List<AccountDraft> kept = new ArrayList<>();
        for (AccountDraft draft : drafts) {
            Optional<AccountDraft> tale = isPart(draft) ? tale(draft, drafts) : Optional.empty();
            tale.ifPresentOrElse(t -> draft.events.forEach(e -> t.events.add(inTale(e))), () -> kept.add(draft));
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

    /** Prisoners who riot while their jail is stormed are no attackers of it. */
    private static Event inTale(Event event) {
        return event.with(event.who().stream()
                .map(who -> PRISONER.equals(who.kind()) && who.role() == Role.PERPETRATOR ? who.as(Role.PARTY) : who)
                .toList());
    }

    private static boolean tellsOfBreak(AccountDraft draft) {
        return draft.events.stream().anyMatch(e -> BREAK.equals(e.type()));
    }

    /** "A jail near the town": the one prison that the article names there. Empty where the place is a facility already. */
    static Optional<PlaceMention> place(AccountDraft draft, AnnotatedDocument document) {
        Place near = draft.place == null ? null : draft.place.place();
        if (near == null || near.facility() != null || !tellsOfBreak(draft)) {
            return Optional.empty();
        }
        Map<String, PlaceMention> named = new LinkedHashMap<>();
        for (Mention mention : document.mentions()) {
            if (mention instanceof PlaceMention told && told.place() != null && isPrisonNear(near, told.place())) {
                named.putIfAbsent(told.place().name(), told);
            }
        }
        return named.size() == 1 ? named.values().stream().findFirst() : Optional.empty();
    }

    private static boolean isPrisonNear(Place near, Place place) {
        return PRISON.equals(place.facility())
                && (Distance.compatible(near, place) || Distance.kilometres(near, place) <= REACH_KM);
    }

    private static boolean tellsOfPrisoners(AccountDraft draft) {
        return draft.events.stream()
                .anyMatch(e -> e.who().stream().anyMatch(w -> PRISONER.equals(w.kind()))
                        || e.figures().stream().anyMatch(f -> f.group().equals("prisoners")));
    }
}
