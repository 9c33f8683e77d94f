package org.dateline.mention;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that names an actor.
 *
 * @param actor id, null where the actor is not known
 * @param group what the spans of one actor have in common: its id, or the name by which the article introduces it
 * @param acronym whether it is a short form
 */
record ActorSpan(int start, int end, @Nullable String actor, String kind, String group, boolean acronym, String rule) {
    /** Longer names before shorter ones that they hold. */
    static final Comparator<ActorSpan> LONGEST = Comparator.comparingInt((ActorSpan s) -> s.start() - s.end())
            .thenComparingInt(ActorSpan::start)
            .thenComparing(ActorSpan::rule);

    boolean overlaps(ActorSpan other) {
        return start < other.end && other.start < end;
    }

    boolean clearOf(List<ActorSpan> others) {
        return others.stream().noneMatch(this::overlaps);
    }
}
