package org.dateline.model;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** When an article was published: a day, and the instant where it is known. */
public record Published(LocalDate day, @Nullable Instant instant) implements Serializable {

    /** Reads an ISO date ({@code 2013-08-09}) or instant ({@code 2013-07-24T04:30:00Z}); the day of an instant is that in UTC.
     *
     * @throws java.time.format.DateTimeParseException where it is neither
     */
    public static Published parse(String text) {
        if (text.length() <= 10) {
            return new Published(LocalDate.parse(text), null);
        }
        Instant instant = OffsetDateTime.parse(text).toInstant();
        return new Published(instant.atOffset(ZoneOffset.UTC).toLocalDate(), instant);
    }

    /** The day or instant in ISO form. */
    public String iso() {
        return instant == null ? day.toString() : instant.toString();
    }
}
