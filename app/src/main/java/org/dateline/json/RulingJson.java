package org.dateline.json;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.dateline.model.Anchor;
import org.dateline.model.Passage;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;

/** How rulings are written and read back. */
final class RulingJson {
    private RulingJson() {}

    static void write(Json json, Ruling r) throws IOException {
        json.begin()
                .text("id", r.id())
                .term("kind", r.kind())
                .list("a", r.a(), RulingJson::anchor)
                .list("b", r.b(), RulingJson::anchor)
                .text("field", r.field())
                .text("value", r.value())
                .text("because", r.because())
                .text("by", r.by())
                .text("at", r.at().toString())
                .text("takesBack", r.takesBack())
                .object("words", r.words(), RulingJson::passage)
                .end();
    }

    private static void passage(Json json, Passage words) throws IOException {
        json.begin()
                .text("article", words.article())
                .whole("start", words.start())
                .whole("end", words.end())
                .end();
    }

    private static void anchor(Json json, Anchor a) throws IOException {
        json.begin()
                .text("account", a.account())
                .text("article", a.article())
                .whole("start", a.start())
                .whole("end", a.end())
                .end();
    }

    static Ruling read(Node node) throws RecordException {
        return new Ruling(
                node.text("id"),
                node.term("kind", RulingKind.class),
                node.list("a", RulingJson::anchor),
                node.list("b", RulingJson::anchor),
                node.textOrNull("field"),
                node.textOrNull("value"),
                node.textOrNull("because"),
                node.text("by"),
                instant(node),
                node.textOrNull("takesBack"),
                node.has("words") ? node.objectOrNull("words", RulingJson::passage) : null);
    }

    private static Passage passage(Node node) throws RecordException {
        try {
            return new Passage(node.text("article"), node.offset("start"), node.offset("end"));
        } catch (IllegalArgumentException e) {
            throw new RecordException("in a ruling " + e.getMessage());
        }
    }

    private static Anchor anchor(Node node) throws RecordException {
        return new Anchor(node.text("account"), node.text("article"), node.offset("start"), node.offset("end"));
    }

    private static Instant instant(Node node) throws RecordException {
        try {
            return Instant.parse(node.text("at"));
        } catch (DateTimeException e) {
            throw new RecordException("\"at\" is no instant in a ruling: " + node.text("at"));
        }
    }
}
