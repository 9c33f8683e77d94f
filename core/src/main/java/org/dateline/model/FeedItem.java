package org.dateline.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a feed, or a news sitemap, says of one article.
 *
 * @param key what stands for it in this feed: its own id, else its address, else what it says
 * @param address where the article is, null where the feed does not say
 * @param published as the feed writes it, or read from that, null where unknown
 * @param updated as the feed writes it, null where unknown: only for telling whether something changed
 * @param publisher the feed's name
 * @param language as the feed says, null where it does not
 * @param text the feed's own text, a summary more often than not; empty where it has none
 * @param textFrom the element that the text is from
 * @param publishedFrom the element that the day is from, empty where there is none
 */
public record FeedItem(
        String key,
        @Nullable String address,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String publisher,
        @Nullable String language,
        String text,
        String textFrom,
        String publishedFrom)
        implements Serializable {
    /** The same with another address, or none. */
    public FeedItem at(@Nullable String other) {
        return new FeedItem(
                key, other, title, byline, published, updated, publisher, language, text, textFrom, publishedFrom);
    }
}
