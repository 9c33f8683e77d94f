package org.dateline.store;

import java.util.List;
import org.dateline.json.JsonText;
import org.dateline.model.Incident;

/** Makes the indexes of words, of which a backup has none, for all that is there. */
final class Indexing {
    private final Session session;
    private final Dialect dialect;

    Indexing(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    void run() {
        ArticleRows articles = new ArticleRows(session, dialect);
        for (long num : session.list("SELECT num FROM article ORDER BY num", row -> row.getLong(1))) {
            articles.index(num, articles.article(num));
        }
        for (long num : session.list("SELECT num FROM incident ORDER BY num", row -> row.getLong(1))) {
            String json = session.list(
                            "SELECT json FROM incident_json WHERE num = ?", row -> row.getString(1), List.of(num))
                    .get(0);
            Incident incident = JsonText.incident(json);
            new IncidentColumns(session, dialect, num, incident).index();
        }
    }
}
