package org.dateline.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Times that are pointed at from the day of publication or from the time told before: "last week", "the same day". */
record PointedDate(TimeContext context, DateSlots slots, boolean future) {
    /** "last Sunday", "this year", "the same day", "that night". */
    @Nullable
    Moment read() {
        String dir = slots.get("dir", "p0");
        int steps = Integer.parseInt(dir.substring(1));
        boolean told = dir.charAt(0) == 't' || context.history();
        String unit = slots.get("u2", slots.get("u", ""));
        if (slots.has("wd")) {
            return unit.isEmpty() ? weekday(steps) : weekdayOfWeek(steps);
        }
        if (slots.has("m") && !unit.isEmpty() || slots.has("season") && !unit.isEmpty()) {
            Moment year = pointed(Grain.YEAR, told, steps);
            return year == null ? null : slots.inYear(year.first().getYear());
        }
        if (slots.has("m")) {
            return month(told, steps);
        }
        Grain grain = slots.has("season") ? Grain.SEASON : Grain.of(unit);
        if (slots.has("season")) {
            return season(told, steps);
        }
        if (grain == Grain.WEEKEND) {
            return weekend(steps);
        }
        return pointed(grain, told, steps);
    }

    private @Nullable Moment pointed(Grain grain, boolean told, int steps) {
        Moment from = anchor(told, grain);
        return from == null ? null : Moment.of(grain, grain.plus(grain.floor(from.first()), steps));
    }

    private @Nullable Moment anchor(boolean told, Grain grain) {
        if (told) {
            return context.told(grain);
        }
        LocalDate published = context.published();
        return published == null ? null : Moment.of(Grain.DAY, published);
    }

    private @Nullable Moment weekday(int steps) {
        LocalDate published = context.published();
        if (published == null) {
            return null;
        }
        DayOfWeek weekday = DayOfWeek.of(slots.number("wd"));
        LocalDate day = switch (Integer.signum(steps)) {
            case -1 -> published.with(TemporalAdjusters.previous(weekday));
            case 1 -> published.with(TemporalAdjusters.next(weekday));
            default -> Grain.WEEK.floor(published).with(TemporalAdjusters.nextOrSame(weekday));
        };
        return Moment.of(Grain.DAY, day);
    }

    private @Nullable Moment weekdayOfWeek(int steps) {
        LocalDate published = context.published();
        return published == null
                ? null
                : Moment.of(
                        Grain.DAY,
                        Grain.WEEK
                                .floor(published)
                                .plusWeeks(steps)
                                .with(TemporalAdjusters.nextOrSame(DayOfWeek.of(slots.number("wd")))));
    }

    private @Nullable Moment month(boolean told, int steps) {
        Moment from = anchor(told, Grain.MONTH);
        if (from == null) {
            return null;
        }
        int month = slots.number("m");
        LocalDate start = Grain.MONTH.floor(from.first());
        LocalDate first = start.withMonth(month);
        if (steps < 0 && !first.isBefore(start)) {
            first = first.minusYears(1);
        } else if (steps > 0 && !first.isAfter(start)) {
            first = first.plusYears(1);
        }
        return Moment.of(Grain.MONTH, first);
    }

    private @Nullable Moment season(boolean told, int steps) {
        Moment from = anchor(told, Grain.SEASON);
        from = from == null && told ? context.told(Grain.YEAR) : from;
        if (from == null) {
            return null;
        }
        LocalDate first = slots.season(from.first().getYear());
        LocalDate now = Grain.SEASON.floor(from.first());
        if (steps < 0 && !first.isBefore(now)) {
            first = first.minusYears(1);
        } else if (steps > 0 && !first.isAfter(now)) {
            first = first.plusYears(1);
        }
        return Moment.of(Grain.SEASON, first);
    }

    private @Nullable Moment weekend(int steps) {
        LocalDate published = context.published();
        if (published == null) {
            return null;
        }
        LocalDate saturday = published.with(
                steps < 0 || !future && steps == 0
                        ? TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)
                        : TemporalAdjusters.next(DayOfWeek.SATURDAY));
        return Moment.of(Grain.WEEKEND, saturday);
    }
}
