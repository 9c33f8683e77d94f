package org.dateline.link;

import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.dateline.link.Span.Ground;
import org.jspecify.annotations.Nullable;

/** Whether two accounts date their event alike. Reporters misdate by a day; two days apart are mostly two events. */
final class DateLikeness {
    private static final long FEW = 4;
    private static final long WEEK = 7;
    private static final long MONTH = 31;

    private DateLikeness() {}

    static Clue of(@Nullable Span a, @Nullable Span b) {
        if (a == null || b == null) {
            return Clue.of(Sign.DATE_UNKNOWN);
        }
        long gap = a.gap(b);
        if (a.ground() == Ground.GUESS || b.ground() == Ground.GUESS) {
            return guessed(a, b, gap);
        }
        if (gap > 1) {
            Sign sign = gap <= FEW ? Sign.DAYS_FEW : gap <= MONTH ? Sign.DAYS_MANY : Sign.DAYS_FAR;
            return Clue.of(sign, () -> "though dated " + gap + " days apart");
        }
        boolean days = a.ground() == Ground.DAY && b.ground() == Ground.DAY;
        if (gap == 1) {
            return Clue.of(
                    Sign.DAY_NEXT, () -> "dated one day apart" + (days ? ": " + a.from() + " and " + b.from() : ""));
        }
        if (days) {
            return Clue.of(Sign.DAY_SAME, () -> "same day " + a.from());
        }
        if (a.ground() == Ground.PUBLISHED || b.ground() == Ground.PUBLISHED) {
            return a.to().equals(b.to())
                    ? Clue.of(Sign.PUBLISHED_SAME_DAY, () -> "dated " + a.to() + ", on the day of publication")
                    : Clue.of(Sign.PUBLISHED_DAYS_BEFORE, () -> "dated within days of publication");
        }
        return overlap(a, b);
    }

    /** Undated news: of the days before its publication. The nearer the other's last day to it, the likelier. */
    private static Clue guessed(Span a, Span b, long gap) {
        if (gap > 0) {
            return Clue.of(gap <= MONTH ? Sign.NEWS_ANOTHER_WEEK : Sign.NEWS_ANOTHER_MONTH);
        }
        long days = Math.abs(ChronoUnit.DAYS.between(a.to(), b.to()));
        return Clue.of(days <= 2 ? Sign.NEWS_SAME_DAYS : Sign.NEWS_SAME_WEEK, () -> "reported within the same days");
    }

    private static Clue overlap(Span a, Span b) {
        Span wide = a.days() >= b.days() ? a : b;
        Supplier<String> dates = () -> "dates overlap: " + shown(a) + " and " + shown(b);
        if (wide.days() <= WEEK) {
            return Clue.of(Sign.WEEK_SHARED, dates);
        }
        return wide.days() <= MONTH ? Clue.of(Sign.MONTH_SHARED, dates) : Clue.of(Sign.PERIOD_SHARED, dates);
    }

    private static String shown(Span span) {
        return span.from().equals(span.to()) ? span.from().toString() : span.from() + " to " + span.to();
    }
}
