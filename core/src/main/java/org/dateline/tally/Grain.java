package org.dateline.tally;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** How fine a calendar is: its periods are labelled so that they sort as they follow each other. */
enum Grain {
    /** {@code 2013-W29}: weeks of ISO 8601, from Monday. */
    WEEK {
        @Override
        String label(LocalDate day) {
            return String.format(
                    Locale.ROOT,
                    "%04d-W%02d",
                    day.get(IsoFields.WEEK_BASED_YEAR),
                    day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }

        @Override
        int days(LocalDate day) {
            return 7;
        }
    },
    /** {@code 2013-07}. */
    MONTH {
        @Override
        String label(LocalDate day) {
            return String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
        }

        @Override
        int days(LocalDate day) {
            return day.lengthOfMonth();
        }
    },
    /** {@code 2013}. */
    YEAR {
        @Override
        String label(LocalDate day) {
            return String.format(Locale.ROOT, "%04d", day.getYear());
        }

        @Override
        int days(LocalDate day) {
            return day.lengthOfYear();
        }
    };

    /** The period that a day is in. */
    abstract String label(LocalDate day);

    /** How many days that period has. */
    abstract int days(LocalDate day);

    /** This and the coarser ones, this first. */
    List<Grain> andCoarser() {
        return List.copyOf(EnumSet.range(this, YEAR));
    }
}
