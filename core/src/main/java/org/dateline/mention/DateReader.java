package org.dateline.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places a matched time expression in the calendar. */
final class DateReader {
    private static final int MAX_SHIFT = 100_000;
    private static final double DAYS_OF_A_YEAR = 365.25;

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
        int sign = slots.number("sign");
        boolean ago = "p".equals(slots.get("from", ""));
        boolean base = slots.has("dir") || slots.has("wd") || slots.has("k");
        String unit = slots.get("u", "D");
        String count = slots.get("n", "X");
        double times = count.equals("X") ? -1 : Double.parseDouble(count);
        if (times < 0 || times > MAX_SHIFT) {
            return null;
        }
        Grain grain = Grain.of(unit);
        if (base) {
            Moment from = new DateReader(context, slots.without("sign", "u"), future).read();
            return from == null ? null : Moment.of(from.grain(), grain.plus(from.first(), sign * (long) times));
        }
        LocalDate published = context.published();
        Moment told = ago ? published == null ? null : Moment.of(Grain.DAY, published) : context.told(grain);
        if (told == null) {
            return null;
        }
        if (unit.startsWith("T")) {
            return Moment.of(Grain.DAY, told.first()).at("XX");
        }
        LocalDate day = times == Math.rint(times)
                ? grain.plus(told.first(), sign * (long) times)
                : told.first().plusDays(sign * Math.round(times * DAYS_OF_A_YEAR));
        return Moment.of(grain, day);
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
