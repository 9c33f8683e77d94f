package org.dateline.export.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.link.Codebook;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.tally.Headings;
import org.dateline.tally.Range;

/** How many were killed, or otherwise counted, as a scheme's codebook reads what the sources say. */
public final class Deaths {
    private static final String KILLED = "killed";

    private final List<IncidentFigure> figures;

    private Deaths(List<IncidentFigure> figures) {
        this.figures = figures;
    }

    /** The figures of an incident under a codebook; those that keep no versions, or that a person set, stay as they are. */
    public static Deaths of(Incident incident, Codebook codebook) {
        return new Deaths(incident.figures().stream()
                .map(figure -> isFixed(figure, incident) ? figure : codebook.reread(figure))
                .toList());
    }

    private static boolean isFixed(IncidentFigure figure, Incident incident) {
        return figure.versions().isEmpty()
                || incident.fieldFrom()
                        .getOrDefault("figures." + figure.of() + "." + figure.group(), "")
                        .startsWith("ruling:");
    }

    /** All who were killed; empty where no number is told. */
    public Optional<Range> all() {
        return Headings.total(figures, KILLED);
    }

    /** All of whom something else is counted, such as the wounded. */
    public Optional<Range> all(String of) {
        return Headings.total(figures, of);
    }

    /** The best number of killed of some groups; 0 where none is told. */
    public long killedOf(Set<String> groups) {
        List<IncidentFigure> some = figures.stream()
                .filter(figure -> groups.contains(figure.group()))
                .toList();
        return Headings.total(some, KILLED).map(Range::best).orElse(0L);
    }

    /** Whether a number of killed is told of any of these groups. */
    public boolean tellsOf(Set<String> groups) {
        return figures.stream()
                .anyMatch(figure ->
                        figure.of().equals(KILLED) && groups.contains(figure.group()) && figure.best() != null);
    }
}
