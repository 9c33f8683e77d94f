package org.dateline.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants as they are kept: to the microsecond, in UTC, so that they sort as text. */
final class Times {
    private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    static String kept(Instant instant) {
        return KEPT.format(instant.truncatedTo(ChronoUnit.MICROS));
    }

    static Instant of(String kept) {
        return Instant.parse(kept);
    }
}
