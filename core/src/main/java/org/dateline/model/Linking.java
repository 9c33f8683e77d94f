package org.dateline.model;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What linking many articles gives: the incidents, and for each article that is a copy or reprint of an earlier one the id
 * of that earlier article.
 */
public record Linking(Map<String, String> sameTextAs, List<Incident> incidents) implements Serializable {
    /** Copies both. */
    public Linking {
        sameTextAs = Map.copyOf(sameTextAs);
        incidents = List.copyOf(incidents);
    }
}
