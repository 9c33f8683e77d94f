package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Role;
import org.dateline.model.Scope;
import org.dateline.model.Who;

/** Nobody is shot or killed twice: attacks of one article with a victim of one name are one, whatever days are told beside them. */
final class SameVictim {
    private SameVictim() {}

    /** The drafts, attacks of one victim joined to the first of them. */
    static List<AccountDraft> join(List<AccountDraft> drafts) {
        List<AccountDraft> kept = new ArrayList<>();
        for (AccountDraft draft : drafts) {
            Set<String> victims = victims(draft);
            Optional<AccountDraft> same = victims.isEmpty()
                    ? Optional.empty()
                    : kept.stream()
                            .filter(k -> victims(k).stream().anyMatch(victims::contains))
                            .findFirst();
            if (same.isPresent()) {
                same.get().events.addAll(draft.events);
                same.get().events.sort(Comparator.comparingInt(e -> e.trigger().start()));
                same.get().takeUp(draft);
            } else {
                kept.add(draft);
            }
        }
        return kept;
    }

    private static Set<String> victims(AccountDraft draft) {
        Set<String> names = new HashSet<>();
        if (draft.scope == Scope.INCIDENT && draft.happened && draft.family.equals("attack")) {
            for (Event event : draft.events) {
                for (Who who : event.who()) {
                    if (who.role() == Role.VICTIM && who.actor() == null && isFullName(who.name())) {
                        names.add(key(who.name()));
                    }
                }
            }
        }
        return names;
    }

    private static boolean isFullName(String name) {
        String[] words = key(name).isEmpty()
                ? new String[0]
                : name.split(",", -1)[0].trim().split(" ", -1);
        int capitals = 0;
        for (String word : words) {
            boolean proper = !word.isEmpty()
                    && Character.isUpperCase(word.charAt(0))
                    && word.chars().anyMatch(Character::isLowerCase);
            capitals += proper ? 1 : 0;
        }
        return capitals >= 2;
    }

    private static String key(String name) {
        String whole = name.split(",", -1)[0].trim();
        return whole.substring(whole.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
