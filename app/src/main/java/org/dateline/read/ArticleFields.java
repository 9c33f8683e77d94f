package org.dateline.read;

import org.jspecify.annotations.Nullable;

/** What an input says of an article beside its text; null where it says nothing. {@code published} is as written. */
record ArticleFields(
        @Nullable String id,
        @Nullable String uri,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String published,
        @Nullable String language) {
    static final ArticleFields NONE = new ArticleFields(null, null, null, null, null, null, null);

    /** These, and where they are silent the others. */
    ArticleFields or(ArticleFields other) {
        return new ArticleFields(
                either(id, other.id),
                either(uri, other.uri),
                either(publisher, other.publisher),
                either(title, other.title),
                either(byline, other.byline),
                either(published, other.published),
                either(language, other.language));
    }

    private static @Nullable String either(@Nullable String a, @Nullable String b) {
        return a == null ? b : a;
    }
}
