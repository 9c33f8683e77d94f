package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dateline.export.Plain;
import org.dateline.json.Json;
import org.dateline.store.WatchedSource;
import org.jspecify.annotations.Nullable;

/** The sources that are watched, as they stand: as a table for people, or as JSON. */
final class SourceTable {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST = 70;

    private SourceTable() {}

    /** What can be written. */
    enum Format {
        table,
        json
    }

    static void write(List<WatchedSource> sources, Format format, OutputStream out) throws IOException {
        if (format == Format.json) {
            json(sources, out);
        } else {
            out.write(table(sources).getBytes(StandardCharsets.UTF_8));
        }
    }

    static String table(List<WatchedSource> sources) {
        if (sources.isEmpty()) {
            return "No source is watched: dateline sources add ADDRESS\n";
        }
        StringBuilder table = new StringBuilder();
        row(table, "Last asked", "Next (UTC)", "Articles", "Versions", "Waiting", "Problems", "Source");
        for (WatchedSource source : sources) {
            row(
                    table,
                    time(source.polled()),
                    time(source.next()),
                    number(source.articles()),
                    number(source.versions()),
                    number(source.waiting()),
                    number(source.problems()),
                    Plain.line(source.address()) + (source.title() == null ? "" : "  " + shown(source.title())));
            if (source.problem() != null) {
                String last = source.problem().code() + ": " + source.problem().message();
                table.append("    last problem ").append(shown(last)).append('\n');
            }
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        Object[] values = cells;
        table.append(String.format(Locale.ROOT, "%-16s  %-16s  %8s  %8s  %7s  %8s  %s%n", values));
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "never" : MINUTE.format(instant);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String shown(String text) {
        String line = Plain.line(text);
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }

    private static void json(List<WatchedSource> sources, OutputStream out) throws IOException {
        try (Json json = Json.indented(out)) {
            json.begin().list("sources", sources, SourceTable::source).end();
        }
    }

    private static void source(Json json, WatchedSource source) throws IOException {
        json.begin()
                .text("address", source.address())
                .text("feed", source.feed())
                .text("title", source.title())
                .text("added", source.added().toString())
                .text("polled", source.polled() == null ? null : source.polled().toString())
                .text("next", source.next().toString())
                .whole("failures", source.failures())
                .whole("articles", source.articles())
                .whole("versions", source.versions())
                .whole("waiting", source.waiting())
                .whole("problems", source.problems())
                .object(
                        "problem",
                        source.problem(),
                        (j, problem) -> j.begin()
                                .text("code", problem.code())
                                .text("message", problem.message())
                                .end())
                .end();
    }
}
