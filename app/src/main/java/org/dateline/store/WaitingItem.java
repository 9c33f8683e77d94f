package org.dateline.store;

import java.time.Instant;
import org.dateline.model.FeedItem;

/**
 * An item of a watched feed that is to be read.
 *
 * @param key what it is known by over all feeds
 * @param source the source that had it first
 * @param print what changes whenever the feed says something else of it
 * @param tries how often reading it failed
 * @param next when it is to be read
 */
public record WaitingItem(String key, String source, String print, int tries, Instant next, FeedItem item) {}
