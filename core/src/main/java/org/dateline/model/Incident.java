package org.dateline.model;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing that happened: the accounts that tell of it, linked. Disagreeing claims stay side by side; {@code fieldFrom}
 * says from which account each value shown comes. */
public record Incident(
        String id,
        What what,
        When when,
        Where where,
        List<Who> who,
        List<With> weapons,
        List<IncidentFigure> figures,
        List<Responsibility> responsibility,
        List<String> accounts,
        List<Link> links,
        int independentSources,
        Review review,
        Map<String, String> fieldFrom)
        implements Serializable {
    /** Copies the lists and the map, which keeps its order. */
    public Incident {
        who = List.copyOf(who);
        weapons = List.copyOf(weapons);
        figures = List.copyOf(figures);
        responsibility = List.copyOf(responsibility);
        accounts = List.copyOf(accounts);
        links = List.copyOf(links);
        fieldFrom = Collections.unmodifiableMap(new LinkedHashMap<>(fieldFrom));
    }
}
