package org.dateline.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.dateline.model.Published;

/** Reads a day of publication: an ISO date, an ISO instant, or an ISO date and time without a zone (then only its day). */
final class PublicationDate {
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2200;
    private static final DateTimeFormatter DATE_AND_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private PublicationDate() {}

    /** @throws DateTimeException where it is no date, or of a year without newspapers */
    static Published parse(String text) {
        String iso = text.strip();
        Published published = iso.length() > 10 ? dateAndTime(iso) : new Published(LocalDate.parse(iso), null);
        int year = published.day().getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("year " + year + " is not between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return published;
    }

    private static Published dateAndTime(String text) {
        String iso = text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
        TemporalAccessor time = DATE_AND_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
        if (time instanceof OffsetDateTime zoned) {
            Instant instant = zoned.toInstant();
            return new Published(instant.atOffset(ZoneOffset.UTC).toLocalDate(), instant);
        }
        return new Published(LocalDate.from(time), null);
    }
}
