package org.dateline.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alerts as an Atom feed (RFC 4287). Each alert is an entry of its own: readers that show an entry once miss no update. */
final class AtomXml {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String ID = "tag:dateline,2026:";
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private AtomXml() {}

    /** The feed, the last alert first. */
    static String of(String title, String sender, List<Alert> alerts) {
        return XmlText.of("feed", NAMESPACE, xml -> {
            xml.leaf("title", title)
                    .leaf("id", ID + sender)
                    .leaf("updated", alerts.isEmpty() ? NEVER : alerts.get(0).sent())
                    .element("author", author -> author.leaf("name", sender));
            for (Alert alert : alerts) {
                xml.element("entry", entry -> {
                    entry.leaf("title", alert.headline())
                            .leaf("id", ID + sender + ":" + alert.id())
                            .leaf("updated", alert.sent())
                            .leaf("published", alert.sent())
                            .empty("category", "term", alert.rule())
                            .empty("category", "term", alert.kind().name().toLowerCase(java.util.Locale.ROOT))
                            .leafWith("summary", "type", "text", alert.headline())
                            .leafWith("content", "type", "text", alert.text());
                    String web = web(alert);
                    if (web != null) {
                        entry.empty("link", "rel", "alternate", "href", web);
                    }
                });
            }
        });
    }

    private static @Nullable String web(Alert alert) {
        return alert.web();
    }
}
