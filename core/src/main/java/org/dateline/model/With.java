package org.dateline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** With what: a weapon or means, its kind an id of the weapons list. */
public record With(String kind, String name, @Nullable Quantity count, List<Evidence> mentions, List<Evidence> evidence)
        implements Claim {
    /** Copies the lists. */
    public With {
        mentions = List.copyOf(mentions);
        evidence = List.copyOf(evidence);
    }
}
