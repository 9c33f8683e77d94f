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
 * @param web fetches what is given as an address, null where nothing may be fetched
 * @param follows whether the addresses in files are fetched too, and not only those in what was fetched itself
 */
public record ReadingOptions(
        @Nullable String published,
        @Nullable String title,
        Limits limits,
        Map<String, String> columns,
        @Nullable Web web,
        boolean follows) {
    /** Nothing said, the standard limits. */
    public static final ReadingOptions NONE = new ReadingOptions(null, null, Limits.STANDARD);

    /** Copies the map. */
    public ReadingOptions {
        columns = Map.copyOf(columns);
    }

    /** Nothing is fetched. */
    public ReadingOptions(
            @Nullable String published, @Nullable String title, Limits limits, Map<String, String> columns) {
        this(published, title, limits, columns, null, false);
    }

    /** No columns said, and nothing is fetched. */
    public ReadingOptions(@Nullable String published, @Nullable String title, Limits limits) {
        this(published, title, limits, Map.of());
    }

    /** The same with somebody who fetches. */
    public ReadingOptions over(Web fetching, boolean following) {
        return new ReadingOptions(published, title, limits, columns, fetching, following);
    }
}
