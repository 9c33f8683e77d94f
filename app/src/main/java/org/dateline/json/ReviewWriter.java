package org.dateline.json;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.dateline.model.Account;
import org.dateline.model.Conflict;
import org.dateline.model.Dossier;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Linking;
import org.dateline.model.Reading;
import org.dateline.model.Ruling;

/** Writes what a person reviews, as JSON objects in the manner of the record. The streams stay open. */
public final class ReviewWriter {
    private ReviewWriter() {}

    /** A page of incidents and how many there are in all; of the dossiers only the incident and its times are written. */
    public static void writeIncidents(List<Dossier> page, long offset, long total, OutputStream out)
            throws IOException {
        try (Json json = Json.indented(out)) {
            json.begin()
                    .text("format", RecordWriter.FORMAT)
                    .whole("total", total)
                    .whole("offset", offset)
                    .list("incidents", page, ReviewWriter::incident)
                    .end();
        }
    }

    /** Incidents as they come, in one object, each with when it was first made and last changed. */
    public static final class All implements AutoCloseable {
        private final Json json;

        /** Begins on a stream, which stays open. */
        public All(OutputStream out) throws IOException {
            json = Json.lines(out);
            json.begin().text("format", RecordWriter.FORMAT).beginList("incidents");
        }

        /** Writes an incident. */
        public void write(Incident incident, Instant created, Instant changed) throws IOException {
            json.begin();
            IncidentWriter.keys(json, incident, created, changed);
            json.end();
        }

        @Override
        public void close() throws IOException {
            json.endList().end();
            json.close();
        }
    }

    /**
     * One incident with its articles, accounts, rulings and conflicts.
     *
     * @param readings its figures under each codebook
     */
    public static void writeDossier(Dossier dossier, List<IncidentFigure> readings, OutputStream out)
            throws IOException {
        Reading reading =
                new Reading(dossier.told(), new Linking(dossier.sameTextAs(), List.of(dossier.incident())), List.of());
        List<Account> accounts =
                dossier.told().stream().flatMap(e -> e.accounts().stream()).toList();
        try (Json json = Json.indented(out)) {
            json.begin()
                    .text("format", RecordWriter.FORMAT)
                    .object("incident", dossier, ReviewWriter::incident)
                    .list(
                            "articles",
                            dossier.told(),
                            (j, extraction) -> ReadingJson.article(j, null, extraction, reading))
                    .list("accounts", accounts, (j, account) -> ReadingJson.account(j, null, account))
                    .list("conflicts", dossier.conflicts(), ReviewWriter::conflict)
                    .list("rulings", dossier.rulings(), RulingJson::write)
                    .list("readings", readings, ReviewWriter::reading)
                    .end();
        }
    }

    private static void reading(Json json, IncidentFigure figure) throws IOException {
        json.begin()
                .text("of", figure.of())
                .text("group", figure.group())
                .text("codebook", figure.codebook())
                .whole("low", figure.low())
                .whole("best", figure.best())
                .whole("high", figure.high())
                .end();
    }

    /** The conflicts of several incidents: {@code incident} and {@code conflicts} of each. */
    public static void writeConflicts(List<Dossier> dossiers, OutputStream out) throws IOException {
        try (Json json = Json.indented(out)) {
            json.begin()
                    .list("incidents", dossiers, (j, dossier) -> {
                        j.begin().text("incident", dossier.incident().id());
                        j.list("conflicts", dossier.conflicts(), ReviewWriter::conflict)
                                .end();
                    })
                    .end();
        }
    }

    /** Rulings in order. */
    public static void writeRulings(List<Ruling> rulings, OutputStream out) throws IOException {
        try (Json json = Json.indented(out)) {
            json.begin().list("rulings", rulings, RulingJson::write).end();
        }
    }

    /** A page of rulings and how many there are in all. */
    public static void writeRulings(List<Ruling> page, long offset, long total, OutputStream out) throws IOException {
        try (Json json = Json.lines(out)) {
            json.begin()
                    .whole("total", total)
                    .whole("offset", offset)
                    .list("rulings", page, RulingJson::write)
                    .end();
        }
    }

    /** What was just ruled, and the incidents that it is on now. */
    public static void writeRuled(List<Ruling> rulings, List<String> incidents, OutputStream out) throws IOException {
        try (Json json = Json.lines(out)) {
            json.begin()
                    .list("rulings", rulings, RulingJson::write)
                    .texts("incidents", incidents)
                    .end();
        }
    }

    /** Conflicts, as in a dossier, under a key of the object that is being written. */
    public static void conflicts(Json json, List<Conflict> conflicts) throws IOException {
        json.list("conflicts", conflicts, ReviewWriter::conflict);
    }

    /** Doubtful pairs: each with its score, reasons and the ids of the articles of its two sides. */
    public static void writePairs(List<Pair> pairs, long total, OutputStream out) throws IOException {
        try (Json json = Json.indented(out)) {
            json.begin()
                    .whole("total", total)
                    .list("pairs", pairs, ReviewWriter::pair)
                    .end();
        }
    }

    /** A doubtful pair: its link, whether it is one incident now, and the articles of both sides. */
    public record Pair(org.dateline.model.Link link, boolean together, List<Extraction> told) {}

    private static void pair(Json json, Pair pair) throws IOException {
        json.begin()
                .text("a", pair.link().a())
                .text("b", pair.link().b())
                .decimal("score", pair.link().score())
                .texts("because", pair.link().because())
                .truth("together", pair.together())
                .texts(
                        "articles",
                        pair.told().stream().map(e -> e.article().id()).toList())
                .end();
    }

    private static void incident(Json json, Dossier dossier) throws IOException {
        json.begin();
        IncidentWriter.keys(json, dossier.incident(), dossier.created(), dossier.changed());
        json.end();
    }

    private static void conflict(Json json, Conflict conflict) throws IOException {
        json.begin()
                .text("field", conflict.field())
                .list(
                        "sides",
                        conflict.sides(),
                        (j, side) -> j.begin()
                                .text("value", side.value())
                                .whole("sources", side.sources())
                                .texts("accounts", side.accounts())
                                .end())
                .end();
    }
}
