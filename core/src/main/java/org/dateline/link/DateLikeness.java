package org.dateline.link;

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
        Sign sign = sign(Dates.of(a), Dates.of(b));
        return a == null || b == null || sign == Sign.NEWS_ANOTHER_WEEK || sign == Sign.NEWS_ANOTHER_MONTH
                ? Clue.of(sign)
                : Clue.of(sign, because(sign, a, b));
    }

    private static Supplier<String> because(Sign sign, Span a, Span b) {
        return switch (sign) {
            case NEWS_SAME_DAYS, NEWS_SAME_WEEK -> () -> "reported within the same days";
            case DAYS_FEW, DAYS_MANY, DAYS_FAR -> () -> "though dated " + a.gap(b) + " days apart";
            case DAY_NEXT ->
                () -> "dated one day apart"
                        + (a.ground() == Ground.DAY && b.ground() == Ground.DAY
                                ? ": " + a.from() + " and " + b.from()
                                : "");
            case DAY_SAME -> () -> "same day " + a.from();
            case PUBLISHED_SAME_DAY -> () -> "dated " + a.to() + ", on the day of publication";
            case PUBLISHED_DAYS_BEFORE -> () -> "dated within days of publication";
            default -> () -> "dates overlap: " + shown(a) + " and " + shown(b);
        };
    }

    /** What the days say, which takes no time to find. */
    static Sign sign(Dates a, Dates b) {
        if (a.ground == null || b.ground == null) {
            return Sign.DATE_UNKNOWN;
        }
        long gap = Math.max(0, Math.max(b.from - a.to, a.from - b.to));
        if (a.ground == Ground.GUESS || b.ground == Ground.GUESS) {
            return guessed(a, b, gap);
        }
        if (gap > 1) {
            return gap <= FEW ? Sign.DAYS_FEW : gap <= MONTH ? Sign.DAYS_MANY : Sign.DAYS_FAR;
        }
        if (gap == 1) {
            return Sign.DAY_NEXT;
        }
        if (a.ground == Ground.DAY && b.ground == Ground.DAY) {
            return Sign.DAY_SAME;
        }
        if (a.ground == Ground.PUBLISHED || b.ground == Ground.PUBLISHED) {
            return a.to == b.to ? Sign.PUBLISHED_SAME_DAY : Sign.PUBLISHED_DAYS_BEFORE;
        }
        return overlap(a, b);
    }

    /** Undated news: of the days before its publication. The nearer the other's last day to it, the likelier. */
    private static Sign guessed(Dates a, Dates b, long gap) {
        if (gap > 0) {
            return gap <= MONTH ? Sign.NEWS_ANOTHER_WEEK : Sign.NEWS_ANOTHER_MONTH;
        }
        return Math.abs(a.to - b.to) <= 2 ? Sign.NEWS_SAME_DAYS : Sign.NEWS_SAME_WEEK;
    }

    private static Sign overlap(Dates a, Dates b) {
        long days = Math.max(a.to - a.from, b.to - b.from) + 1;
        if (days <= WEEK) {
            return Sign.WEEK_SHARED;
        }
        return days <= MONTH ? Sign.MONTH_SHARED : Sign.PERIOD_SHARED;
    }

    /** A span's days as numbers; without a ground where nothing is known. */
    record Dates(long from, long to, @Nullable Ground ground) {
        private static final Dates UNKNOWN = new Dates(0, 0, null);

        static Dates of(@Nullable Span span) {
            return span == null
                    ? UNKNOWN
                    : new Dates(span.from().toEpochDay(), span.to().toEpochDay(), span.ground());
        }
    }

    private static String shown(Span span) {
        return span.from().equals(span.to()) ? span.from().toString() : span.from() + " to " + span.to();
    }
}
