package org.dateline.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Times that are named by the calendar, in part or wholly: the context gives what the text leaves out. */
record CalendarDate(TimeContext context, DateSlots slots, boolean future) {
    /** 29 February comes at least once in eight years. */
    private static final int MAX_LEAP = 9;

    /** From October or later to January and the like. */
    private static final int MONTHS_TO_TURN = 9;

    /** What the text gives of a calendar time, the rest from the context. */
    @Nullable
    Moment read() {
        if (slots.has("century")) {
            int number = slots.number("century");
            return Moment.of(Grain.CENTURY, LocalDate.of(slots.has("bc") ? -100 * number : 100 * (number - 1), 1, 1));
        }
        if (slots.has("decade")) {
            int number = slots.number("decade");
            return Moment.of(Grain.DECADE, LocalDate.of(slots.has("bc") ? -(number / 10 * 10) - 9 : number, 1, 1));
        }
        if (slots.has("decade-yy")) {
            int century = context.told() == null
                    ? 19
                    : Math.floorDiv(context.told().first().getYear(), 100);
            return Moment.of(
                    Grain.DECADE,
                    LocalDate.of((context.published() == null ? century : 19) * 100 + slots.number("decade-yy"), 1, 1));
        }
        Integer year = year();
        if (year != null) {
            return slots.inYear(year);
        }
        if (slots.has("wd") && !slots.has("m")) {
            return weekday();
        }
        if (slots.has("m") || slots.has("md") || slots.has("mm")) {
            return yearless();
        }
        if (slots.has("season")) {
            return yearlessSeason();
        }
        return slots.has("d") ? dayOfMonth() : context.told(Grain.DAY);
    }

    private @Nullable Integer year() {
        if (slots.has("y")) {
            int year = slots.number("y");
            boolean antiquity = slots.has("bc") || "bc".equals(slots.get("needs", ""));
            return antiquity ? Integer.valueOf(1 - year) : Integer.valueOf(year);
        }
        if (slots.has("yy")) {
            LocalDate published = context.published();
            int century = slots.has("year")
                    ? slots.number("year") / 100
                    : context.told() != null
                            ? Math.floorDiv(context.told().first().getYear(), 100)
                            : published == null || slots.number("yy") > published.getYear() % 100 ? 19 : 20;
            return century * 100 + slots.number("yy");
        }
        return null;
    }

    /** "on Sunday": the last such day up to that of publication, the next where the verb is one of the future. */
    private @Nullable Moment weekday() {
        DayOfWeek weekday = DayOfWeek.of(slots.number("wd"));
        LocalDate published = context.published();
        if (published != null) {
            return Moment.of(
                    Grain.DAY,
                    published.with(
                            future ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previousOrSame(weekday)));
        }
        Moment told = context.told(Grain.DAY);
        return told == null || !context.history()
                ? null
                : Moment.of(Grain.DAY, told.first().with(TemporalAdjusters.nextOrSame(weekday)));
    }

    /** "in April", "on July 21". */
    private @Nullable Moment yearless() {
        LocalDate published = context.published();
        if (published == null) {
            Moment told = context.told();
            return told == null ? null : slots.inYear(told.first().getYear() + (isTurnOfYear(told) ? 1 : 0));
        }
        Moment first = null;
        for (int step = 0; step <= MAX_LEAP; step++) {
            int year = published.getYear() + (future ? step : 1 - step);
            Moment moment = slots.exists(year) ? slots.inYear(year) : null;
            if (moment != null
                    && (future
                            ? !moment.last().isBefore(published)
                            : !moment.first().isAfter(latest(moment, published)))) {
                if (isOnItsWeekday(moment)) {
                    return moment;
                }
                first = first == null ? moment : first;
            }
        }
        return first;
    }

    /** "Saturday, Sept. 12" of a story about a crime of the year before: the weekday tells the year. */
    private boolean isOnItsWeekday(Moment moment) {
        return moment.grain() != Grain.DAY
                || !slots.has("wd")
                || moment.first().getDayOfWeek() == DayOfWeek.of(slots.number("wd"));
    }

    /** Whether a story that has come to the end of a year names a month of its begin: that is of the next. */
    private boolean isTurnOfYear(Moment told) {
        return told.grain().compareTo(Grain.MONTH) >= 0
                && slots.has("m")
                && told.first().getMonthValue() - slots.number("m") >= MONTHS_TO_TURN;
    }

    /** A day may be one after that of publication, whose day is that in UTC. */
    private static LocalDate latest(Moment moment, LocalDate published) {
        return moment.grain() == Grain.DAY ? published.plusDays(1) : published;
    }

    private @Nullable Moment yearlessSeason() {
        LocalDate published = context.published();
        if (published == null) {
            Moment told = context.told();
            return told == null
                    ? null
                    : Moment.of(Grain.SEASON, slots.season(told.first().getYear()));
        }
        LocalDate first = slots.season(published.getYear());
        if (future && Grain.SEASON.last(first).isBefore(published)) {
            first = first.plusYears(1);
        } else if (!future && first.isAfter(published)) {
            first = first.minusYears(1);
        }
        return Moment.of(Grain.SEASON, first);
    }

    /** "on the 20th": of the month told last. */
    private @Nullable Moment dayOfMonth() {
        Moment told = context.told(Grain.MONTH);
        if (told == null) {
            return null;
        }
        return Moment.of(Grain.DAY, told.first().withDayOfMonth(slots.number("d")));
    }
}
