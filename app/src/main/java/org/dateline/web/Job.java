package org.dateline.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dateline.json.Json;
import org.dateline.model.Problem;
import org.dateline.pipeline.Adding.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are being added, or were.
 *
 * @param what in words: the name of the file, or how many
 * @param by who adds them
 * @param articles how many are read so far
 * @param outcome null until it is done
 * @param problems what could not be read; before the end only what made all of it fail
 * @param started null while it waits
 */
record Job(
        String id,
        String what,
        String by,
        State state,
        long articles,
        @Nullable Outcome outcome,
        List<Problem> problems,
        @Nullable Instant started,
        @Nullable Instant ended) {
    enum State {
        WAITING,
        READING,
        DONE,
        FAILED
    }

    Job {
        problems = List.copyOf(problems);
    }

    static Job waiting(String id, String what, String by) {
        return new Job(id, what, by, State.WAITING, 0, null, List.of(), null, null);
    }

    Job begun(Instant now) {
        return new Job(id, what, by, State.READING, 0, null, List.of(), now, null);
    }

    Job at(long number) {
        return new Job(id, what, by, state, number, null, List.of(), started, null);
    }

    Job done(Outcome done, Instant now) {
        return new Job(id, what, by, State.DONE, done.articles(), done, done.problems(), started, now);
    }

    Job failed(Problem why, Instant now) {
        return new Job(id, what, by, State.FAILED, articles, null, List.of(why), started, now);
    }

    boolean isOver() {
        return ended != null;
    }

    void write(Json json) throws IOException {
        json.begin()
                .text("id", id)
                .text("what", what)
                .text("by", by)
                .text("state", state.name().toLowerCase(Locale.ROOT))
                .whole("articles", articles)
                .whole("added", outcome == null ? 0 : outcome.added())
                .whole("versions", outcome == null ? 0 : outcome.versions())
                .whole("unchanged", outcome == null ? 0 : outcome.unchanged())
                .object(
                        "incidents",
                        this,
                        (j, job) -> j.begin()
                                .whole(
                                        "made",
                                        outcome == null
                                                ? 0
                                                : outcome.incidents().made())
                                .whole(
                                        "changed",
                                        outcome == null
                                                ? 0
                                                : outcome.incidents().changed())
                                .whole(
                                        "gone",
                                        outcome == null
                                                ? 0
                                                : outcome.incidents().gone())
                                .end())
                .list(
                        "problems",
                        problems,
                        (j, problem) -> j.begin()
                                .text("code", problem.code())
                                .text("message", problem.message())
                                .text("where", problem.input())
                                .end())
                .text("started", text(started))
                .text("ended", text(ended))
                .end();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
