package org.dateline.review;

import java.util.Arrays;
import java.util.List;
import org.dateline.link.Codebook;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;

/** What the figures of an incident come to under each codebook, side by side. */
public final class Readings {
    private static final String RULING = "ruling:";

    private Readings() {}

    /** Every figure under every codebook, without the versions; what a person gave is the same under all. */
    public static List<IncidentFigure> of(Incident incident) {
        return incident.figures().stream()
                .flatMap(figure -> Arrays.stream(Codebook.values()).map(codebook -> under(codebook, figure, incident)))
                .toList();
    }

    private static IncidentFigure under(Codebook codebook, IncidentFigure figure, Incident incident) {
        String from = incident.fieldFrom().getOrDefault("figures." + figure.of() + "." + figure.group(), "");
        IncidentFigure read = from.startsWith(RULING) ? figure : codebook.reread(figure);
        return new IncidentFigure(
                read.of(), read.group(), read.low(), read.best(), read.high(), codebook.word(), List.of());
    }
}
