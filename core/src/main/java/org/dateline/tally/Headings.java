package org.dateline.tally;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.IncidentFigure;

/**
 * What an incident's figures of one kind come to. A number for all stands as it is; only without one are those of the groups
 * added, and not those that cut across others: of twenty civilians five may be children.
 */
public final class Headings {
    /** What counts everybody. */
    static final String ALL = "all";

    private static final Set<String> WHOLE = Set.of("", ALL, "total", "unknown", "people");
    private static final Set<String> ACROSS =
            Set.of("children", "women", "men", "girls", "boys", "elderly", "foreigners", "leaders");

    private Headings() {}

    /** The group under its heading: what is said of nobody in particular is said of all. */
    static String group(String group) {
        return WHOLE.contains(group) ? ALL : group;
    }

    /** All that were counted; empty where no number is told. */
    public static Optional<Range> total(List<IncidentFigure> figures, String of) {
        Map<String, Range> groups = byGroup(figures, of);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        Range all = groups.get(ALL);
        if (all != null) {
            return Optional.of(all);
        }
        boolean onlyAcross = ACROSS.containsAll(groups.keySet());
        Collection<Range> added = groups.entrySet().stream()
                .filter(entry -> onlyAcross || !ACROSS.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return added.stream().reduce(Range::plus);
    }

    /** The number of each group, the larger where one stands there twice. */
    static Map<String, Range> byGroup(List<IncidentFigure> figures, String of) {
        Map<String, Range> groups = new LinkedHashMap<>();
        for (IncidentFigure figure : figures) {
            if (figure.of().equals(of) && figure.low() != null && figure.high() != null) {
                Range range = new Range(figure.low(), figure.best(), figure.high());
                groups.merge(group(figure.group()), range, Range::larger);
            }
        }
        return groups;
    }
}
