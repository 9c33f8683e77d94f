package org.dateline.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long the periods of a time line are. */
enum Grain {
    DAY(1) {
        @Override
        LocalDate first(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusDays(1);
        }
    },
    /** From Monday. */
    WEEK(7) {
        @Override
        LocalDate first(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusWeeks(1);
        }
    },
    MONTH(30) {
        @Override
        LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusMonths(1);
        }
    },
    YEAR(365) {
        @Override
        LocalDate first(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusYears(1);
        }
    };

    static final String AUTO = "auto";

    /** More periods than these cannot be told apart on a screen. */
    private static final int FEW = 200;

    private final int days;

    Grain(int days) {
        this.days = days;
    }

    /** The first day of the period that a day is in. */
    abstract LocalDate first(LocalDate day);

    /** The first day of the period after the one that begins so. */
    abstract LocalDate next(LocalDate first);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        List<String> words = new ArrayList<>(List.of(AUTO));
        Arrays.stream(values()).map(Grain::word).forEach(words::add);
        return words;
    }

    /** The finest by which there are few periods between two days. */
    static Grain between(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return Arrays.stream(values())
                .filter(grain -> days / grain.days <= FEW)
                .findFirst()
                .orElse(YEAR);
    }
}
