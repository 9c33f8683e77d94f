package org.dateline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim of responsibility, its denial, or an accusation. {@code by} is who claims, denies or accuses; {@code mode} how
 * (statement, telephone, website, ...). */
public record Responsibility(
        ResponsibilityKind kind, String by, @Nullable String mode, List<Evidence> evidence) implements Claim {
    /** Copies the list. */
    public Responsibility {
        evidence = List.copyOf(evidence);
    }
}
