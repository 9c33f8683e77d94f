package org.dateline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A participant and its role. {@code actor} is the canonical id of a known actor, {@code kind} what it is (armed-group,
 * military, police, civilian, facility, vehicle, ...): a target may be a thing. */
public record Who(
        Role role,
        String name,
        @Nullable String actor,
        List<String> aliases,
        @Nullable String kind,
        @Nullable Quantity count,
        @Nullable Certainty certainty,
        List<Evidence> mentions,
        List<Evidence> evidence)
        implements Claim {
    /** Copies the lists. */
    public Who {
        aliases = List.copyOf(aliases);
        mentions = List.copyOf(mentions);
        evidence = List.copyOf(evidence);
    }

    /** The same participant in another role. */
    public Who as(Role other) {
        return new Who(other, name, actor, aliases, kind, count, certainty, mentions, evidence);
    }
}
