package org.dateline.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dateline.export.IncidentCsv;
import org.dateline.json.GeoJsonWriter;
import org.dateline.json.IncidentWriter;
import org.dateline.json.ReviewWriter;
import org.dateline.store.IncidentQuery;
import org.dateline.store.StoredIncident;

/** Everything that a filter lets through, as a file, written as it is read: however much it is. */
final class ExportRoutes {
    private final Site site;

    ExportRoutes(Site site) {
        this.site = site;
    }

    void formats(Call call) throws IOException {
        call.json(json -> json.all(ExportFormat.LIST, ExportFormat::write));
    }

    void export(Call call) throws IOException {
        List<String> ids = ExportFormat.LIST.stream().map(ExportFormat::id).toList();
        String id = call.word("format", "json", ids);
        ExportFormat format = ExportFormat.LIST.get(ids.indexOf(id));
        IncidentQuery query = site.everything(call);
        call.context()
                .contentType(format.mediaType() + (id.equals("csv") ? "; charset=utf-8" : ""))
                .header("Content-Disposition", "attachment; filename=\"dateline-incidents." + format.extension() + "\"")
                .header("Cache-Control", "no-store");
        if (call.isHead()) {
            return;
        }
        OutputStream out = new BufferedOutputStream(call.context().outputStream(), 1 << 16);
        switch (id) {
            case "csv" -> csv(query, out);
            case "geojson" -> geo(query, out);
            case "jsonl" -> lines(query, out);
            default -> json(query, out);
        }
        out.flush();
    }

    private void csv(IncidentQuery query, OutputStream out) throws IOException {
        IncidentCsv csv = new IncidentCsv(out);
        site.store().each(query, one -> csv.write(one.incident(), one.created(), one.changed()));
        csv.flush();
    }

    private void geo(IncidentQuery query, OutputStream out) throws IOException {
        try (GeoJsonWriter geo = new GeoJsonWriter(out)) {
            site.store().each(query, one -> geo.write(one.incident(), one.created(), one.changed()));
        }
    }

    private void lines(IncidentQuery query, OutputStream out) throws IOException {
        try (IncidentWriter lines = new IncidentWriter(out)) {
            site.store().each(query, one -> lines.write(one.incident(), one.created(), one.changed()));
        }
    }

    private void json(IncidentQuery query, OutputStream out) throws IOException {
        try (ReviewWriter.All all = new ReviewWriter.All(out)) {
            site.store().each(query, one -> write(all, one));
        }
    }

    private static void write(ReviewWriter.All all, StoredIncident one) {
        try {
            all.write(one.incident(), one.created(), one.changed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
