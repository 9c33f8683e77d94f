package org.dateline.alert;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.dateline.alert.Alert.Reference;
import org.jspecify.annotations.Nullable;

/**
 * An alert as Common Alerting Protocol 1.2 of OASIS. Elements come in the order of its schema; UTC is written {@code -00:00}, as
 * the standard asks, and never {@code Z}.
 */
final class CapXml {
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    private CapXml() {}

    /**
     * The document.
     *
     * @param restriction for whom it is
     */
    static String of(Alert alert, String restriction) {
        return XmlText.of("alert", NAMESPACE, xml -> {
            xml.leaf("identifier", alert.id())
                    .leaf("sender", alert.sender())
                    .leaf("sent", instant(alert.sent()))
                    .leaf("status", word(alert.status()))
                    .leaf("msgType", word(alert.kind()))
                    .leaf("source", "Dateline, rule " + alert.rule())
                    .leaf("scope", "Restricted")
                    .leaf("restriction", restriction);
            if (!alert.note().isEmpty()) {
                xml.leaf("note", alert.note());
            }
            if (!alert.references().isEmpty()) {
                xml.leaf(
                        "references",
                        alert.references().stream()
                                .map((Reference earlier) ->
                                        alert.sender() + "," + earlier.id() + "," + instant(earlier.sent()))
                                .collect(Collectors.joining(" ")));
            }
            xml.leaf("incidents", String.join(" ", alert.incidents()));
            xml.element("info", inner -> info(alert, inner));
        });
    }

    private static void info(Alert alert, XmlText xml) throws XMLStreamException {
        xml.leaf("language", "en-GB")
                .leaf("category", "Security")
                .leaf("event", alert.event())
                .leaf("urgency", word(alert.urgency()))
                .leaf("severity", word(alert.severity()))
                .leaf("certainty", word(alert.certainty()))
                .leaf("senderName", "Dateline")
                .leaf("headline", alert.headline())
                .leaf("description", alert.text());
        if (alert.web() != null) {
            xml.leaf("web", alert.web());
        }
        for (var parameter : alert.parameters().entrySet()) {
            xml.element(
                    "parameter",
                    inner -> inner.leaf("valueName", parameter.getKey()).leaf("value", parameter.getValue()));
        }
        String country = alert.country();
        String circle = circle(alert.lat(), alert.lon(), alert.radiusKm());
        xml.element("area", inner -> {
            inner.leaf("areaDesc", alert.area());
            if (circle != null) {
                inner.leaf("circle", circle);
            }
            if (country != null) {
                inner.element(
                        "geocode", code -> code.leaf("valueName", "ISO3166-1").leaf("value", country));
            }
        });
    }

    private static @Nullable String circle(@Nullable Double lat, @Nullable Double lon, double radius) {
        return lat == null || lon == null ? null : String.format(Locale.ROOT, "%.4f,%.4f %.1f", lat, lon, radius);
    }

    private static String instant(String sent) {
        return sent.replaceFirst("Z$", "-00:00");
    }

    private static String word(Enum<?> value) {
        return value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
