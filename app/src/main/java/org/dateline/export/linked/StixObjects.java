package org.dateline.export.linked;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dateline.export.coding.Countries;
import org.dateline.export.coding.Countries.Country;
import org.dateline.export.coding.Summary;
import org.dateline.export.coding.Told;
import org.dateline.export.file.Vocabulary;
import org.dateline.json.Json;
import org.dateline.model.Article;
import org.dateline.model.Dossier;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one incident. Ids are made of the incident's (UUID version 5), so that a later bundle brings the same objects up
 * to date.
 */
final class StixObjects {
    private static final UUID NAMESPACE = UUID.fromString("5f1d4c1e-9a57-4e0b-8f83-2b6f0d5b7a11");
    private static final String EXTENSION = id("extension-definition", "dateline/1");
    private static final String MAKER = id("identity", "dateline");
    private static final String FIRST = "2026-11-01T00:00:00.000Z";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int VERSION_BYTE = 6;
    private static final int VARIANT_BYTE = 8;

    private final Json json;
    private final Dossier dossier;
    private final Incident incident;
    private final Vocabulary vocabulary;

    StixObjects(Json json, Dossier dossier, Vocabulary vocabulary) {
        this.json = json;
        this.dossier = dossier;
        this.incident = dossier.incident();
        this.vocabulary = vocabulary;
    }

    /** The id of an object of a type by its name: a UUID of version 5. */
    static String id(String type, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(Long.BYTES * 2)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            byte[] hash = digest.digest((type + " " + name).getBytes(StandardCharsets.UTF_8));
            hash[VERSION_BYTE] = (byte) (hash[VERSION_BYTE] & 0x0f | 0x50);
            hash[VARIANT_BYTE] = (byte) (hash[VARIANT_BYTE] & 0x3f | 0x80);
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return type + "--" + new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /** The program as a maker of objects, and the extension that it defines. */
    static void definition(Json json) throws IOException {
        common(json, "identity", MAKER, FIRST, FIRST, null)
                .text("name", "Dateline")
                .text("identity_class", "system")
                .end();
        common(json, "extension-definition", EXTENSION, FIRST, FIRST, MAKER)
                .text("name", "Incident of dateline/1")
                .text("description", "Event types, days and figures of an incident as news reports tell them")
                .text("schema", "docs/dateline-1.schema.json of Dateline")
                .text("version", "1.0.0")
                .texts("extension_types", List.of("property-extension"))
                .end();
    }

    private static Json common(
            Json json, String type, String id, String created, String modified, @Nullable String maker)
            throws IOException {
        json.begin()
                .text("type", type)
                .text("spec_version", "2.1")
                .text("id", id)
                .text("created", created)
                .text("modified", modified);
        return maker == null ? json : json.text("created_by_ref", maker);
    }

    private Json common(String type, String id) throws IOException {
        return common(json, type, id, time(dossier.created()), time(dossier.changed()), MAKER);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    void write() throws IOException {
        String own = id("incident", incident.id());
        incident(own);
        if (isPlaced(incident.where())) {
            String place = id("location", incident.id());
            place(place, incident.where());
            relationship(
                    own,
                    place,
                    "where it happened, known to: "
                            + incident.where().precision().word());
        }
        int number = 0;
        for (Who who : incident.who()) {
            String participant = id("identity", incident.id() + " " + number++ + " " + who.name());
            common("identity", participant)
                    .text("name", who.name())
                    .text("identity_class", identityClass(who))
                    .end();
            String certainty =
                    who.certainty() == null ? "" : " (" + who.certainty().word() + ")";
            relationship(own, participant, who.role().word() + certainty);
        }
    }

    private static String identityClass(Who who) {
        String kind = who.kind() == null ? "" : who.kind();
        return switch (kind) {
            case "armed-group", "militia", "gang" -> "group";
            case "organisation", "government", "party", "international", "media", "business" -> "organization";
            case "civilian", "police", "military", "security-forces", "protester", "prisoner", "hostage" -> "class";
            default -> "unknown";
        };
    }

    private void incident(String id) throws IOException {
        common("incident", id)
                .text("name", Summary.heading(incident, vocabulary))
                .text("description", Summary.of(dossier, vocabulary));
        List<Article> articles = Told.of(dossier).articles();
        if (!articles.isEmpty()) {
            json.list("external_references", articles, StixObjects::reference);
        }
        json.begin("extensions")
                .begin(EXTENSION)
                .text("extension_type", "property-extension")
                .text("incident", incident.id())
                .texts("types", incident.what().types())
                .text("review", incident.review().word())
                .text("date_precision", incident.when().precision().word())
                .whole("independent_sources", incident.independentSources());
        if (incident.when().from() != null) {
            json.text("first_day", incident.when().from().toString());
        }
        if (incident.when().to() != null) {
            json.text("last_day", incident.when().to().toString());
        }
        json.list(
                "figures",
                incident.figures().stream()
                        .filter(figure -> figure.low() != null)
                        .toList(),
                StixObjects::figure);
        json.end().end().end();
    }

    private static void reference(Json json, Article article) throws IOException {
        String outlet = Told.outlet(article);
        json.begin().text("source_name", outlet == null ? "unknown outlet" : outlet);
        if (article.uri() != null && article.uri().matches("https?://\\S+")) {
            json.text("url", article.uri());
        } else {
            json.text("external_id", article.id());
        }
        json.text("description", Told.citation(article)).end();
    }

    private static void figure(Json json, IncidentFigure figure) throws IOException {
        json.begin().text("of", figure.of()).text("group", figure.group()).whole("low", figure.low());
        if (figure.best() != null) {
            json.whole("best", figure.best());
        }
        json.whole("high", figure.high()).text("codebook", figure.codebook()).end();
    }

    private static boolean isPlaced(Where where) {
        return where.country() != null || where.lat() != null;
    }

    private void place(String id, Where where) throws IOException {
        common("location", id);
        if (where.name() != null) {
            json.text("name", where.name());
        }
        if (where.lat() != null
                && where.precision() != PlacePrecision.COUNTRY
                && where.precision() != PlacePrecision.ADMIN1) {
            json.decimal("latitude", where.lat()).decimal("longitude", where.lon());
        }
        Country country = Countries.of(where.country());
        if (country != null) {
            json.text("country", country.code());
        }
        if (where.admin1() != null) {
            json.text("administrative_area", where.admin1());
        }
        json.end();
    }

    private void relationship(String from, String to, String description) throws IOException {
        common("relationship", id("relationship", from + " " + to))
                .text("relationship_type", "related-to")
                .text("description", description)
                .text("source_ref", from)
                .text("target_ref", to)
                .end();
    }
}
