package org.dateline.json;

import java.io.IOException;
import org.dateline.model.Evidence;
import org.dateline.model.HowMany;
import org.dateline.model.Quantity;
import org.dateline.model.Responsibility;
import org.dateline.model.Speaker;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;

/** How claims and their evidence are written. */
final class ClaimJson {
    private ClaimJson() {}

    static void evidence(Json json, Evidence e) throws IOException {
        json.begin()
                .whole("start", e.start())
                .whole("end", e.end())
                .text("quote", e.quote())
                .text("rule", e.rule())
                .object("saidBy", e.saidBy(), ClaimJson::speaker)
                .text("path", e.path())
                .end();
    }

    private static void speaker(Json json, Speaker s) throws IOException {
        json.begin()
                .text("name", s.name())
                .whole("start", s.start())
                .whole("end", s.end())
                .text("cue", s.cue())
                .object("via", s.via(), ClaimJson::speaker)
                .end();
    }

    static void when(Json json, When w) throws IOException {
        json.begin()
                .text("from", w.from() == null ? null : w.from().toString())
                .text("to", w.to() == null ? null : w.to().toString())
                .term("precision", w.precision())
                .text("partOfDay", w.partOfDay())
                .term("basis", w.basis())
                .list("evidence", w.evidence(), ClaimJson::evidence)
                .end();
    }

    static void where(Json json, Where w) throws IOException {
        json.begin()
                .text("name", w.name())
                .text("facility", w.facility())
                .text("admin1", w.admin1())
                .text("admin2", w.admin2())
                .text("country", w.country())
                .whole("geonames", w.geonames())
                .decimal("lat", w.lat())
                .decimal("lon", w.lon())
                .term("precision", w.precision())
                .list("evidence", w.evidence(), ClaimJson::evidence)
                .end();
    }

    static void who(Json json, Who w) throws IOException {
        json.begin()
                .term("role", w.role())
                .text("name", w.name())
                .text("actor", w.actor())
                .texts("aliases", w.aliases())
                .text("kind", w.kind())
                .object("count", w.count(), ClaimJson::count)
                .term("certainty", w.certainty())
                .list("mentions", w.mentions(), ClaimJson::evidence)
                .list("evidence", w.evidence(), ClaimJson::evidence)
                .end();
    }

    static void with(Json json, With w) throws IOException {
        json.begin()
                .text("kind", w.kind())
                .text("name", w.name())
                .object("count", w.count(), ClaimJson::count)
                .list("mentions", w.mentions(), ClaimJson::evidence)
                .list("evidence", w.evidence(), ClaimJson::evidence)
                .end();
    }

    static void figure(Json json, HowMany f) throws IOException {
        json.begin().text("of", f.of()).text("group", f.group());
        quantity(json, f.quantity());
        json.term("scope", f.scope())
                .list("evidence", f.evidence(), ClaimJson::evidence)
                .end();
    }

    static void responsibility(Json json, Responsibility r) throws IOException {
        json.begin()
                .term("kind", r.kind())
                .text("by", r.by())
                .text("mode", r.mode())
                .list("evidence", r.evidence(), ClaimJson::evidence)
                .end();
    }

    private static void count(Json json, Quantity q) throws IOException {
        quantity(json.begin(), q);
        json.end();
    }

    /** The four keys of a quantity, in the object that is being written. */
    static void quantity(Json json, Quantity q) throws IOException {
        json.whole("low", q.low())
                .whole("best", q.best())
                .whole("high", q.high())
                .text("wording", q.wording());
    }
}
