package org.dateline.json;

import java.io.IOException;
import java.util.Map;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.FigureVersion;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Link;
import org.dateline.model.Problem;
import org.dateline.model.Published;
import org.dateline.model.Reading;
import org.jspecify.annotations.Nullable;

/** How articles, accounts, incidents and problems are written; {@code kind} is for JSONL, null leaves it out. */
final class ReadingJson {
    private static final double SCORE_STEPS = 1000;

    private ReadingJson() {}

    static void article(Json json, @Nullable String kind, Extraction extraction, Reading reading) throws IOException {
        Article a = extraction.article();
        begin(json, kind)
                .text("id", a.id())
                .text("uri", a.uri())
                .text("publisher", a.publisher())
                .text("title", a.title())
                .text("byline", a.byline())
                .text("published", iso(a.published()))
                .text("language", a.language())
                .text("sha256", a.sha256())
                .text("text", a.text())
                .truth("relevant", extraction.relevant())
                .decimal("relevance", rounded(extraction.relevance().score()))
                .text("agency", a.agency())
                .text("sameTextAs", reading.linking().sameTextAs().get(a.id()))
                .end();
    }

    private static double rounded(double score) {
        return Math.round(score * SCORE_STEPS) / SCORE_STEPS;
    }

    static void account(Json json, @Nullable String kind, Account a) throws IOException {
        accountKeys(begin(json, kind), a).end();
    }

    /** The keys of an account, in the object that is being written. */
    static Json accountKeys(Json json, Account a) throws IOException {
        return json.text("id", a.id())
                .text("article", a.article())
                .text("type", a.what().type())
                .texts("types", a.what().types())
                .term("scope", a.scope())
                .term("focus", a.focus())
                .term("modality", a.modality())
                .object("when", a.when(), ClaimJson::when)
                .object("where", a.where(), ClaimJson::where)
                .list("who", a.who(), ClaimJson::who)
                .list("weapons", a.weapons(), ClaimJson::with)
                .list("figures", a.figures(), ClaimJson::figure)
                .list("responsibility", a.responsibility(), ClaimJson::responsibility)
                .list("evidence", a.what().evidence(), ClaimJson::evidence);
    }

    static void incident(Json json, @Nullable String kind, Incident i) throws IOException {
        incidentKeys(begin(json, kind), i).end();
    }

    /** The keys of an incident, in the object that is being written. */
    static Json incidentKeys(Json json, Incident i) throws IOException {
        return json.text("id", i.id())
                .text("type", i.what().type())
                .texts("types", i.what().types())
                .object("when", i.when(), ClaimJson::when)
                .object("where", i.where(), ClaimJson::where)
                .list("who", i.who(), ClaimJson::who)
                .list("weapons", i.weapons(), ClaimJson::with)
                .list("figures", i.figures(), ReadingJson::figure)
                .list("responsibility", i.responsibility(), ClaimJson::responsibility)
                .texts("accounts", i.accounts())
                .list("links", i.links(), ReadingJson::link)
                .whole("independentSources", i.independentSources())
                .term("review", i.review())
                .object("fieldFrom", i.fieldFrom(), ReadingJson::fieldFrom);
    }

    static void problem(Json json, @Nullable String kind, Problem p) throws IOException {
        begin(json, kind)
                .text("code", p.code())
                .text("input", p.input())
                .text("message", p.message())
                .end();
    }

    private static void figure(Json json, IncidentFigure f) throws IOException {
        json.begin()
                .text("of", f.of())
                .text("group", f.group())
                .whole("low", f.low())
                .whole("best", f.best())
                .whole("high", f.high())
                .text("codebook", f.codebook())
                .list("versions", f.versions(), ReadingJson::version)
                .end();
    }

    private static void version(Json json, FigureVersion v) throws IOException {
        json.begin();
        ClaimJson.quantity(json, v.quantity());
        json.text("article", v.article())
                .text("account", v.account())
                .text("saidBy", v.saidBy())
                .term("speakerKind", v.speakerKind())
                .text("published", iso(v.published()))
                .truth("part", v.part())
                .truth("denied", v.denied())
                .text("source", v.source())
                .end();
    }

    private static void link(Json json, Link l) throws IOException {
        json.begin()
                .text("a", l.a())
                .text("b", l.b())
                .decimal("score", l.score())
                .texts("because", l.because())
                .end();
    }

    private static void fieldFrom(Json json, Map<String, String> fieldFrom) throws IOException {
        json.begin();
        for (Map.Entry<String, String> field : fieldFrom.entrySet()) {
            json.text(field.getKey(), field.getValue());
        }
        json.end();
    }

    private static Json begin(Json json, @Nullable String kind) throws IOException {
        json.begin();
        return kind == null ? json : json.text("kind", kind);
    }

    private static @Nullable String iso(@Nullable Published published) {
        return published == null ? null : published.iso();
    }
}
