package org.dateline.export.linked;

import java.io.IOException;
import java.util.Set;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Inventory;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Once;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.json.Json;

/**
 * A JSON-LD graph: incidents as events, their evidence as Web Annotations on the articles (positions and quotes), where each comes
 * from in PROV-O, and claims of responsibility as claims of schema.org.
 */
public final class JsonLdFormat implements FileFormat {
    private static final Set<String> CARRIED = Set.of(
            "types",
            "when.day",
            "where.name",
            "where.admin1",
            "where.country",
            "where.point",
            "where.geonames",
            "who.perpetrator",
            "who.victim",
            "who.target",
            "who.party",
            "who.responder",
            "who.certainty",
            "figures",
            "versions",
            "responsibility",
            "evidence",
            "accounts",
            "independentSources",
            "review");

    @Override
    public String id() {
        return "jsonld";
    }

    @Override
    public String label() {
        return "Linked data with evidence (JSON-LD: Web Annotation, PROV-O, schema.org)";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String extension() {
        return "jsonld";
    }

    @Override
    public FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
        Json json = Json.lines(to.stream());
        json.begin()
                .begin("@context")
                .text("schema", "https://schema.org/")
                .text("oa", "http://www.w3.org/ns/oa#")
                .text("prov", "http://www.w3.org/ns/prov#")
                .text("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
                .text("xsd", "http://www.w3.org/2001/XMLSchema#")
                .text("dateline", LinkedIncident.NAMESPACE)
                .end()
                .beginList("@graph");
        Once articles = new Once();
        return new FileWriting() {
            @Override
            public int write(int pass, Outgoing outgoing) throws IOException {
                new LinkedIncident(json, outgoing, vocabulary, articles).write();
                Inventory.of(outgoing.incident()).lose(losses, CARRIED);
                losses.noPlace("articles.text", outgoing.dossier().told().size(), "articles are pointed to, not given");
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
