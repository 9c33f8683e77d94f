package org.dateline.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places a matched time expression in the calendar. The slots are described at the head of {@code times.yml}. */
final class DateReader {
    private static final int MAX_SHIFT = 100_000;
    /** 29 February comes at least once in eight years. */
    private static final int MAX_LEAP = 9;

    /** From October or later to January and the like. */
    private static final int MONTHS_TO_TURN = 9;

    private final TimeContext context;
    private final Map<String, String> slots;
    private final boolean future;

    private DateReader(TimeContext context, Map<String, String> slots, boolean future) {
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
        return new DateReader(context, slots, future).read();
    }

    private @Nullable Moment read() {
        if (slots.containsKey("generic")) {
            return null;
        }
        if (slots.containsKey("sign")) {
            return shifted();
        }
        Moment moment = slots.containsKey("k") ? fromPublication() : slots.containsKey("dir") ? pointed() : calendar();
        return moment == null ? null : part(moment);
    }

    /** "three days ago", "two years later", "ten years ago next week". */
    private @Nullable Moment shifted() {
        int sign = number("sign");
        boolean ago = "p".equals(slots.get("from"));
        boolean base = slots.containsKey("dir") || slots.containsKey("wd") || slots.containsKey("k");
        String unit = slots.getOrDefault("u", "D");
        String count = slots.getOrDefault("n", "X");
        double times = count.equals("X") ? -1 : Double.parseDouble(count);
        if (times < 0 || times > MAX_SHIFT) {
            return null;
        }
        Grain grain = Grain.of(unit);
        if (base) {
            Moment from = new DateReader(context, without("sign", "u"), future).read();
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
                : told.first().plusDays(sign * Math.round(times * 365.25));
        return Moment.of(grain, day);
    }

    /** "yesterday", "tonight". */
    private @Nullable Moment fromPublication() {
        LocalDate published = context.published();
        return published == null ? null : Moment.of(Grain.DAY, published.plusDays(number("k")));
    }

    /** "last Sunday", "this year", "the same day", "that night". */
    private @Nullable Moment pointed() {
        String dir = slots.getOrDefault("dir", "p0");
        int steps = Integer.parseInt(dir.substring(1));
        boolean told = dir.charAt(0) == 't' || context.history();
        String unit = slots.getOrDefault("u2", slots.getOrDefault("u", ""));
        if (slots.containsKey("wd")) {
            return unit.isEmpty() ? pointedWeekday(steps) : weekdayOfWeek(steps);
        }
        if (slots.containsKey("m") && !unit.isEmpty() || slots.containsKey("season") && !unit.isEmpty()) {
            Moment year = pointed(Grain.YEAR, told, steps);
            return year == null ? null : inYear(year.first().getYear());
        }
        if (slots.containsKey("m")) {
            return pointedMonth(told, steps);
        }
        Grain grain = slots.containsKey("season") ? Grain.SEASON : Grain.of(unit);
        if (slots.containsKey("season")) {
            return pointedSeason(told, steps);
        }
        if (grain == Grain.WEEKEND) {
            return pointedWeekend(steps);
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

    private @Nullable Moment pointedWeekday(int steps) {
        LocalDate published = context.published();
        if (published == null) {
            return null;
        }
        DayOfWeek weekday = DayOfWeek.of(number("wd"));
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
                                .with(TemporalAdjusters.nextOrSame(DayOfWeek.of(number("wd")))));
    }

    private @Nullable Moment pointedMonth(boolean told, int steps) {
        Moment from = anchor(told, Grain.MONTH);
        if (from == null) {
            return null;
        }
        int month = number("m");
        LocalDate start = Grain.MONTH.floor(from.first());
        LocalDate first = start.withMonth(month);
        if (steps < 0 && !first.isBefore(start)) {
            first = first.minusYears(1);
        } else if (steps > 0 && !first.isAfter(start)) {
            first = first.plusYears(1);
        }
        return Moment.of(Grain.MONTH, first);
    }

    private @Nullable Moment pointedSeason(boolean told, int steps) {
        Moment from = anchor(told, Grain.SEASON);
        from = from == null && told ? context.told(Grain.YEAR) : from;
        if (from == null) {
            return null;
        }
        LocalDate first = season(from.first().getYear());
        LocalDate now = Grain.SEASON.floor(from.first());
        if (steps < 0 && !first.isBefore(now)) {
            first = first.minusYears(1);
        } else if (steps > 0 && !first.isAfter(now)) {
            first = first.plusYears(1);
        }
        return Moment.of(Grain.SEASON, first);
    }

    private @Nullable Moment pointedWeekend(int steps) {
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

    /** What the text gives of a calendar time, the rest from the context. */
    private @Nullable Moment calendar() {
        if (slots.containsKey("century")) {
            int number = number("century");
            return Moment.of(Grain.CENTURY, LocalDate.of(isBeforeChrist() ? -100 * number : 100 * (number - 1), 1, 1));
        }
        if (slots.containsKey("decade")) {
            int number = number("decade");
            return Moment.of(Grain.DECADE, LocalDate.of(isBeforeChrist() ? -(number / 10 * 10) - 9 : number, 1, 1));
        }
        if (slots.containsKey("decade-yy")) {
            int century = context.told() == null
                    ? 19
                    : Math.floorDiv(context.told().first().getYear(), 100);
            return Moment.of(
                    Grain.DECADE,
                    LocalDate.of((context.published() == null ? century : 19) * 100 + number("decade-yy"), 1, 1));
        }
        Integer year = year();
        if (year != null) {
            return inYear(year);
        }
        if (slots.containsKey("wd") && !slots.containsKey("m")) {
            return weekday();
        }
        if (slots.containsKey("m") || slots.containsKey("md") || slots.containsKey("mm")) {
            return yearless();
        }
        if (slots.containsKey("season")) {
            return yearlessSeason();
        }
        return slots.containsKey("d") ? dayOfMonth() : context.told(Grain.DAY);
    }

    private boolean isBeforeChrist() {
        return slots.containsKey("bc");
    }

    private @Nullable Integer year() {
        if (slots.containsKey("y")) {
            int year = number("y");
            boolean antiquity = isBeforeChrist() || "bc".equals(slots.get("needs"));
            return antiquity ? Integer.valueOf(1 - year) : Integer.valueOf(year);
        }
        if (slots.containsKey("yy")) {
            String leading = slots.get("year");
            LocalDate published = context.published();
            int century = leading != null
                    ? number("year") / 100
                    : context.told() != null
                            ? Math.floorDiv(context.told().first().getYear(), 100)
                            : published == null || number("yy") > published.getYear() % 100 ? 19 : 20;
            return century * 100 + number("yy");
        }
        return null;
    }

    private Moment inYear(int year) {
        if (slots.containsKey("season")) {
            return Moment.of(Grain.SEASON, season(year));
        }
        String feast = slots.get("md");
        int month = feast != null
                ? Integer.parseInt(feast.substring(0, 2))
                : slots.containsKey("m") ? number("m") : slots.containsKey("mm") ? number("mm") : 0;
        int day = feast != null ? Integer.parseInt(feast.substring(3)) : slots.containsKey("d") ? number("d") : 0;
        if (month == 0) {
            return Moment.of(Grain.YEAR, LocalDate.of(year, 1, 1));
        }
        return day == 0
                ? Moment.of(Grain.MONTH, LocalDate.of(year, month, 1))
                : Moment.of(Grain.DAY, LocalDate.of(year, month, day));
    }

    private LocalDate season(int year) {
        return switch (slots.getOrDefault("season", "")) {
            case "SP" -> LocalDate.of(year, 3, 1);
            case "SU" -> LocalDate.of(year, 6, 1);
            case "FA" -> LocalDate.of(year, 9, 1);
            default -> LocalDate.of(year, 12, 1);
        };
    }

    /** "on Sunday": the last such day up to that of publication, the next where the verb is one of the future. */
    private @Nullable Moment weekday() {
        DayOfWeek weekday = DayOfWeek.of(number("wd"));
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
            return told == null ? null : inYear(told.first().getYear() + (isTurnOfYear(told) ? 1 : 0));
        }
        for (int step = 0; step <= MAX_LEAP; step++) {
            int year = published.getYear() + (future ? step : 1 - step);
            Moment moment = exists(year) ? inYear(year) : null;
            if (moment != null
                    && (future
                            ? !moment.last().isBefore(published)
                            : !moment.first().isAfter(latest(moment, published)))) {
                return moment;
            }
        }
        return null;
    }

    /** Whether a story that has come to the end of a year names a month of its begin: that is of the next. */
    private boolean isTurnOfYear(Moment told) {
        return told.grain().compareTo(Grain.MONTH) >= 0
                && slots.containsKey("m")
                && told.first().getMonthValue() - number("m") >= MONTHS_TO_TURN;
    }

    /** A day may be one after that of publication, whose day is that in UTC. */
    private static LocalDate latest(Moment moment, LocalDate published) {
        return moment.grain() == Grain.DAY ? published.plusDays(1) : published;
    }

    private boolean exists(int year) {
        if (!slots.containsKey("m") || !slots.containsKey("d")) {
            return true;
        }
        LocalDate month = LocalDate.of(year, number("m"), 1);
        if (number("d") > month.lengthOfMonth() && !(number("m") == 2 && number("d") == 29)) {
            throw new DateTimeException("no such day");
        }
        return number("d") <= month.lengthOfMonth();
    }

    private @Nullable Moment yearlessSeason() {
        LocalDate published = context.published();
        if (published == null) {
            Moment told = context.told();
            return told == null
                    ? null
                    : Moment.of(Grain.SEASON, season(told.first().getYear()));
        }
        LocalDate first = season(published.getYear());
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
        return Moment.of(Grain.DAY, told.first().withDayOfMonth(number("d")));
    }

    /** The half or quarter of the year that the match names. */
    private Moment part(Moment moment) {
        if (moment.grain() == Grain.YEAR && slots.containsKey("half")) {
            return Moment.of(Grain.HALF, moment.first().plusMonths(6L * (number("half") - 1)));
        }
        if (moment.grain() == Grain.YEAR && slots.containsKey("quarter")) {
            return Moment.of(Grain.QUARTER, moment.first().plusMonths(3L * (number("quarter") - 1)));
        }
        return moment;
    }

    private Map<String, String> without(String... names) {
        Map<String, String> rest = new java.util.HashMap<>(slots);
        for (String name : names) {
            rest.remove(name);
        }
        return rest;
    }

    private int number(String slot) {
        return Integer.parseInt(slots.getOrDefault(slot, "0"));
    }
}
