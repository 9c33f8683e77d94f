package org.dateline.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.json.JsonText;
import org.dateline.model.Incident;

/**
 * Puts incidents in the place of others and tells the feed what became of each. An incident that is the same to the byte stays
 * untouched; one whose id goes leads from then on to the incident that took most of its accounts.
 */
final class Settling {
    private final IncidentRows rows;
    private final Disputes disputes;
    private final Feed feed;
    private final long mark;
    private final String now;

    Settling(IncidentRows rows, Disputes disputes, Feed feed, long mark, String now) {
        this.rows = rows;
        this.disputes = disputes;
        this.feed = feed;
        this.mark = mark;
        this.now = now;
    }

    /**
     * Replaces.
     *
     * @param before the incidents that go or change, by id
     * @param was the incident in which each account was
     * @param after the incidents in their place
     */
    void replace(Map<String, IncidentRows.Kept> before, Map<String, String> was, List<Incident> after) {
        Set<String> stay = new HashSet<>();
        after.forEach(incident -> stay.add(incident.id()));
        before.values().forEach(kept -> rows.release(kept.num()));
        long next = rows.next();
        for (Incident incident : after) {
            IncidentRows.Kept old = before.get(incident.id());
            String json = JsonText.of(incident);
            long num = old == null ? next++ : old.num();
            if (old == null) {
                feed.live(incident.id());
                rows.write(num, incident, json, now, now);
                begun(incident, was, stay);
            } else if (!old.json().equals(json)) {
                rows.delete(num);
                rows.write(num, incident, json, old.created(), now);
                feed.tell(Change.Kind.CHANGED, incident.id(), List.of());
            }
            rows.belong(num, incident, mark);
            disputes.note(num, incident);
        }
        Map<String, String> is = new HashMap<>();
        after.forEach(incident -> incident.accounts().forEach(account -> is.put(account, incident.id())));
        before.values().stream().filter(kept -> !stay.contains(kept.id())).forEach(kept -> ended(kept, was, is));
    }

    private void begun(Incident incident, Map<String, String> was, Set<String> stay) {
        Set<String> origins = new TreeSet<>();
        for (String account : incident.accounts()) {
            Optional.ofNullable(was.get(account)).ifPresent(origins::add);
        }
        boolean split = origins.stream().anyMatch(stay::contains);
        feed.tell(split ? Change.Kind.SPLIT : Change.Kind.CREATED, incident.id(), origins);
    }

    private void ended(IncidentRows.Kept kept, Map<String, String> was, Map<String, String> is) {
        rows.delete(kept.num());
        Map<String, Integer> heirs = new TreeMap<>();
        was.forEach((account, incident) -> {
            String heir = is.get(account);
            if (heir != null && incident.equals(kept.id())) {
                heirs.merge(heir, 1, Integer::sum);
            }
        });
        Optional<String> most = mostOf(heirs);
        most.ifPresent(heir -> feed.lead(kept.id(), heir));
        feed.tell(most.isPresent() ? Change.Kind.MERGED : Change.Kind.DELETED, kept.id(), heirs.keySet());
    }

    private static Optional<String> mostOf(Map<String, Integer> heirs) {
        Collection<Map.Entry<String, Integer>> all = heirs.entrySet();
        return all.stream()
                .max(Comparator.comparing((Map.Entry<String, Integer> heir) -> heir.getValue())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }
}
