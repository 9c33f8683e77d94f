package org.dateline.mention;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time in the calendar: a day, or a longer time by its first day.
 *
 * @param first its first day; years before 1 are before Christ (0 is 1 BC)
 * @param time what follows the T of a TIMEX3 value ("21:30", "NI"), null where no time of day is said
 */
record Moment(Grain grain, LocalDate first, @Nullable String time) {
    /** The time of a grain in which a day lies. */
    static Moment of(Grain grain, LocalDate day) {
        return new Moment(grain, grain.floor(day), null);
    }

    /** The same with another time of day. */
    Moment at(@Nullable String newTime) {
        return new Moment(grain, first, newTime);
    }

    /** Its last day. */
    LocalDate last() {
        return grain.last(first);
    }

    /** Whether it is before Christ. */
    boolean isBeforeChrist() {
        return first.getYear() <= 0;
    }

    /** The TIMEX3 value: "1862-09-17", "2013-W30-WE", "1940-SP", "199", "BC0480". */
    String value() {
        int year = first.getYear();
        String day = switch (grain) {
            case CENTURY -> year <= 0 ? era(year + 99).substring(0, 4) : pad(year / 100, 2);
            case DECADE -> year <= 0 ? era(year + 9).substring(0, 5) : pad(year / 10, 3);
            case YEAR -> era(year);
            case HALF -> era(year) + "-H" + (first.getMonthValue() / 7 + 1);
            case QUARTER -> era(year) + "-Q" + ((first.getMonthValue() + 2) / 3);
            case SEASON -> era(year) + "-" + season(first.getMonthValue());
            case MONTH -> era(year) + "-" + pad(first.getMonthValue(), 2);
            case WEEK -> week();
            case WEEKEND -> week() + "-WE";
            case DAY -> era(year) + "-" + pad(first.getMonthValue(), 2) + "-" + pad(first.getDayOfMonth(), 2);
        };
        return time == null ? day : day + "T" + time;
    }

    private String week() {
        return era(first.get(IsoFields.WEEK_BASED_YEAR)) + "-W" + pad(first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
    }

    private static String season(int month) {
        return switch (month) {
            case 3, 4, 5 -> "SP";
            case 6, 7, 8 -> "SU";
            case 9, 10, 11 -> "FA";
            default -> "WI";
        };
    }

    private static String era(int year) {
        return year <= 0 ? "BC" + pad(1 - year, 4) : pad(year, 4);
    }

    private static String pad(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
