package org.dateline.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.Conflict;
import org.dateline.review.Dossiers;
import org.dateline.store.Store;
import org.dateline.store.StoredIncident;

/**
 * What sources contradict each other on, kept for incidents that were looked up: each asks for all its accounts and articles, and
 * the head of the queue is the same for everybody. It stands until the incident changes, or an article comes.
 */
final class KnownConflicts {
    private static final int KEPT = 2000;

    private final Store store;
    private final Map<Key, List<Conflict>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Conflict>> eldest) {
            return size() > KEPT;
        }
    };

    KnownConflicts(Store store) {
        this.store = store;
    }

    private record Key(String incident, Instant changed, String added) {}

    List<Conflict> of(StoredIncident stored) {
        Key key =
                new Key(stored.incident().id(), stored.changed(), store.stamp().added());
        synchronized (known) {
            List<Conflict> before = known.get(key);
            if (before != null) {
                return before;
            }
        }
        List<Conflict> found = new Dossiers(store).conflicts(stored);
        synchronized (known) {
            known.put(key, found);
        }
        return found;
    }
}
