package org.dateline.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A state, or somebody who acts for or in one: what CAMEO calls an actor. {@code name} is the head of the words that name
 * it, {@code country} ISO 3166 alpha-2 or null, {@code sector} what it is there (government, military, armed-group,
 * opposition, civilian, international, ...) or null where the country itself is named; never are both null. The offsets are
 * those of the name.
 */
public record Party(
        String name, @Nullable String country, @Nullable String sector, int start, int end) implements Serializable {}
