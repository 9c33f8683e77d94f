package org.dateline.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.dateline.model.Incident;

/**
 * Writes incidents as they come, one a line: the record's own, each with its {@code kind} and with when it was first made and
 * last changed.
 */
public final class IncidentWriter implements AutoCloseable {
    private final Json json;

    /** Writes to a stream, which stays open. */
    public IncidentWriter(OutputStream out) throws IOException {
        json = Json.lines(out);
    }

    /** Writes an incident; where that fails the fault is unchecked, so that a store can hand over one after the other. */
    public void write(Incident incident, Instant created, Instant changed) {
        try {
            json.begin().text("kind", "incident");
            keys(json, incident, created, changed);
            json.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void keys(Json json, Incident incident, Instant created, Instant changed) throws IOException {
        ReadingJson.incidentKeys(json, incident)
                .text("created", created.toString())
                .text("changed", changed.toString());
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
