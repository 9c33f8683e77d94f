package org.dateline.model;

import org.jspecify.annotations.Nullable;

/** A number of something: its range, and in {@code unit} the lemma of what is counted ("inmate"), null where none is named.
 * The span covers the whole wording ("at least nine"), without the unit. */
public record FigureMention(
        int start, int end, Quantity quantity, @Nullable String unit, String rule) implements Mention {
    @Override
    public MentionKind kind() {
        return MentionKind.FIGURE;
    }
}
