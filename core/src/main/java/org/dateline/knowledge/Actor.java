package org.dateline.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor known by name.
 *
 * @param id stable, lower case with hyphens
 * @param kind armed-group, militia, gang, party, military, police, security-forces, intelligence, government, organisation,
 *     international or media
 * @param countries ISO 3166 alpha-2 codes of where it acts, the first its own; none for bodies of the world
 * @param from first year, null where not known
 * @param to last year, null where it goes on or is not known
 * @param of id of the body it is part of or came from, null if none
 * @param names its names, the usual one first
 */
public record Actor(
        String id,
        String kind,
        List<String> countries,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String of,
        List<String> names) {
    /** Copies the lists. */
    public Actor {
        countries = List.copyOf(countries);
        names = List.copyOf(names);
    }
}
