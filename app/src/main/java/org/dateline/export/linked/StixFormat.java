package org.dateline.export.linked;

import java.io.IOException;
import java.util.Set;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Inventory;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.json.Json;
import org.dateline.model.Review;

/**
 * A STIX 2.1 bundle: of each incident the object itself, a location, an identity for each participant, and what relates them. What
 * STIX has no property for stands in an extension of ours, which the bundle defines.
 */
public final class StixFormat implements FileFormat {
    private static final Set<String> CARRIED = Set.of(
            "types",
            "when.day",
            "where.name",
            "where.admin1",
            "where.country",
            "where.point",
            "who.perpetrator",
            "who.victim",
            "who.target",
            "who.party",
            "who.responder",
            "who.certainty",
            "figures",
            "review",
            "independentSources");

    @Override
    public String id() {
        return "stix";
    }

    @Override
    public String label() {
        return "STIX 2.1 bundle for intelligence tools";
    }

    @Override
    public String mediaType() {
        return "application/stix+json";
    }

    @Override
    public String extension() {
        return "stix.json";
    }

    @Override
    public FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
        Json json = Json.lines(to.stream());
        json.begin()
                .text("type", "bundle")
                .text("id", StixObjects.id("bundle", "dateline"))
                .beginList("objects");
        StixObjects.definition(json);
        return new FileWriting() {
            @Override
            public int write(int pass, Outgoing outgoing) throws IOException {
                if (outgoing.incident().review() == Review.REJECTED) {
                    losses.leftOut("a person rejected it");
                    return 0;
                }
                new StixObjects(json, outgoing.dossier(), vocabulary).write();
                Inventory.of(outgoing.incident()).lose(losses, CARRIED);
                return 1;
            }

            @Override
            public void close() throws IOException {
                json.endList().end();
                json.close();
            }
        };
    }
}
