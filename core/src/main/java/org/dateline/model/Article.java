package org.dateline.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One news article as published. Its text is never rewritten; everything else points into it by UTF-16 offsets.
 *
 * @param id as given by the input, else the first 16 hex digits of the text's SHA-256
 * @param agency the agency, or other outlet, whose words it prints by its own credit ("BAGHDAD (Reuters) -", "By AFP"), by its
 *     usual name; null where it credits none, or has not been read
 */
public record Article(
        String id,
        @Nullable String uri,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable String byline,
        @Nullable Published published,
        @Nullable String language,
        String sha256,
        String text,
        @Nullable String agency)
        implements Serializable {
    /** An article of which nobody has asked whom it credits. */
    public Article(
            String id,
            @Nullable String uri,
            @Nullable String publisher,
            @Nullable String title,
            @Nullable String byline,
            @Nullable Published published,
            @Nullable String language,
            String sha256,
            String text) {
        this(id, uri, publisher, title, byline, published, language, sha256, text, null);
    }

    /** The same with the agency that it credits. */
    public Article creditedTo(@Nullable String name) {
        return new Article(id, uri, publisher, title, byline, published, language, sha256, text, name);
    }
}
