package org.dateline.export.plover;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.export.coding.Deaths;
import org.dateline.export.coding.Summary;
import org.dateline.export.coding.Told;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Inventory;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.json.Json;
import org.dateline.link.Codebook;
import org.dateline.model.Article;
import org.dateline.model.DatePrecision;
import org.dateline.model.Incident;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.tally.Range;

/** PLOVER's JSON lines, one an incident. */
public final class PloverFormat implements FileFormat {
    private static final Set<String> CARRIED =
            Inventory.withTheUsual("where.geonames", "figures.killed", "figures.wounded", "figures.arrested");

    @Override
    public String id() {
        return "plover";
    }

    @Override
    public String label() {
        return "Events of the PLOVER ontology (JSON lines)";
    }

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public String extension() {
        return "plover.jsonl";
    }

    @Override
    public FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
        Json lines = Json.lines(to.stream());
        return new PloverWriting(vocabulary, losses) {
            @Override
            void event(Outgoing outgoing) throws IOException {
                PloverFormat.event(lines, outgoing, vocabulary, losses);
                Inventory.of(outgoing.incident()).lose(losses, CARRIED);
            }

            @Override
            public void close() throws IOException {
                lines.close();
            }
        };
    }

    private static void event(Json json, Outgoing outgoing, Vocabulary vocabulary, Losses losses) throws IOException {
        Incident incident = outgoing.incident();
        PloverEvent event = PloverEvent.of(incident, vocabulary);
        if (event.sides().did().isEmpty()) {
            losses.notCoded("actor", "nobody tells who did it");
        }
        losses.notCoded("sector", "PLOVER's sectors are not part of the program");
        losses.notCoded("context", "PLOVER's contexts are not part of the program");
        When when = incident.when();
        json.begin()
                .text("id", incident.id())
                .truth("has_event", true)
                .text("date", String.valueOf(when.from()))
                .text(
                        "enddate",
                        when.precision() == DatePrecision.DAY || when.to() == null
                                ? null
                                : when.to().toString())
                .list("actor", event.sides().did(), (j, who) -> actor(j, who, vocabulary))
                .list("recipient", event.sides().struck(), (j, who) -> actor(j, who, vocabulary))
                .texts("event", List.of(event.code().type()))
                .object("event_loc", incident.where(), PloverFormat::place)
                .text("event_text", Summary.heading(incident, vocabulary))
                .whole("quad_code", event.quad().number())
                .texts("mode", Optional.ofNullable(event.code().mode()).stream().toList())
                .object("size", Deaths.of(incident, Codebook.UCDP), PloverFormat::size)
                .list("cite_info", Told.of(outgoing.dossier()).articles(), PloverFormat::citation)
                .text("coder", "dateline")
                .text("coded_date", outgoing.dossier().changed().toString().substring(0, 10))
                .text("comment", Summary.of(outgoing.dossier(), vocabulary))
                .end();
    }

    private static void actor(Json json, Who who, Vocabulary vocabulary) throws IOException {
        json.begin()
                .text("code", PloverEvent.letters(who, vocabulary))
                .text("sector", null)
                .text("entity_text", who.name())
                .end();
    }

    private static void place(Json json, Where where) throws IOException {
        json.begin()
                .text("name", where.name())
                .text("admin1", where.admin1())
                .text("admin2", where.admin2())
                .text("country", where.country())
                .decimal("lat", where.lat())
                .decimal("lon", where.lon())
                .whole("geonames", where.geonames())
                .end();
    }

    private static void size(Json json, Deaths counted) throws IOException {
        json.begin()
                .whole("dead", counted.all().map(Range::best).orElse(null))
                .whole("injured", counted.all("wounded").map(Range::best).orElse(null))
                .whole("arrested", counted.all("arrested").map(Range::best).orElse(null))
                .end();
    }

    private static void citation(Json json, Article article) throws IOException {
        json.begin()
                .text("corpus", Told.outlet(article))
                .text("citation", Told.citation(article))
                .text("url", article.uri())
                .text("title", article.title())
                .text("language", article.language())
                .end();
    }
}
