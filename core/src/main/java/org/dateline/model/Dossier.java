package org.dateline.model;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An incident with all that stands behind it.
 *
 * @param created when the incident was first made
 * @param changed when it was last changed
 * @param told the articles that tell of it, the earliest first, each with its accounts of this incident alone
 * @param sameTextAs for each of these articles that is a copy the id of its original
 * @param rulings on it or on any of its accounts, in order, with those taken back
 * @param conflicts what its independent sources do not agree on
 */
public record Dossier(
        Incident incident,
        Instant created,
        Instant changed,
        List<Extraction> told,
        Map<String, String> sameTextAs,
        List<Ruling> rulings,
        List<Conflict> conflicts)
        implements Serializable {
    /** Copies the collections. */
    public Dossier {
        told = List.copyOf(told);
        sameTextAs = Collections.unmodifiableMap(new LinkedHashMap<>(sameTextAs));
        rulings = List.copyOf(rulings);
        conflicts = List.copyOf(conflicts);
    }

    /** The article of an account of this incident, with its accounts. */
    public Optional<Extraction> articleOf(String account) {
        return told.stream()
                .filter(extraction -> extraction.accounts().stream().anyMatch(a -> a.id().equals(account)))
                .findFirst();
    }
}
