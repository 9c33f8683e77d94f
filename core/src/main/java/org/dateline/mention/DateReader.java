package org.dateline.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places a matched time expression in the calendar. */
final class DateReader {
    private static final int MAX_SHIFT = 100_000;
    private static final double HOURS_OF_A_DAY = 24;

    private final TimeContext context;
    private final DateSlots slots;
    private final boolean future;

    private DateReader(TimeContext context, DateSlots slots, boolean future) {
        this.context = context;
        this.slots = slots;
        this.future = future;
    }

    /**
     * The calendar time of a match, without its time of day.
     *
     * @param future whether the verb over it is one of the future
     * @return null where it cannot be placed
     * @throws DateTimeException where there is no such day (31 February)
     */
    static @Nullable Moment read(TimeContext context, Map<String, String> slots, boolean future) {
        return new DateReader(context, new DateSlots(slots), future).read();
    }

    private @Nullable Moment read() {
        if (slots.has("generic")) {
            return null;
        }
        if (slots.has("sign")) {
            return shifted();
        }
        Moment moment = slots.has("k")
                ? fromPublication()
                : slots.has("dir")
                        ? new PointedDate(context, slots, future).read()
                        : new CalendarDate(context, slots, future).read();
        return moment == null ? null : part(moment);
    }

    /** "three days ago", "two years later", "ten years ago next week". */
    private @Nullable Moment shifted() {
        String unit = slots.get("u", "D");
        boolean ago = "p".equals(slots.get("from", ""));
        if (slots.has("dir") || slots.has("wd") || slots.has("k")) {
            return shifted(new DateReader(context, slots.without("sign", "u"), future).read(), unit);
        }
        LocalDate published = context.published();
        if (!ago) {
            return shifted(context.told(Grain.of(unit)), unit);
        }
        return shifted(published == null ? null : Moment.of(Grain.DAY, published), unit);
    }

    private @Nullable Moment shifted(@Nullable Moment from, String unit) {
        double times = times(unit);
        if (from == null || Math.abs(times) > MAX_SHIFT) {
            return null;
        }
        if (unit.startsWith("T")) {
            return Moment.of(Grain.DAY, from.first().plusDays((long) times)).at("XX");
        }
        if (times == 0) {
            return null;
        }
        Grain grain = Grain.of(unit);
        LocalDate day = times == Math.rint(times)
                ? grain.plus(from.first(), (long) times)
                : from.first().plusDays(Math.round(times * grain.days()));
        boolean pointed = slots.has("dir") || slots.has("wd") || slots.has("k");
        return Moment.of(pointed ? from.grain() : grain, day);
    }

    /** By how many of its grain a unit shifts, with sign; 0 where no number is said ("weeks later"), or for a part of a day. */
    private double times(String unit) {
        String count = slots.get("n", "X");
        double number = (count.equals("X") ? 0 : Double.parseDouble(count) + (slots.has("half-more") ? 0.5 : 0))
                * slots.number("sign");
        return switch (unit) {
            case "TH" -> number / HOURS_OF_A_DAY;
            case "TM", "TS" -> 0;
            case "FN" -> number * 2;
            default -> number;
        };
    }

    /** "yesterday", "tonight". */
    private @Nullable Moment fromPublication() {
        LocalDate published = context.published();
        return published == null ? null : Moment.of(Grain.DAY, published.plusDays(slots.number("k")));
    }

    /** The half or quarter of the year that the match names. */
    private Moment part(Moment moment) {
        if (moment.grain() == Grain.YEAR && slots.has("half")) {
            return Moment.of(Grain.HALF, moment.first().plusMonths(6L * (slots.number("half") - 1)));
        }
        if (moment.grain() == Grain.YEAR && slots.has("quarter")) {
            return Moment.of(Grain.QUARTER, moment.first().plusMonths(3L * (slots.number("quarter") - 1)));
        }
        return moment;
    }
}
