package org.dateline.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an article was read.
 *
 * @param input the file, line, entry or record, as a user would name it
 * @param found where each field was found, by the field's name in the record ({@code title}, {@code published}, ...): such
 *     as {@code json-ld datePublished} or {@code og:title}. A field is missing where the input itself gave it or nobody did
 * @param fetched what was fetched and the article read of, null where nothing was
 */
public record Provenance(
        String input, Map<String, String> found, @Nullable Fetched fetched) {
    /** Copies the map. */
    public Provenance {
        found = Map.copyOf(found);
    }
}
