package org.dateline.text;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The line that opens a wire report, "BAGHDAD, July 22 (Agency) -": where it was written, which is not where it happened.
 *
 * @param start first UTF-16 offset in the article's untouched text
 * @param end offset after its dash or colon
 * @param placeStart span of the place
 * @param placeEnd end of the span of the place
 * @param agency the agency it names, null if none
 */
public record Dateline(
        int start,
        int end,
        int placeStart,
        int placeEnd,
        @Nullable String agency) implements Serializable {}
