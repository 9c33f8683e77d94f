package org.dateline.model;

import java.io.Serializable;
import java.util.List;

/** One whole output of {@code dateline read}: what was read from each article, how the accounts link, and the problems met. */
public record Reading(List<Extraction> extractions, Linking linking, List<Problem> problems) implements Serializable {
    /** Copies the lists. */
    public Reading {
        extractions = List.copyOf(extractions);
        problems = List.copyOf(problems);
    }
}
