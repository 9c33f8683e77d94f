package org.dateline.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A span of an article's text, its quote, the rule or model that found it, and who is quoted as saying it. Offsets are
 * UTF-16 code units, {@code end} exclusive. {@code path} is the way through the parse that led to it, null where none did. */
public record Evidence(
        int start,
        int end,
        String quote,
        String rule,
        @Nullable Speaker saidBy,
        @Nullable String path) implements Serializable {

    /** Checks the span; that {@code quote} is the article's {@code text[start, end)} is for the maker to keep. */
    public Evidence {
        if (start < 0 || end <= start || quote.length() != end - start) {
            throw new IllegalArgumentException("no such span: " + start + " to " + end + " for \"" + quote + "\"");
        }
    }

    /** Evidence of which no way through the parse is told. */
    public Evidence(int start, int end, String quote, String rule, @Nullable Speaker saidBy) {
        this(start, end, quote, rule, saidBy, null);
    }

    /** The same with the way through the parse that led to it, for {@code --explain}. */
    public Evidence along(String newPath) {
        return new Evidence(start, end, quote, rule, saidBy, newPath);
    }

    /** The evidence for text[start, end) of an article. */
    public static Evidence of(String text, int start, int end, String rule, @Nullable Speaker saidBy) {
        return new Evidence(start, end, text.substring(start, end), rule, saidBy);
    }
}
