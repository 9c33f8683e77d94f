package org.dateline.web;

import java.io.IOException;
import java.util.List;

/** Feeds that are watched. */
final class SourceRoutes {
    void list(Call call) throws IOException {
        call.json(json -> json.begin()
                .list("sources", List.of(), (j, none) -> j.begin().end())
                .end());
    }

    void add(Call call) {
        Body.of(call.body("application/json"), List.of("url")).text("url");
        throw Refused.because(
                501, "no-watching", "watching feeds is not available here; dateline add ADDRESS reads a feed once");
    }
}
