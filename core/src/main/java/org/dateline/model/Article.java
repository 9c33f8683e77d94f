package org.dateline.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One news article as published. Its text is never rewritten; everything else points into it by UTF-16 offsets. {@code id}
 * is as given by the input, else the first 16 hex digits of the text's SHA-256. */
public record Article(
        String id,
        @Nullable String uri,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable String byline,
        @Nullable Published published,
        @Nullable String language,
        String sha256,
        String text)
        implements Serializable {}
