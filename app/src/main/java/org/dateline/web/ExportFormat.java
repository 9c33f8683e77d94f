package org.dateline.web;

import java.io.IOException;
import java.util.List;
import org.dateline.json.Json;

/** A format in which what a filter lets through can be taken away. */
record ExportFormat(String id, String label, String mediaType, String extension) {
    static final List<ExportFormat> LIST = List.of(
            new ExportFormat("json", "dateline/1, one JSON object", "application/json", "json"),
            new ExportFormat("jsonl", "dateline/1, one JSON object a line", "application/x-ndjson", "jsonl"),
            new ExportFormat("csv", "Table for a spreadsheet (CSV)", "text/csv", "csv"),
            new ExportFormat("geojson", "Points for a map (GeoJSON)", "application/geo+json", "geojson"));

    static void write(Json json, ExportFormat format) throws IOException {
        json.begin()
                .text("id", format.id)
                .text("label", format.label)
                .text("mediaType", format.mediaType)
                .text("extension", format.extension)
                .end();
    }
}
