package org.dateline.json;

import java.io.IOException;
import java.io.OutputStream;
import org.dateline.model.Account;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Problem;
import org.dateline.model.Reading;

/** Writes a reading as {@code dateline/1}: as one JSON object, or its objects one a line. UTF-8; the stream stays open. */
public final class RecordWriter {
    /** The format's name, which changes when a field is renamed, retyped or dropped. */
    public static final String FORMAT = "dateline/1";

    private RecordWriter() {}

    /** Writes one indented JSON object. */
    public static void writeJson(Reading reading, OutputStream out) throws IOException {
        try (Json json = Json.indented(out)) {
            json.begin()
                    .text("format", FORMAT)
                    .list(
                            "articles",
                            reading.extractions(),
                            (j, extraction) -> ReadingJson.article(j, null, extraction, reading))
                    .list(
                            "accounts",
                            reading.extractions().stream()
                                    .flatMap(e -> e.accounts().stream())
                                    .toList(),
                            (j, account) -> ReadingJson.account(j, null, account))
                    .list(
                            "incidents",
                            reading.linking().incidents(),
                            (j, incident) -> ReadingJson.incident(j, null, incident))
                    .list("problems", reading.problems(), (j, problem) -> ReadingJson.problem(j, null, problem))
                    .end();
        }
    }

    /** Writes the same objects one a line, each with its kind. */
    public static void writeJsonLines(Reading reading, OutputStream out) throws IOException {
        try (Json json = Json.lines(out)) {
            for (Extraction extraction : reading.extractions()) {
                ReadingJson.article(json, "article", extraction, reading);
            }
            for (Extraction extraction : reading.extractions()) {
                for (Account account : extraction.accounts()) {
                    ReadingJson.account(json, "account", account);
                }
            }
            for (Incident incident : reading.linking().incidents()) {
                ReadingJson.incident(json, "incident", incident);
            }
            for (Problem problem : reading.problems()) {
                ReadingJson.problem(json, "problem", problem);
            }
        }
    }
}
