package org.dateline.read;

import org.jspecify.annotations.Nullable;

/**
 * What a user says of the inputs.
 *
 * @param published day or instant of publication of articles that do not say it themselves, null if unknown
 * @param title title of articles that do not say it themselves, null if unknown
 * @param limits how much is read
 */
public record ReadingOptions(
        @Nullable String published, @Nullable String title, Limits limits) {
    /** Nothing said, the standard limits. */
    public static final ReadingOptions NONE = new ReadingOptions(null, null, Limits.STANDARD);
}
