package org.dateline.export.linked;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.export.coding.Summary;
import org.dateline.export.coding.Told;
import org.dateline.export.file.Once;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.json.Json;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.FigureVersion;
import org.dateline.model.HowMany;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Responsibility;
import org.dateline.model.Speaker;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;

/** The nodes of one incident in the graph. Its names are made of ids, so that the same things have the same names in every file. */
final class LinkedIncident {
    /** What names of things begin with that have no address of their own. */
    static final String NAMESPACE = "urn:dateline:";

    private static final int AROUND = 32;

    private final Json json;
    private final Outgoing outgoing;
    private final Incident incident;
    private final Vocabulary vocabulary;
    private final Once articles;

    LinkedIncident(Json json, Outgoing outgoing, Vocabulary vocabulary, Once articles) {
        this.json = json;
        this.outgoing = outgoing;
        this.incident = outgoing.incident();
        this.vocabulary = vocabulary;
        this.articles = articles;
    }

    void write() throws IOException {
        event();
        for (Extraction told : outgoing.dossier().told()) {
            if (articles.add(told.article().id())) {
                article(told.article());
            }
            for (Account account : outgoing.accounts(told)) {
                account(account, told.article());
            }
        }
    }

    private static String name(String kind, String id) {
        return NAMESPACE + kind + ":"
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String name(Article article) {
        return article.uri() != null && article.uri().matches("https?://\\S+")
                ? article.uri()
                : name("article", article.id());
    }

    private void event() throws IOException {
        json.begin()
                .text("@id", name("incident", incident.id()))
                .texts("@type", List.of("schema:Event", "prov:Entity"))
                .text("schema:identifier", incident.id())
                .text("schema:name", Summary.heading(incident, vocabulary))
                .texts("dateline:type", incident.what().types())
                .text("dateline:review", incident.review().word())
                .whole("dateline:independentSources", incident.independentSources());
        When when = incident.when();
        if (when.from() != null) {
            json.text("schema:startDate", when.from().toString());
            json.text(
                    "schema:endDate",
                    Objects.requireNonNullElse(when.to(), when.from()).toString());
        }
        json.text("dateline:datePrecision", when.precision().word())
                .object("schema:location", incident.where(), LinkedIncident::place)
                .list("dateline:participant", incident.who(), LinkedIncident::participant)
                .list("dateline:figure", incident.figures(), LinkedIncident::figure)
                .list(
                        "prov:wasDerivedFrom",
                        incident.accounts(),
                        (j, id) -> j.begin().text("@id", name("account", id)).end())
                .text("schema:dateModified", outgoing.dossier().changed().toString())
                .end();
    }

    private static void place(Json json, Where where) throws IOException {
        json.begin().text("@type", "schema:Place").text("schema:name", where.name());
        json.text("dateline:placePrecision", where.precision().word());
        if (where.country() != null) {
            json.text("schema:addressCountry", where.country()).text("schema:addressRegion", where.admin1());
        }
        if (where.geonames() != null) {
            json.text("schema:sameAs", "https://sws.geonames.org/" + where.geonames() + "/");
        }
        if (where.lat() != null) {
            json.begin("schema:geo")
                    .text("@type", "schema:GeoCoordinates")
                    .decimal("schema:latitude", where.lat())
                    .decimal("schema:longitude", where.lon())
                    .end();
        }
        json.end();
    }

    private static void participant(Json json, Who who) throws IOException {
        json.begin()
                .text("dateline:role", who.role().word())
                .text("schema:name", who.name())
                .text("dateline:actor", who.actor())
                .text(
                        "dateline:certainty",
                        who.certainty() == null ? null : who.certainty().word())
                .end();
    }

    private static void figure(Json json, IncidentFigure figure) throws IOException {
        json.begin()
                .text("dateline:of", figure.of())
                .text("dateline:group", figure.group())
                .whole("schema:minValue", figure.low())
                .whole("schema:value", figure.best())
                .whole("schema:maxValue", figure.high())
                .text("dateline:codebook", figure.codebook())
                .list("dateline:version", figure.versions(), LinkedIncident::version)
                .end();
    }

    private static void version(Json json, FigureVersion version) throws IOException {
        json.begin()
                .text("dateline:wording", version.quantity().wording())
                .whole("schema:minValue", version.quantity().low())
                .whole("schema:maxValue", version.quantity().high())
                .text("prov:wasAttributedTo", version.saidBy())
                .object(
                        "prov:wasDerivedFrom",
                        version.account(),
                        (j, id) -> j.begin().text("@id", name("account", id)).end())
                .end();
    }

    private void article(Article article) throws IOException {
        json.begin()
                .text("@id", name(article))
                .texts("@type", List.of("schema:NewsArticle", "prov:Entity"))
                .text("schema:identifier", article.id())
                .text("schema:headline", article.title())
                .text("schema:datePublished", Told.day(article).isEmpty() ? null : Told.day(article))
                .text("schema:publisher", Told.outlet(article))
                .text("schema:inLanguage", article.language())
                .text("dateline:sha256", article.sha256())
                .end();
    }

    private void account(Account account, Article article) throws IOException {
        json.begin()
                .text("@id", name("account", account.id()))
                .texts("@type", List.of("prov:Entity"))
                .text("dateline:modality", account.modality().word())
                .object("prov:wasDerivedFrom", name(article), LinkedIncident::reference)
                .object(
                        "prov:wasGeneratedBy",
                        "dateline/1",
                        (j, version) -> j.begin()
                                .text("@type", "prov:Activity")
                                .text("prov:wasAssociatedWith", "Dateline")
                                .text("dateline:format", version)
                                .end())
                .end();
        int number = 0;
        for (Claim claim : account.claims()) {
            for (Evidence words : evidence(claim)) {
                number++;
                annotation(name("annotation", account.id() + "." + number), account, claim, words, article);
            }
            if (claim instanceof Responsibility responsibility) {
                number++;
                claim(name("claim", account.id() + "." + number), responsibility, article);
            }
        }
    }

    private static void reference(Json json, String name) throws IOException {
        json.begin().text("@id", name).end();
    }

    private static List<Evidence> evidence(Claim claim) {
        Stream<Evidence> mentions = claim instanceof Who who
                ? who.mentions().stream()
                : claim instanceof With with ? with.mentions().stream() : Stream.of();
        return Stream.concat(mentions, claim.evidence().stream()).distinct().toList();
    }

    private void annotation(String id, Account account, Claim claim, Evidence words, Article article)
            throws IOException {
        Speaker speaker = words.saidBy();
        json.begin()
                .text("@id", id)
                .text("@type", "oa:Annotation")
                .text("oa:motivatedBy", "oa:identifying")
                .object(
                        "oa:hasBody",
                        claim,
                        (j, c) -> j.begin()
                                .object("dateline:account", name("account", account.id()), LinkedIncident::reference)
                                .text("dateline:field", field(c))
                                .end())
                .object("oa:hasTarget", words, (j, w) -> target(j, w, article))
                .text("prov:wasGeneratedBy", words.rule())
                .text("prov:wasAttributedTo", speaker == null ? null : speaker.name())
                .end();
    }

    private static void target(Json json, Evidence words, Article article) throws IOException {
        String text = article.text();
        boolean fits = words.end() <= text.length();
        json.begin()
                .object("oa:hasSource", name(article), LinkedIncident::reference)
                .begin("oa:hasSelector")
                .text("@type", "oa:TextPositionSelector")
                .whole("oa:start", words.start())
                .whole("oa:end", words.end())
                .begin("oa:refinedBy")
                .text("@type", "oa:TextQuoteSelector")
                .text("oa:exact", words.quote())
                .text("oa:prefix", fits ? text.substring(Math.max(0, words.start() - AROUND), words.start()) : null)
                .text(
                        "oa:suffix",
                        fits ? text.substring(words.end(), Math.min(text.length(), words.end() + AROUND)) : null)
                .end()
                .end()
                .end();
    }

    /** A claim of responsibility, its denial, or an accusation, as schema.org's claim: nobody's verdict on it. */
    private void claim(String id, Responsibility responsibility, Article article) throws IOException {
        json.begin()
                .text("@id", id)
                .text("@type", "schema:Claim")
                .text("schema:name", responsibility.kind().word() + " of responsibility")
                .text("schema:creator", responsibility.by())
                .object("schema:about", name("incident", incident.id()), LinkedIncident::reference)
                .object("schema:appearance", name(article), LinkedIncident::reference)
                .end();
    }

    private static String field(Claim claim) {
        if (claim instanceof Who who) {
            return "who." + who.role().word();
        }
        if (claim instanceof HowMany figure) {
            return "figures." + figure.of() + "." + figure.group();
        }
        return claim instanceof What
                ? "type"
                : claim instanceof When
                        ? "when"
                        : claim instanceof Where ? "where" : claim instanceof With ? "weapons" : "responsibility";
    }
}
