package org.dateline.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user says of the inputs.
 *
 * @param published day or instant of publication of articles that do not say it themselves, null if unknown
 * @param title title of articles that do not say it themselves, null if unknown
 * @param limits how much is read
 * @param columns of tables: the column that holds a field, by the field's name ({@code text}, {@code title}, ...)
 */
public record ReadingOptions(
        @Nullable String published, @Nullable String title, Limits limits, Map<String, String> columns) {
    /** Nothing said, the standard limits. */
    public static final ReadingOptions NONE = new ReadingOptions(null, null, Limits.STANDARD);

    /** Copies the map. */
    public ReadingOptions {
        columns = Map.copyOf(columns);
    }

    /** No columns said. */
    public ReadingOptions(@Nullable String published, @Nullable String title, Limits limits) {
        this(published, title, limits, Map.of());
    }
}
