package org.dateline.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the key of MUC-4 would give it: a type and who or what fills the five roles.
 *
 * @param type attack, bombing, kidnapping, arson, robbery or forced work stoppage
 * @param account id of the account that tells of it; null where only the encoder saw the incident
 * @param probability 0 to 1
 * @param because what moved the choice most
 */
public record Template(
        String type, @Nullable String account, double probability, List<Filler> fillers, List<String> because)
        implements Serializable {
    /** Copies the lists. */
    public Template {
        fillers = List.copyOf(fillers);
        because = List.copyOf(because);
    }
}
