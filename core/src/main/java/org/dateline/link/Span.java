package org.dateline.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.DateBasis;
import org.dateline.model.DatePrecision;
import org.dateline.model.Focus;
import org.dateline.model.When;
import org.jspecify.annotations.Nullable;

/** The days on which an account's event may have happened, and how well they are known. */
record Span(LocalDate from, LocalDate to, Ground ground) {
    /** News is told within days: an account without a date is of the week up to publication, where it is the news. */
    private static final int NEWS_DAYS = 7;
    /** The event behind a date that is only that of publication was up to three days earlier (most are one or none). */
    private static final int PUBLISHED_LAG = 3;

    enum Ground {
        /** The text names the day. */
        DAY,
        /** The text names a week, month, year or range. */
        RANGE,
        /** Only the article's day of publication is known. */
        PUBLISHED,
        /** No date: the week before publication is a guess. */
        GUESS;
    }

    /** The span of an account, null where nothing is known. */
    static @Nullable Span of(Account account, Article article) {
        When when = account.when();
        LocalDate from = when.from() == null ? when.to() : when.from();
        LocalDate to = when.to() == null ? from : when.to();
        if (from != null && to != null && when.precision() != DatePrecision.UNKNOWN) {
            if (when.basis() == DateBasis.PUBLISHED) {
                return new Span(from.minusDays(PUBLISHED_LAG), to, Ground.PUBLISHED);
            }
            return new Span(from, to, from.equals(to) ? Ground.DAY : Ground.RANGE);
        }
        if (article.published() == null || account.focus() == Focus.BACKGROUND) {
            return null;
        }
        LocalDate day = article.published().day();
        return new Span(day.minusDays(NEWS_DAYS), day, Ground.GUESS);
    }

    /** Days between the two spans: 0 where they overlap, 1 where they touch. */
    long gap(Span other) {
        long after = ChronoUnit.DAYS.between(to, other.from);
        long before = ChronoUnit.DAYS.between(other.to, from);
        return Math.max(0, Math.max(after, before));
    }

    /** Number of days. */
    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
