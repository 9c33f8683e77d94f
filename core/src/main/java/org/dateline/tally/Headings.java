package org.dateline.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.IncidentFigure;

/**
 * What an incident's figures of one kind come to. A number for all stands as it is; only without one are those of the groups
 * added, and not those that cut across others: of twenty civilians five may be children. A group and those within it are one
 * group: forty of the security forces and fourteen guards are not fifty-four.
 */
public final class Headings {
    /** What counts everybody. */
    static final String ALL = "all";

    private static final Set<String> WHOLE = Set.of("", ALL, "total", "unknown", "people");
    private static final Set<String> ACROSS =
            Set.of("children", "women", "men", "girls", "boys", "elderly", "foreigners", "leaders");

    /** Groups that others are a part of. */
    private static final Map<String, Set<String>> WIDER = Map.of(
            "security-forces",
            Set.of("police", "military", "guards"),
            "civilians",
            Set.of("aid-workers", "journalists", "protesters", "officials", "hostages"));

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
        if (!ACROSS.containsAll(groups.keySet())) {
            groups.keySet().removeAll(ACROSS);
        }
        WIDER.forEach((wider, within) -> merge(groups, wider, within));
        return groups.values().stream().reduce(Range::plus);
    }

    /** Puts the groups within a wider one into it, where it has a number of its own. */
    private static void merge(Map<String, Range> groups, String wider, Set<String> within) {
        Range whole = groups.get(wider);
        if (whole != null) {
            Optional<Range> parts =
                    within.stream().map(groups::get).filter(Objects::nonNull).reduce(Range::plus);
            parts.ifPresent(sum -> groups.put(wider, whole.max(sum)));
            groups.keySet().removeAll(within);
        }
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
