package org.dateline.store;

import java.time.Instant;
import org.dateline.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A source that is watched, as it stands.
 *
 * @param address as the user gave it
 * @param feed where its feed is: the same, or what the page at the address named
 * @param title what the feed calls itself, null before it was read
 * @param etag of the feed as it was read last, null where there is none
 * @param lastModified of the feed as it was read last, null where there is none
 * @param polled when it was asked last, null where it never was
 * @param next when it is to be asked again
 * @param failures how often in a row it could not be had
 * @param problem the last problem with it or one of its articles, null where there was none
 * @param articles how many new articles came by it
 * @param versions how many new versions of known articles did
 * @param problems how many problems there were in all
 * @param waiting how many of its items are still to be read
 */
public record WatchedSource(
        String address,
        String feed,
        @Nullable String title,
        Instant added,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Instant polled,
        Instant next,
        int failures,
        @Nullable Problem problem,
        long articles,
        long versions,
        long problems,
        long waiting) {}
