package org.dateline.export.acled;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.dateline.model.When;

/**
 * The days that an incident has rows of: each of several days, the middle of a week or month of which no day is told.
 *
 * @param precision ACLED's: 1 the day, 2 within a week, 3 within a month
 */
record AcledDays(List<LocalDate> days, int precision) {
    private static final int MOST = 31;
    private static final int WEEK = 7;
    private static final int MID_WEEK = 3;
    private static final int MID_MONTH = 14;

    AcledDays {
        days = List.copyOf(days);
    }

    /** The days; none where the date is not known to the month. */
    static AcledDays of(When when) {
        LocalDate from = when.from();
        if (from == null) {
            return new AcledDays(List.of(), 0);
        }
        LocalDate to = Objects.requireNonNullElse(when.to(), from);
        return switch (when.precision()) {
            case DAY -> new AcledDays(List.of(from), 1);
            case WEEK -> new AcledDays(List.of(from.plusDays(MID_WEEK)), 2);
            case MONTH -> new AcledDays(List.of(from.plusDays(MID_MONTH)), 3);
            case RANGE -> range(from, ChronoUnit.DAYS.between(from, to) + 1);
            case YEAR, UNKNOWN -> new AcledDays(List.of(), 0);
        };
    }

    private static AcledDays range(LocalDate from, long length) {
        return length > MOST
                ? new AcledDays(List.of(), 0)
                : new AcledDays(
                        LongStream.range(0, length).mapToObj(from::plusDays).toList(), length <= WEEK ? 2 : 3);
    }

    /** A total's share of a day; what is left over is of the first. */
    long share(long total, int day) {
        long each = total / days.size();
        return day == 0 ? each + total % days.size() : each;
    }
}
