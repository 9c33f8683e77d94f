package org.dateline.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A type of event: one file of {@code dateline/knowledge/events/}.
 *
 * @param id lower case with hyphens, such as {@code prison-break}
 * @param name for people
 * @param meaning one sentence that says what counts
 * @param parent id of the more general type, null for none
 * @param family types of one family can tell of one and the same incident
 * @param violent whether it makes an article tell of political violence
 * @param weight the main type of an account is the heaviest type told of it; above 0
 * @param codes in other schemes
 */
public record EventType(
        String id,
        String name,
        String meaning,
        @Nullable String parent,
        String family,
        boolean violent,
        int weight,
        EventCodes codes) {}
