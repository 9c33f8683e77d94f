package org.dateline.model;

import java.io.Serializable;
import java.util.List;

/**
 * Words that fill a role of a template.
 *
 * @param name the words, single blanks between
 * @param aliases other names of the same actor that are as likely fillers, surest first
 * @param probability 0 to 1
 * @param evidence where they stand, surest first; the rule names the encoder and the role
 * @param because what moved the choice most
 */
public record Filler(
        Slot slot, String name, List<String> aliases, double probability, List<Evidence> evidence, List<String> because)
        implements Serializable {
    /** Copies the lists. */
    public Filler {
        aliases = List.copyOf(aliases);
        evidence = List.copyOf(evidence);
        because = List.copyOf(because);
    }

    /** The roles of MUC-4 (1992) that the metrics of the modern papers count. */
    public enum Slot implements Term {
        PERPETRATOR_INDIVIDUAL,
        PERPETRATOR_ORGANISATION,
        TARGET,
        VICTIM,
        WEAPON
    }
}
