package org.dateline.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Days as they are written by people: a day, a month or a year. What is none is an {@link IllegalArgumentException}. */
final class Days {
    private Days() {}

    /** The first day of it. */
    static LocalDate first(String given) {
        return month(given, true);
    }

    /** The last day of it. */
    static LocalDate last(String given) {
        return month(given, false);
    }

    private static LocalDate month(String given, boolean first) {
        try {
            if (given.matches("\\d{4}")) {
                int year = Integer.parseInt(given);
                return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
            } else if (given.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(given);
                return first ? month.atDay(1) : month.atEndOfMonth();
            }
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a day is written like 2013-07-21, a month 2013-07, a year 2013, not \"" + given + "\"", e);
        }
    }

    /** The first instant of a day, by universal time. */
    static Instant start(String given) {
        return first(given).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** An instant with its zone. */
    static Instant instant(String given) {
        try {
            return OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "an instant is written like 2013-07-24T04:30:00Z, not \"" + given + "\"", e);
        }
    }
}
