package org.dateline.mention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a time expression is read against: the day of publication, and the times told before it. In a history, months and
 * days without a year belong to the year told last; in news, to the day of publication.
 */
final class TimeContext {
    private final @Nullable LocalDate published;
    private final boolean history;
    private @Nullable Moment told;
    private @Nullable Moment toldDay;

    /**
     * At the begin of an article.
     *
     * @param published day of publication, null if unknown
     * @param history whether the text tells of years long past, not of the days before publication
     */
    TimeContext(@Nullable LocalDate published, boolean history) {
        this.published = published;
        this.history = history || published == null;
    }

    /** Whether the text is a history. */
    boolean history() {
        return history;
    }

    /** The day of publication, null if unknown or if the text is a history, where it dates nothing. */
    @Nullable
    LocalDate published() {
        return history ? null : published;
    }

    /** The time told last, null if none. */
    @Nullable
    Moment told() {
        return told;
    }

    /** The time told last that is at least as fine as a grain, in news the day of publication if none was told; else null. */
    @Nullable
    Moment told(Grain grain) {
        if (grain == Grain.DAY) {
            boolean current = toldDay != null && (told == null || told.grain() != Grain.MONTH || same(toldDay, told));
            if (current) {
                return toldDay;
            }
        } else if (told != null && told.grain().compareTo(grain) >= 0) {
            return told;
        }
        LocalDate day = published();
        return day == null ? null : Moment.of(Grain.DAY, day);
    }

    private static boolean same(Moment day, Moment month) {
        return !day.first().isBefore(month.first()) && !day.first().isAfter(month.last());
    }

    /** Remembers a time that was told. */
    void tell(Moment moment) {
        if (moment.grain().compareTo(Grain.YEAR) < 0) {
            return;
        }
        told = moment.at(null);
        if (moment.grain() == Grain.DAY) {
            toldDay = told;
        }
    }
}
