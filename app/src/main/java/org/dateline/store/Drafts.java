package org.dateline.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.link.Update;
import org.dateline.model.Incident;

/** Incidents that are not written yet, while one article after the other is linked. */
final class Drafts {
    private final Map<String, Incident> byId = new LinkedHashMap<>();
    private final Map<String, String> ofAccount = new HashMap<>();

    void apply(Update update) {
        for (String account : update.accounts()) {
            String old = ofAccount.remove(account);
            if (old != null) {
                byId.remove(old);
            }
        }
        for (Incident incident : update.incidents()) {
            byId.put(incident.id(), incident);
            incident.accounts().forEach(account -> ofAccount.put(account, incident.id()));
        }
    }

    List<Incident> incidents() {
        return List.copyOf(byId.values());
    }
}
