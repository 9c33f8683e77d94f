package org.dateline.export.record;

import java.io.IOException;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.json.GeoJsonWriter;
import org.dateline.model.Dossier;

/** A GeoJSON feature an incident (RFC 7946), with the whole incident as its properties. */
public final class GeoJsonFormat implements FileFormat {
    @Override
    public String id() {
        return "geojson";
    }

    @Override
    public String label() {
        return "Points for a map (GeoJSON)";
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public String extension() {
        return "geojson";
    }

    @Override
    public Depth depth() {
        return Depth.INCIDENT;
    }

    @Override
    public FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
        GeoJsonWriter features = new GeoJsonWriter(to.stream());
        return new FileWriting() {
            @Override
            public int write(int pass, Outgoing outgoing) {
                Dossier dossier = outgoing.dossier();
                features.write(dossier.incident(), dossier.created(), dossier.changed());
                if (dossier.incident().where().lat() != null
                        && !GeoJsonWriter.isSpot(dossier.incident().where())) {
                    losses.notCoded("where.point", "a province or a country is no point; it stands in the properties");
                }
                losses.noPlace(
                        "accounts", dossier.incident().accounts().size(), "accounts are named by their ids alone");
                return 1;
            }

            @Override
            public void close() throws IOException {
                features.close();
            }
        };
    }
}
