package org.dateline.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.dateline.model.DatePrecision;

/** How coarse a time is, the coarsest first. Weeks begin on Monday (ISO 8601); winter is December to February. */
enum Grain {
    CENTURY,
    DECADE,
    YEAR,
    HALF,
    QUARTER,
    SEASON,
    MONTH,
    WEEK,
    WEEKEND,
    DAY;

    /** The first day of the time of this grain in which a day lies. */
    LocalDate floor(LocalDate day) {
        return switch (this) {
            case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
            case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
            case YEAR -> day.withDayOfYear(1);
            case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case SEASON -> day.withDayOfMonth(1).minusMonths(day.getMonthValue() % 3);
            case MONTH -> day.withDayOfMonth(1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEKEND -> WEEK.floor(day).plusDays(5);
            case DAY -> day;
        };
    }

    /** The first day of the time that many times of this grain later. */
    LocalDate plus(LocalDate day, long times) {
        return switch (this) {
            case CENTURY -> day.plusYears(Math.multiplyExact(100, times));
            case DECADE -> day.plusYears(Math.multiplyExact(10, times));
            case YEAR -> day.plusYears(times);
            case HALF -> day.plusMonths(Math.multiplyExact(6, times));
            case QUARTER, SEASON -> day.plusMonths(Math.multiplyExact(3, times));
            case MONTH -> day.plusMonths(times);
            case WEEK, WEEKEND -> day.plusWeeks(times);
            case DAY -> day.plusDays(times);
        };
    }

    /** The last day of the time of this grain that begins on a day. */
    LocalDate last(LocalDate first) {
        return this == WEEKEND ? first.plusDays(1) : plus(first, 1).minusDays(1);
    }

    /** How many days a time of this grain has on average. */
    double days() {
        return switch (this) {
            case CENTURY -> 36_525;
            case DECADE -> 3652.5;
            case YEAR -> 365.25;
            case HALF -> 182.6;
            case QUARTER, SEASON -> 91.3;
            case MONTH -> 30.44;
            case WEEK, WEEKEND -> 7;
            case DAY -> 1;
        };
    }

    /** The precision of a record's date of this grain. */
    DatePrecision precision() {
        return switch (this) {
            case DAY -> DatePrecision.DAY;
            case WEEK -> DatePrecision.WEEK;
            case MONTH -> DatePrecision.MONTH;
            case YEAR -> DatePrecision.YEAR;
            default -> DatePrecision.RANGE;
        };
    }

    /** The grain of a unit letter of the rules: D, W, WE, M, Q, Y, DE, CE, SE; hours and less count as days. */
    static Grain of(String unit) {
        return switch (unit) {
            case "W", "FN" -> WEEK;
            case "WE" -> WEEKEND;
            case "M" -> MONTH;
            case "Q" -> QUARTER;
            case "H" -> HALF;
            case "SE" -> SEASON;
            case "Y" -> YEAR;
            case "DE" -> DECADE;
            case "CE" -> CENTURY;
            default -> DAY;
        };
    }
}
