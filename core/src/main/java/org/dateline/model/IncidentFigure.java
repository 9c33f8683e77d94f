package org.dateline.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident's figure: low, best and high under the named codebook rule, and every version that the accounts give. */
public record IncidentFigure(
        String of,
        String group,
        @Nullable Long low,
        @Nullable Long best,
        @Nullable Long high,
        String codebook,
        List<FigureVersion> versions)
        implements Serializable {
    /** Copies the list. */
    public IncidentFigure {
        versions = List.copyOf(versions);
    }
}
