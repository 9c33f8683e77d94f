package org.dateline.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What began on a day.
 *
 * @param day null for what has no date
 * @param killed null where no number is told
 */
public record DayCount(
        @Nullable LocalDate day, long incidents, @Nullable Toll killed) {}
