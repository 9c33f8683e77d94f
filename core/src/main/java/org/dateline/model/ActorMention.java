package org.dateline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mention of a named actor: {@code actor} is its canonical id where it is known, {@code name} the fullest name that the
 * article gives for it, {@code actorKind} what it is (armed-group, military, police, government, organisation, media, ...),
 * {@code aliases} the other forms of the article (acronyms it introduces). */
public record ActorMention(
        int start, int end, String name, @Nullable String actor, String actorKind, List<String> aliases, String rule)
        implements Mention {
    /** Copies the list. */
    public ActorMention {
        aliases = List.copyOf(aliases);
    }

    @Override
    public MentionKind kind() {
        return MentionKind.ACTOR;
    }
}
