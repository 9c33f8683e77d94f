package org.dateline.link;

import java.time.temporal.ChronoUnit;
import org.dateline.link.Span.Ground;
import org.jspecify.annotations.Nullable;

/** Whether two accounts date their event alike. Reporters misdate by a day; two days apart are two events,
 * unless both name the same victim. */
final class DateLikeness {
    private static final long WEEK = 7;
    private static final long MONTH = 31;

    private DateLikeness() {}

    static Clue of(@Nullable Span a, @Nullable Span b, boolean sameVictim) {
        if (a == null || b == null) {
            return Clue.NOTHING;
        }
        long gap = a.gap(b);
        if (a.ground() == Ground.GUESS || b.ground() == Ground.GUESS) {
            return guessed(a, b, gap);
        }
        if (gap > 1) {
            return sameVictim && gap <= MONTH ? Clue.of(-2, "though dated " + gap + " days apart") : Clue.NEVER;
        }
        boolean days = a.ground() == Ground.DAY && b.ground() == Ground.DAY;
        if (gap == 1) {
            String dates = days ? ": " + a.from() + " and " + b.from() : "";
            return Clue.of(-0.5, "dated one day apart" + dates);
        }
        if (days) {
            return Clue.of(2.5, "same day " + a.from());
        }
        if (a.ground() == Ground.PUBLISHED || b.ground() == Ground.PUBLISHED) {
            return a.to().equals(b.to())
                    ? Clue.of(1.5, "dated " + a.to() + ", on the day of publication")
                    : Clue.of(0.8, "dated within days of publication");
        }
        return overlap(a, b);
    }

    /** Undated news: of the days before its publication. The nearer the other's last day to it, the likelier. */
    private static Clue guessed(Span a, Span b, long gap) {
        if (gap > 0) {
            return Clue.of(gap <= MONTH ? -1 : -2.5);
        }
        long days = Math.abs(ChronoUnit.DAYS.between(a.to(), b.to()));
        return Clue.of(days <= 2 ? 1.2 : 0.4, "reported within the same days");
    }

    private static Clue overlap(Span a, Span b) {
        Span wide = a.days() >= b.days() ? a : b;
        String dates = "dates overlap: " + shown(a) + " and " + shown(b);
        if (wide.days() <= WEEK) {
            return Clue.of(1.5, dates);
        }
        return wide.days() <= MONTH ? Clue.of(0.7, dates) : Clue.of(0.2, dates);
    }

    private static String shown(Span span) {
        return span.from().equals(span.to()) ? span.from().toString() : span.from() + " to " + span.to();
    }
}
