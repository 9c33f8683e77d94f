package org.dateline.web;

import java.io.IOException;
import org.dateline.json.Json;
import org.dateline.store.Toll;
import org.jspecify.annotations.Nullable;

/** How those killed are written. */
final class Tolls {
    private Tolls() {}

    static void write(Json json, @Nullable Toll killed) throws IOException {
        json.object(
                "killed",
                killed,
                (j, toll) -> j.begin()
                        .whole("low", toll.low())
                        .whole("best", toll.best())
                        .whole("high", toll.high())
                        .end());
    }
}
