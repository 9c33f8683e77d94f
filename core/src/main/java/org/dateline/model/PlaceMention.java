package org.dateline.model;

import org.jspecify.annotations.Nullable;

/** A place name and the place it was resolved to, null where none fits. */
public record PlaceMention(
        int start, int end, String name, @Nullable Place place, String rule) implements Mention {
    @Override
    public MentionKind kind() {
        return MentionKind.PLACE;
    }
}
