package org.dateline.store;

import java.util.Locale;
import java.util.Optional;
import org.dateline.json.JsonText;
import org.dateline.model.Article;
import org.dateline.model.Incident;
import org.dateline.model.Who;

/** What heaps are called, as it is written in one of their incidents or articles. */
final class FacetLabels {
    private final Session session;

    FacetLabels(Session session) {
        this.session = session;
    }

    /**
     * As it is shown, where the store knows it; else the value.
     *
     * @param one number of the row of an incident that has the value, or of an article of the outlet
     */
    String of(Facet facet, String value, long one) {
        Optional<String> label = switch (facet) {
            case ADMIN1 ->
                incident(one).flatMap(i -> Optional.ofNullable(i.where().admin1()));
            case ACTOR -> incident(one).flatMap(i -> name(i, value));
            case SOURCE -> article(one).flatMap(Outlets::shown);
            case TYPE, COUNTRY, REVIEW -> Optional.empty();
        };
        return label.orElse(value);
    }

    private Optional<Incident> incident(long num) {
        return session.one(
                "SELECT json FROM incident_json WHERE num = ?", row -> JsonText.incident(row.getString(1)), num);
    }

    private Optional<Article> article(long num) {
        return session.one(
                "SELECT " + ArticleRows.VERSION + " " + ArticleRows.OF_CURRENT + " WHERE a.num = ?",
                ArticleRows::article,
                num);
    }

    private static Optional<String> name(Incident incident, String actor) {
        return incident.who().stream()
                .filter(who -> who.actor() != null
                        && who.actor().toLowerCase(Locale.ROOT).equals(actor))
                .map(Who::name)
                .findFirst();
    }
}
