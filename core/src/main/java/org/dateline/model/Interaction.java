package org.dateline.model;

import java.io.Serializable;
import java.util.List;

/**
 * What parties say or do to each other in one sentence, be it violent or not: {@code code} is CAMEO's, two to four digits.
 * Stands beside the accounts and makes no incident. {@code targets} is empty where the sentence names none; what several
 * sources do among themselves has the first as source and the others as targets. {@code from} and {@code to} are the offsets of the sentence.
 */
public record Interaction(String code, List<Party> sources, List<Party> targets, Evidence evidence, int from, int to)
        implements Serializable {
    /** Copies the lists. */
    public Interaction {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }
}
