package org.dateline.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time expression with its TIMEX3 type and value. {@code from} and {@code to} are its first and last day where it can be
 * placed in the calendar, else null; {@code partOfDay} is early morning, morning, afternoon, evening or night. */
public record TimeMention(
        int start,
        int end,
        TimeType type,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        DatePrecision precision,
        @Nullable String partOfDay,
        String rule)
        implements Mention {
    @Override
    public MentionKind kind() {
        return MentionKind.TIME;
    }
}
