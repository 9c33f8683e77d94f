package org.dateline.read;

import java.util.List;
import org.dateline.model.FeedItem;
import org.jspecify.annotations.Nullable;

/** A feed, or a sitemap: what it calls itself, and its entries in its order. */
public record Feed(@Nullable String title, List<FeedItem> items) {
    /** Copies the list. */
    public Feed {
        items = List.copyOf(items);
    }
}
