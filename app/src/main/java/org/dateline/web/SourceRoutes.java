package org.dateline.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dateline.json.Json;
import org.dateline.store.WatchedSource;
import org.jspecify.annotations.Nullable;

/** Feeds that are watched. The server keeps the list; {@code dateline watch} asks the feeds. */
final class SourceRoutes {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Site site;

    SourceRoutes(Site site) {
        this.site = site;
    }

    void list(Call call) throws IOException {
        call.context().header("Cache-Control", "no-store");
        List<WatchedSource> sources = site.store().watchlist().sources();
        call.json(json ->
                json.begin().list("sources", sources, SourceRoutes::write).end());
    }

    void add(Call call) throws IOException {
        String url = Body.of(call.body("application/json"), List.of("url"))
                .text("url")
                .strip();
        if (!url.matches("(?i)https?://[^\\s/]\\S*")) {
            throw Refused.field("url", "url is an address that begins with http:// or https://");
        }
        site.store().watchlist().add(url, CLOCK.instant());
        WatchedSource source = site.store().watchlist().source(url).orElseThrow();
        call.context().status(201);
        call.json(json ->
                json.begin().object("source", source, SourceRoutes::write).end());
    }

    private static void write(Json json, WatchedSource source) throws IOException {
        json.begin()
                .text("url", source.address())
                .text("feed", source.feed())
                .text("title", source.title())
                .text("state", state(source))
                .text("last", text(source.polled()))
                .text("next", text(source.next()))
                .text(
                        "fault",
                        source.problem() == null ? null : source.problem().message())
                .whole("articles", source.articles())
                .whole("versions", source.versions())
                .whole("waiting", source.waiting())
                .end();
    }

    private static String state(WatchedSource source) {
        if (source.failures() > 0) {
            return "cannot be had";
        }
        return source.polled() == null ? "to be read by dateline watch" : "watched";
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
