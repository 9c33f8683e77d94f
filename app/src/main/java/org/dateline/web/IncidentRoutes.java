package org.dateline.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dateline.export.table.IncidentCsv;
import org.dateline.json.GeoJsonWriter;
import org.dateline.json.ReviewWriter;
import org.dateline.model.Dossier;
import org.dateline.review.Dossiers;
import org.dateline.review.Readings;
import org.dateline.review.ReviewException;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Slice;
import org.dateline.store.Standing;
import org.dateline.store.StoredIncident;

/** Incidents: those that a filter lets through, and one with all that stands behind it. */
final class IncidentRoutes {
    private final Site site;

    IncidentRoutes(Site site) {
        this.site = site;
    }

    void list(Call call) throws IOException {
        Format format = call.format(Format.JSON, Format.CSV, Format.GEOJSON);
        IncidentQuery query = site.page(call);
        site.answer(call, format, () -> {
            Slice<StoredIncident> page = site.store().incidents(query);
            return Call.bytes(out -> write(format, page, query, out));
        });
    }

    private static void write(Format format, Slice<StoredIncident> page, IncidentQuery query, OutputStream out)
            throws IOException {
        switch (format) {
            case JSON ->
                ReviewWriter.writeIncidents(
                        page.items().stream().map(IncidentRoutes::alone).toList(), query.offset(), page.total(), out);
            case CSV -> {
                IncidentCsv csv = new IncidentCsv(out);
                page.items().forEach(one -> csv.write(one.incident(), one.created(), one.changed()));
                csv.flush();
            }
            case GEOJSON -> {
                try (GeoJsonWriter geo = new GeoJsonWriter(out)) {
                    page.items().forEach(one -> geo.write(one.incident(), one.created(), one.changed()));
                }
            }
        }
    }

    private static Dossier alone(StoredIncident stored) {
        return new Dossier(
                stored.incident(), stored.created(), stored.changed(), List.of(), Map.of(), List.of(), List.of());
    }

    void one(Call call) throws IOException {
        Format format = call.format(Format.JSON);
        StoredIncident stored = named(call);
        Standing standing = site.store()
                .standing(stored.incident().id())
                .orElseThrow(() -> Refused.notFound("incident " + call.part("id") + " is gone"));
        if (!call.isKnown(Marks.of(standing))) {
            Dossier dossier = new Dossiers(site.store()).of(stored);
            call.answer(
                    format,
                    Call.bytes(out -> ReviewWriter.writeDossier(dossier, Readings.of(dossier.incident()), out)));
        }
    }

    /** The incident of that id; an id that it had before, or one of an account of it, leads there. */
    private StoredIncident named(Call call) {
        String id = call.part("id");
        StoredIncident stored = find(id);
        if (!stored.incident().id().equals(id)) {
            boolean former = site.store().incident(id).isPresent();
            throw Refused.moved(
                    former ? 301 : 302, call.sibling(stored.incident().id()));
        }
        return stored;
    }

    private StoredIncident find(String id) {
        try {
            return new Dossiers(site.store()).incident(id);
        } catch (ReviewException e) {
            throw Refused.notFound(String.valueOf(e.getMessage()));
        }
    }
}
