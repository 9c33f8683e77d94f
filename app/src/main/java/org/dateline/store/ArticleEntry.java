package org.dateline.store;

import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/** A line of a list of articles: the article, how many accounts it has, and the article of which it is a copy, if any. */
public record ArticleEntry(
        Article article, long accounts, @Nullable String sameTextAs) {}
